import type { MarkdownFormat } from '../markdown/parse.ts';

/** What a file of the content folder is, told from its path alone. */
export type Place =
  | { type: 'site' }
  | { type: 'glossary' }
  | { type: 'collection'; id: string }
  | { type: 'lesson'; collection: string; slug: string; format: MarkdownFormat }
  | { type: 'attachment' }
  /** Content that the build would not find, because it lies elsewhere. */
  | { type: 'misplaced' }
  /** A file in the folder of lessons or collections that the build cannot read. */
  | { type: 'wrong-extension' }
  | { type: 'unknown' };

const lessonPath = /^lessons\/(?<collection>[^/]+)\/(?<slug>[^/]+)\.(?<format>mdx?)$/;
const collectionPath = /^collections\/(?<id>[^/]+)\.yaml$/;
const contentExtension = /\.(?:mdx?|markdown|ya?ml)$/i;
const readable = { lessons: /\.mdx?$/, collections: /\.yaml$/ };

/** Classifies a path below the content folder. */
export function placeOf(path: string): Place {
  if (path === 'site.yaml') return { type: 'site' };
  if (path === 'glossary.yaml') return { type: 'glossary' };
  const lesson = lessonPath.exec(path)?.groups;
  if (lesson) {
    const { collection = '', slug = '', format } = lesson;
    return { type: 'lesson', collection, slug, format: format as MarkdownFormat };
  }
  const collection = collectionPath.exec(path)?.groups;
  if (collection) return { type: 'collection', id: collection['id'] ?? '' };
  const [folder = ''] = path.split('/');
  if (folder === 'attachments' && path.includes('/')) return { type: 'attachment' };
  if ((folder === 'lessons' || folder === 'collections') && path.includes('/')) {
    return { type: readable[folder].test(path) ? 'misplaced' : 'wrong-extension' };
  }
  return { type: contentExtension.test(path) ? 'misplaced' : 'unknown' };
}
