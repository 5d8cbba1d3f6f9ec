import type { LessonText, Place } from '../../../src/search/data.ts';
import { createNormalizer } from '../../../src/search/normalize.ts';
import { pick, repeat } from '../support/random.ts';

/** Folds of the characters that these tests use. */
export const normalizer = createNormalizer('眾众項项規规幹干聯联產产黨党');

/** A lesson text from sections; each segment is `place: text`, or a text. */
export function lessonText(...sections: readonly (readonly string[])[]): LessonText {
  return {
    sections: sections.map((segments, index) => {
      const read = segments.map((segment) => {
        const [, place = 'text', text = ''] = /^(?:(title|heading|tag|item): )?(.*)$/.exec(segment) ?? [];
        return { place: place as Place, text };
      });
      const heading = read.find(({ place }) => place === 'heading')?.text ?? '';
      return { id: index === 0 ? '' : `section-${index}`, heading, segments: read };
    }),
  };
}

/** What random texts are made of: everything that search treats in a way of its own. */
const parts = [
  ...'群众路线监督信于民八项规定三十二〇百两眾項',
  ...'0123456789',
  'word',
  'Ａ',
  'é',
  'İ',
  '8项',
  '2014年',
  ' ',
  '　',
  '\n',
  '\u200b',
  '，',
  '。',
  '“',
  '”',
  '—',
  '…',
  '㎡',
  '①',
  'ｶﾞ',
  '¨',
  '𠮷',
  '😀',
  '<',
  '&',
  '\u0301',
  '3.5',
];

export function randomText(random: () => number, length: number): string {
  return repeat(Math.floor(random() * length), () => pick(random, parts)).join('');
}
