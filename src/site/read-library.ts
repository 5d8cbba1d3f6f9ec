import type { z } from 'zod';
import { parseYaml, splitFrontmatter } from '../content/frontmatter.ts';
import { readContentFolder, type SourceFile } from '../content/read-folder.ts';
import { fillPlaceholders } from '../lesson/draft-values.ts';
import { relatedLessons } from '../lesson/related.ts';
import { tagSlugs } from '../lesson/tag-slug.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { createTermMatcher } from '../markdown/rehype-terms.ts';
import { renderLesson, type RenderSurroundings } from '../markdown/render.ts';
import { collectionSchema } from '../schemas/collection.ts';
import { glossarySchema, type Term } from '../schemas/glossary.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { siteSchema } from '../schemas/site.ts';
import { type Attachments, createAttachments } from './attachments.ts';
import type { Collection, Lesson, Library } from './library.ts';
import { urls } from './urls.ts';
import { buildId, sourceHash } from './version.ts';

const lessonPath = /^lessons\/([^/]+)\/([^/]+)\.(mdx?)$/;
const collectionPath = /^collections\/([^/]+)\.yaml$/;

function text(file: SourceFile): string {
  return new TextDecoder().decode(file.bytes);
}

/** Only content that the check has passed is built; in `dev` a file with errors is left out and reported. */
function valid<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
}

interface Draft extends Omit<Lesson, 'rendered' | 'related'> {
  body: string;
  format: 'md' | 'mdx';
}

function readLesson(file: SourceFile): Draft | undefined {
  const [, collection, slug, format] = lessonPath.exec(file.path) ?? [];
  if (!collection || !slug || !format) return undefined;
  const { yaml, body } = splitFrontmatter(text(file));
  const data = yaml === undefined ? undefined : valid(lessonSchema, fillPlaceholders(parseYaml(yaml).value));
  if (!data) return undefined;
  const hash = sourceHash(file.bytes);
  return {
    slug,
    collection,
    path: file.path,
    sourceHash: hash,
    data,
    body,
    format: format === 'mdx' ? 'mdx' : 'md',
  };
}

function readCollections(files: readonly SourceFile[]): Omit<Collection, 'lessons'>[] {
  return files.flatMap((file) => {
    const id = collectionPath.exec(file.path)?.[1];
    const data = id ? valid(collectionSchema, fillPlaceholders(parseYaml(text(file)).value)) : undefined;
    return id && data ? [{ id, data }] : [];
  });
}

function surroundings(
  drafts: readonly Draft[],
  glossary: readonly Term[],
  attachments: Attachments,
): RenderSurroundings {
  const slugs = new Set(drafts.map(({ slug }) => slug));
  const words = glossary.flatMap(({ id, term, aliases }) => [term, ...aliases].map((word) => ({ word, id })));
  const termIds = new Map([
    ...words.map(({ word, id }) => [word, id] as const),
    ...glossary.map(({ id }) => [id, id] as const),
  ]);
  return {
    lessonUrl: (slug) => (slugs.has(slug) ? urls.lesson(slug) : undefined),
    termUrl: (term) => (termIds.has(term) ? urls.term(termIds.get(term) ?? '') : undefined),
    attachmentUrl: attachments.url,
    terms: createTermMatcher(words),
    glossaryUrl: urls.glossary,
    imageSize: attachments.imageSize,
  };
}

function render(
  { body, format, ...draft }: Draft,
  around: RenderSurroundings,
): Omit<Lesson, 'related'> | undefined {
  const { tree } = parseMarkdown(body, format);
  return tree && { ...draft, rendered: renderLesson(tree, body, around) };
}

/**
 * Reads and renders a whole content folder.
 * @param includeUnpublished also lessons whose status is draft or review
 */
export function readLibrary(contentDir: string, projectDir: string, includeUnpublished: boolean): Library {
  const files = readContentFolder(contentDir);
  const readable = files.filter(({ kind }) => kind === 'file');
  const siteFile = readable.find(({ path }) => path === 'site.yaml');
  const site = siteSchema.parse(siteFile && parseYaml(text(siteFile)).value);
  const glossaryFile = readable.find(({ path }) => path === 'glossary.yaml');
  const glossary = (glossaryFile && valid(glossarySchema, parseYaml(text(glossaryFile)).value)) ?? [];

  const drafts = readable.flatMap((file) => readLesson(file) ?? []);
  const shown = drafts.filter(({ data }) => includeUnpublished || data.status === 'published');
  const attachments = createAttachments(contentDir, files);
  for (const { data } of shown) for (const { file } of data.attachments) attachments.url(file);
  const around = surroundings(shown, glossary, attachments);
  const rendered = shown
    .flatMap((draft) => render(draft, around) ?? [])
    .sort((a, b) => a.data.order - b.data.order || (a.slug < b.slug ? -1 : 1));

  const collections = readCollections(readable)
    .map((collection) => ({
      ...collection,
      lessons: rendered.filter((lesson) => lesson.collection === collection.id),
    }))
    .filter(({ lessons }) => lessons.length > 0)
    .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
  const inOrder = collections.flatMap(({ lessons }) => lessons);
  const related = relatedLessons(
    inOrder.map(({ slug, data, rendered: { terms } }) => ({ slug, tags: data.tags, terms })),
  );
  const lessons: Lesson[] = inOrder.map((lesson) => ({ ...lesson, related: related.get(lesson.slug) ?? [] }));
  const bySlug = new Map(lessons.map((lesson) => [lesson.slug, lesson]));

  return {
    site,
    lessons,
    collections: collections.map((collection) => ({
      ...collection,
      lessons: collection.lessons.flatMap(({ slug }) => bySlug.get(slug) ?? []),
    })),
    glossary,
    tags: tagSlugs(lessons.flatMap(({ data }) => data.tags)),
    attachments: attachments.published(),
    unpublished: drafts.length - drafts.filter(({ data }) => data.status === 'published').length,
    version: {
      date:
        lessons
          .map(({ data }) => data.updated)
          .sort()
          .at(-1) ?? '',
      build: buildId(contentDir, files, projectDir),
    },
  };
}
