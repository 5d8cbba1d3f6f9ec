import { nextOrder } from '../../new/content-index.ts';
import { collectionFile } from '../../new/new-collection.ts';
import { chooseSlug } from '../../new/slug-choice.ts';
import type { Library } from './library.ts';
import type { OutputFile } from './output-file.ts';

/** The collection of an import that names none. */
const usualCollection = { id: 'daoru', title: '导入的资料' };

export interface CollectionChoice {
  id: string;
  title: string | undefined;
  isNew: boolean;
}

/**
 * The collection that somebody named, by its id or its Chinese title; a new one is spelled in pinyin.
 * @throws CannotCreate for a name of which no id can be made
 */
export function chooseCollection(typed: string | undefined, { collections }: Library): CollectionChoice {
  const wanted = typed?.trim() ?? usualCollection.id;
  const known = collections.find(({ id, title }) => id === wanted || title === wanted);
  if (known) return { id: known.id, title: known.title, isNew: false };
  if (typed === undefined) return { ...usualCollection, isNew: true };
  const { slug, title } = chooseSlug(wanted);
  const sameId = collections.find(({ id }) => id === slug);
  if (sameId) return { id: slug, title: sameId.title, isNew: false };
  return { id: slug, title: title ?? slug, isNew: true };
}

/** The description of a new collection. */
export function newCollectionFile(choice: CollectionChoice, library: Library, start: string): OutputFile {
  const order = nextOrder(library.collections);
  return {
    path: `collections/${choice.id}.yaml`,
    content: collectionFile({
      title: choice.title,
      order,
      start,
      summary: '从文件导入的学习资料，正在编成课程。',
      audience: '全体学员',
    }),
  };
}
