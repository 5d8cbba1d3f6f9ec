import type { ContentModel } from '../check/content-model.ts';
import { sourceHash } from '../site/version.ts';
import { countChinese, type ExpectedLesson } from './lessons-gate.ts';

/** Comments, and the attributes of components, which may be shown in another form. */
const notText = /<!--[\s\S]*?-->|\{[^{}]*\}|<[A-Z][^<>]*>/g;

export interface SourceLesson extends ExpectedLesson {
  isPublished: boolean;
}

/** The lessons of a content folder, told from their texts alone: nothing that made the pages has a say in it. */
export function sourceLessons({ lessons }: Pick<ContentModel, 'lessons'>): SourceLesson[] {
  return lessons.map(({ slug, path, bytes, frontmatter: { body }, fields }) => ({
    slug,
    sourceHash: sourceHash(bytes),
    source: path,
    characters: countChinese(body.replace(notText, '')),
    isPublished: fields['status'] === 'published',
  }));
}
