import type { ContentModel } from '../check/content-model.ts';
import { sourceHash } from '../site/version.ts';
import { countChinese, type ExpectedLesson } from './lessons-gate.ts';
import { shownText } from './shown-text.ts';

export interface SourceLesson extends ExpectedLesson {
  /** Id of its collection. */
  collection: string;
  isPublished: boolean;
}

/**
 * The lessons of a content folder, told from their parsed texts alone: nothing that made the pages has a say in
 * it. To be called before the pages are rendered, which uses up the trees.
 */
export function sourceLessons({ lessons }: Pick<ContentModel, 'lessons'>): SourceLesson[] {
  return lessons.map(
    ({ slug, collection, path, bytes, frontmatter: { body }, markdown: { tree }, fields }) => ({
      slug,
      collection,
      sourceHash: sourceHash(bytes),
      source: path,
      characters: tree ? countChinese(shownText(tree, body)) : 0,
      isPublished: fields['status'] === 'published',
    }),
  );
}
