import { termKinds, type Term } from '../schemas/glossary.ts';
import { generateLesson } from './generate-lesson.ts';
import type { BenchLesson, BenchLibrary } from './model.ts';
import { termNumbers, termWords } from './words.ts';

const lessonsInCollection = 50;

function glossary(): Term[] {
  return termWords.flatMap(([word, wordSlug], row) =>
    termNumbers.map(([number, numberSlug], column): Term => ({
      term: `${number}${word}工作法`,
      id: `${numberSlug}-${wordSlug}-gongzuofa`,
      aliases: [`“${number}${word}”工作法`],
      kind: termKinds[(row + column) % termKinds.length] ?? '方法',
      explanation: `把联系群众的要领归成${number}条，条条都落在“${word}”字上。重在做得到、查得清，不在名目多少。`,
      reference: '为测速编写的条目',
    })),
  );
}

function collectionId(index: number): string {
  return `zhuanti-${String(index + 1).padStart(3, '0')}`;
}

function collection(index: number, lessons: readonly BenchLesson[]): BenchLibrary['collections'][number] {
  return {
    id: collectionId(index),
    data: {
      title: `测速专题之${index + 1}`,
      summary: '这一组课程为测量生成的时间和大小而编写，文字由词语和句式拼成，读来通顺，不讲真事。',
      order: index + 1,
      audience: '测速用',
      minutes: lessons.reduce((sum, { data }) => sum + data.minutes, 0),
      start: lessons[0]?.slug ?? '',
    },
  };
}

/**
 * A library of `count` lessons of about 2,000 characters, half .md and half .mdx. The same number gives the
 * same texts on every machine and day, and a lesson stays the same when the library grows.
 */
export function generateLibrary(count: number): BenchLibrary {
  const terms = glossary();
  const words = terms.map(({ term }) => term);
  const lessons = Array.from({ length: count }, (_, index) =>
    generateLesson(index, {
      collection: collectionId(Math.floor(index / lessonsInCollection)),
      order: (index % lessonsInCollection) + 1,
      terms: words,
    }),
  );
  const collections = Array.from({ length: Math.ceil(count / lessonsInCollection) }, (_, index) =>
    collection(index, lessons.slice(index * lessonsInCollection, (index + 1) * lessonsInCollection)),
  );
  return {
    site: {
      id: 'xueku-bench',
      title: '测速学库',
      unit: '测速编写组',
      description: '为测量生成的时间、内存和大小而编写的课程。',
    },
    collections,
    glossary: terms,
    lessons,
  };
}
