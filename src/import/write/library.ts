import { readContentModel } from '../../check/content-model.ts';
import type { SourceFile } from '../../content/read-folder.ts';
import { isDeviceName } from '../../lesson/device-name.ts';
import { pinyinSlug } from '../../lesson/pinyin-slug.ts';
import { indexContent, nextOrder, type KnownCollection } from '../../new/content-index.ts';
import { slugMaxLength } from '../../schemas/slug.ts';

/** A lesson that stands in the content folder. */
export interface LibraryLesson {
  slug: string;
  collection: string;
  /** Below the content folder. */
  path: string;
  title: string;
  order: number;
  /** The whole file, decoded, with plain line breaks. */
  text: string;
  /** The file as it is on the disk. */
  bytes: Uint8Array;
  /** Names that it had before. */
  formerSlugs: readonly string[];
  /** The text after the frontmatter. */
  body: string;
}

/** What a content folder holds, kept up to date while an import adds to it. */
export interface Library {
  hasSite: boolean;
  collections: KnownCollection[];
  lessons: LibraryLesson[];
  /** Slugs that lessons have or had. */
  takenSlugs: Set<string>;
  /** Paths of attachments, in lower case. */
  takenAttachments: Set<string>;
}

function slugsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((slug) => typeof slug === 'string') : [];
}

/** @param files of a content folder, which need not be free of mistakes; none for a new one */
export function readLibrary(files: readonly SourceFile[]): Library {
  const index = indexContent(files);
  const { lessons } = readContentModel(files);
  const formerSlugs = lessons.flatMap(({ fields }) => slugsIn(fields['formerSlugs']));
  return {
    hasSite: files.some(({ path }) => path === 'site.yaml'),
    collections: index.collections,
    lessons: lessons.map(({ slug, collection, path, fields, text, bytes, frontmatter }) => ({
      slug,
      collection,
      path,
      title: typeof fields['title'] === 'string' ? fields['title'] : '',
      order: typeof fields['order'] === 'number' ? fields['order'] : 0,
      text,
      bytes,
      formerSlugs: slugsIn(fields['formerSlugs']),
      body: frontmatter.body.trim(),
    })),
    takenSlugs: new Set([...lessons.map(({ slug }) => slug), ...formerSlugs]),
    takenAttachments: new Set(
      files.filter(({ path }) => path.startsWith('attachments/')).map(({ path }) => path.toLowerCase()),
    ),
  };
}

/** Pinyin of a title, numbered when a lesson has or had that name: at most {@link slugMaxLength} characters. */
export function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const base = pinyinSlug(title) || 'ke';
  const isFree = (slug: string): boolean => !taken.has(slug) && !isDeviceName(slug);
  if (isFree(base)) return base;
  for (let number = 2; ; number++) {
    const ending = `-${number}`;
    const slug = base.slice(0, slugMaxLength - ending.length).replace(/-+$/, '') + ending;
    if (isFree(slug)) return slug;
  }
}

/** The place after the last lesson of a collection. */
export function nextPlace(library: Library, collection: string): number {
  return nextOrder(library.lessons.filter((lesson) => lesson.collection === collection));
}
