import type { BenchLesson, Block } from './model.ts';
import { createRandom, type Random } from './random.ts';
import { paragraph, prose, sentence } from './sentences.ts';
import {
  actions,
  classics,
  headingVerbs,
  matters,
  places,
  questions,
  reasons,
  tagKinds,
  tagSubjects,
  virtues,
} from './words.ts';

export interface LessonPlace {
  collection: string;
  order: number;
  /** Words of the glossary that the text may use. */
  terms: readonly string[];
}

/** The text's characters spread like those of the real lessons: opening, four sections, the last ones without subsections. */
const sectionCharacters = { opening: 120, direct: 170, subsection: 90 };

const lastMonth = '2026-10';

/** Common terms come up in every second lesson, rare ones in a few: the square favours the front of the list. */
function termPicker({ below }: Random, terms: readonly string[]): () => string {
  return () => terms[Math.floor((below(1000) / 1000) ** 2 * terms.length)] ?? '';
}

const paragraphs = (texts: readonly string[]): Block[] => texts.map((text) => ({ type: 'paragraph', text }));

function component(random: Random, term: () => string, section: number): Block {
  const { pick, sample } = random;
  switch (section) {
    case 0:
      return {
        type: 'case',
        title: `${pick(places)}的${pick(matters)}`,
        kind: '案例',
        paragraphs: prose(random, term, 90),
      };
    case 1:
      return { type: 'method', name: term(), items: sample(actions, 4) };
    case 2: {
      const [work, text] = pick(classics);
      return { type: 'classic', work, text };
    }
    default:
      return {
        type: 'case',
        title: `${pick(matters)}之后`,
        kind: '情景',
        paragraphs: prose(random, term, 60),
      };
  }
}

/** Sections one and two have two subsections each, three and four none. */
function section(random: Random, term: () => string, index: number): Block[] {
  const { pick, sample } = random;
  const title = `${headingVerbs[index * 2] ?? ''}${pick(matters)}`;
  const heading: Block = { type: 'heading', depth: 2, title };
  const notes: Block = { type: 'speaker-notes', text: sentence(random, term) };
  const own = component(random, term, index);
  if (index >= 2) return [heading, ...paragraphs(prose(random, term, sectionCharacters.direct)), own, notes];
  const subsections = sample(matters, 2).flatMap((matter, place): Block[] => [
    { type: 'heading', depth: 3, title: `${headingVerbs[index * 2 + place] ?? ''}${matter}的事` },
    ...paragraphs(prose(random, term, sectionCharacters.subsection)),
  ]);
  return [heading, { type: 'paragraph', text: paragraph(random, term) }, own, ...subsections, notes];
}

function table({ sample }: Random): Block {
  const left = sample(matters, 4);
  const right = sample(actions, 4);
  return { type: 'table', rows: left.map((matter, index) => [matter, right[index] ?? '']) };
}

function body(random: Random, term: () => string, index: number): Block[] {
  const { pick, sample, oneIn, below } = random;
  const sections = [0, 1, 2, 3].flatMap((number) => section(random, term, number));
  const opening = paragraphs(prose(random, term, sectionCharacters.opening));
  const isCorrected = oneIn(4);
  const corrected: Block = { type: 'paragraph', text: `${pick(reasons)}[^1]。` };
  // Only earlier lessons: so a lesson does not change when the library grows.
  const seeAlso: Block[] = index > 0 ? [{ type: 'see-also', lesson: below(index) }] : [];
  const tasks = sample(matters, 5 + below(4)).map(
    (matter) => `走访一户，${pick(actions)}，弄清${matter}办到了哪一步`,
  );
  return [
    ...opening,
    ...sections,
    ...(oneIn(3) ? [table(random)] : []),
    ...(isCorrected ? [corrected] : []),
    ...seeAlso,
    { type: 'heading', depth: 2, title: '结语' },
    ...paragraphs([sentence(random, term)]),
    { type: 'heading', depth: 2, title: '学习清单' },
    { type: 'tasks', items: tasks },
    ...(isCorrected ? [{ type: 'footnote' as const, id: 1, text: '原文此处少一个字，依上下文补出。' }] : []),
  ];
}

/** The lesson with this place in the library. */
export function generateLesson(index: number, { collection, order, terms }: LessonPlace): BenchLesson {
  const random = createRandom(index + 1);
  const { pick, sample, below } = random;
  const term = termPicker(random, terms);
  const title = `${pick(places)}怎样${pick(headingVerbs)}${pick(matters)}`;
  return {
    slug: `ceshi-${String(index + 1).padStart(5, '0')}`,
    collection,
    format: index % 2 === 0 ? 'mdx' : 'md',
    data: {
      title,
      summary: `从${pick(places)}的一件小事讲起，说清${pick(matters)}为什么难办、又是怎样办成的，值得做群众工作的人对照自己想一想。`,
      order,
      tags: [...new Set([0, 1, 2].map(() => pick(tagSubjects) + pick(tagKinds)))],
      audience: '街道和村、社区的干部',
      minutes: 10,
      goals: sample(actions, 2).map((action) => `能在走访中${action}`),
      keyPoints: sample(reasons, 3),
      discussion: sample(questions, 3).map((question) => `${question}？`),
      closing: `做人要${pick(virtues)}，做事要${pick(virtues)}。`,
      source: {
        title: `${title}（测速用）`,
        kind: '短文',
        departure: '全文由程序用词语和句式拼成，没有来源。',
      },
      updated: `${lastMonth}-${String(1 + below(28)).padStart(2, '0')}`,
      status: 'published',
      review: [{ role: '责任编辑', name: '测速编写组', date: '2026-11-01' }],
    },
    blocks: body(random, term, index),
  };
}
