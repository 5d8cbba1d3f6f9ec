import { isRecord, readContentModel } from '../check/content-model.ts';
import type { SourceFile } from '../content/read-folder.ts';

export interface KnownCollection {
  id: string;
  title: string;
  order: number;
}

export interface KnownLesson {
  slug: string;
  collection: string;
  path: string;
  order: number;
}

/** What already exists in a content folder, as far as new files must fit in with it. */
export interface ContentIndex {
  collections: KnownCollection[];
  lessons: KnownLesson[];
}

function orderOf(fields: unknown): number {
  const order = isRecord(fields) ? fields['order'] : undefined;
  return typeof order === 'number' ? order : 0;
}

/** Looks through a content folder, which need not be free of mistakes. */
export function indexContent(files: readonly SourceFile[]): ContentIndex {
  const { collections, lessons } = readContentModel(files);
  return {
    collections: collections.map(({ id, yaml: { value } }) => {
      const title = isRecord(value) ? value['title'] : undefined;
      return { id, title: typeof title === 'string' ? title : id, order: orderOf(value) };
    }),
    lessons: lessons.map(({ slug, collection, path, fields }) => ({
      slug,
      collection,
      path,
      order: orderOf(fields),
    })),
  };
}

/** The place after the last one. */
export function nextOrder(existing: readonly { order: number }[]): number {
  return Math.max(0, ...existing.map(({ order }) => order)) + 1;
}
