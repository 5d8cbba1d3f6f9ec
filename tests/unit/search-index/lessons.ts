import type { LessonText } from '../../../src/search/data.ts';

/** A small lesson. */
export function lessonText(title: string, ...paragraphs: string[]): LessonText {
  return {
    sections: [
      { id: '', heading: '', segments: [{ place: 'title', text: title }] },
      {
        id: 'kaitou',
        heading: '开头',
        segments: [
          { place: 'heading', text: '开头' },
          ...paragraphs.map((text) => ({ place: 'text' as const, text })),
        ],
      },
    ],
  };
}
