import type { Random } from './random.ts';
import {
  actions,
  matters,
  people,
  places,
  questions,
  reasons,
  results,
  spots,
  times,
  virtues,
} from './words.ts';

/** How many Chinese characters a text has. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

type Template = (random: Random, term: () => string) => string;

const templates: readonly [Template, ...Template[]] = [
  ({ pick }) => `${pick(times)}，${pick(places)}的${pick(people)}来到${pick(spots)}，${pick(actions)}。`,
  ({ pick }) => `有人担心${pick(matters)}这样的事太琐碎，可是${pick(reasons)}，${pick(results)}。`,
  ({ sample }, term) => `这里用的是${term()}：先是${sample(actions, 3).join('，然后')}。`,
  ({ pick }) => `常有人问：${pick(questions)}？回答很朴素，${pick(reasons)}。`,
  ({ pick, below }) =>
    `${pick(places)}去年收到${below(80) + 12}件关于${pick(matters)}的反映，办结${below(12) + 2}批，${pick(results)}。`,
  ({ pick, sample }) =>
    `${pick(people)}要**“${sample(virtues, 2).join('”**，也要**“')}”**；少了哪一样，${pick(matters)}都会拖下去。`,
  ({ pick }, term) => `把${term()}写进制度不难，难的是${pick(times)}还有人肯${pick(actions)}。`,
  ({ pick, sample }) =>
    `说到${pick(matters)}，${pick(people)}的办法是${sample(actions, 2).join('，同时')}，于是${pick(results)}。`,
  ({ pick, below }) => `一份${below(9) + 2}页的材料，抵不上在${pick(spots)}站一站，因为${pick(reasons)}。`,
  ({ pick, sample }) =>
    `${pick(places)}的做法是每月${sample(actions, 2).join('，每季')}，不让${pick(matters)}过夜。`,
  ({ pick }) =>
    `${pick(reasons)}，这句话在${pick(places)}人人会说；能不能做到，要看${pick(matters)}有没有人管。`,
  ({ pick }) => `后来，${pick(people)}在《民情日记》里写道：“${pick(reasons)}。”${pick(results)}。`,
];

/** One sentence; about one in six names a term of the glossary. */
export function sentence(random: Random, term: () => string): string {
  return random.pick(templates)(random, term);
}

/** A paragraph of three to five sentences, 90 to 200 characters. */
export function paragraph(random: Random, term: () => string): string {
  return Array.from({ length: 3 + random.below(3) }, () => sentence(random, term)).join('');
}

/** Paragraphs that together have at least `characters` Chinese characters. */
export function prose(random: Random, term: () => string, characters: number): string[] {
  const paragraphs: string[] = [];
  for (let written = 0; written < characters;) {
    const next = paragraph(random, term);
    paragraphs.push(next);
    written += countHan(next);
  }
  return paragraphs;
}
