import type { CollectionData } from '../schemas/collection.ts';
import type { Term } from '../schemas/glossary.ts';
import type { LessonData } from '../schemas/lesson.ts';
import type { Site } from '../schemas/site.ts';

/** A part of a lesson's text, without the notation of any one site generator. */
export type Block =
  | { type: 'heading'; depth: 2 | 3; title: string }
  | { type: 'paragraph'; text: string }
  | { type: 'tasks'; items: string[] }
  | { type: 'table'; rows: [string, string][] }
  | { type: 'case'; title: string; kind: '案例' | '情景'; paragraphs: string[] }
  | { type: 'classic'; work: string; text: string }
  | { type: 'method'; name: string; items: string[] }
  | { type: 'speaker-notes'; text: string }
  | { type: 'footnote'; id: number; text: string }
  /** A sentence that links to another lesson, by its place in the library. */
  | { type: 'see-also'; lesson: number };

export interface BenchLesson {
  slug: string;
  collection: string;
  format: 'md' | 'mdx';
  data: Omit<LessonData, 'attachments' | 'formerSlugs'>;
  blocks: Block[];
}

/** The same lessons for every contestant. */
export interface BenchLibrary {
  site: Site;
  collections: { id: string; data: CollectionData }[];
  glossary: Term[];
  lessons: BenchLesson[];
}
