import type { Root } from 'mdast';
import type { z } from 'zod';
import type { ContentModel, LessonSource } from '../check/content-model.ts';
import { fillPlaceholders } from '../lesson/draft-values.ts';
import { relatedLessons } from '../lesson/related.ts';
import { tagSlugs } from '../lesson/tag-slug.ts';
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

/** Only content that the check has passed is built; in `dev` a file with errors is left out and reported. */
function valid<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
}

interface Draft extends Omit<Lesson, 'rendered' | 'related'> {
  body: string;
  /** Undefined when the text cannot be parsed. */
  tree: Root | undefined;
}

function readLesson({ slug, collection, path, bytes, ...source }: LessonSource): Draft | undefined {
  const data = valid(lessonSchema, fillPlaceholders(source.header?.yaml.value));
  if (!data) return undefined;
  const { body } = source.frontmatter;
  return { slug, collection, path, sourceHash: sourceHash(bytes), data, body, tree: source.markdown.tree };
}

function readCollections({ collections }: ContentModel): Omit<Collection, 'lessons'>[] {
  return collections.flatMap(({ id, yaml }) => {
    const data = valid(collectionSchema, fillPlaceholders(yaml.value));
    return data ? [{ id, data }] : [];
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
  { body, tree, ...draft }: Draft,
  around: RenderSurroundings,
): Omit<Lesson, 'related'> | undefined {
  return tree && { ...draft, rendered: renderLesson(tree, body, around) };
}

export interface LibraryOptions {
  contentDir: string;
  /** The engine's own folder. */
  projectDir: string;
  /** Also lessons whose status is draft or review. */
  includeUnpublished: boolean;
  /** Only this collection; links to lessons of others become text. */
  collection?: string | undefined;
}

/** Renders a parsed content folder. The trees of its lessons are used up. */
export function createLibrary(
  model: ContentModel,
  { contentDir, projectDir, includeUnpublished, collection: only }: LibraryOptions,
): Library {
  const site = siteSchema.parse(model.site?.yaml.value);
  const glossary = valid(glossarySchema, model.glossary?.yaml.value) ?? [];

  const drafts = model.lessons.flatMap((lesson) => readLesson(lesson) ?? []);
  const isShown = ({ data }: Draft): boolean => includeUnpublished || data.status === 'published';
  const shown = drafts.filter((draft) => isShown(draft) && (!only || draft.collection === only));
  const attachments = createAttachments(contentDir, model.files);
  for (const { data } of shown) for (const { file } of data.attachments) attachments.url(file);
  const elsewhere = new Set(
    only ? drafts.filter((draft) => !shown.includes(draft)).map(({ slug }) => slug) : [],
  );
  const around = {
    ...surroundings(shown, glossary, attachments),
    isElsewhere: (slug: string) => elsewhere.has(slug),
  };
  const rendered = shown
    .flatMap((draft) => render(draft, around) ?? [])
    .sort((a, b) => a.data.order - b.data.order || (a.slug < b.slug ? -1 : 1));

  const collections = readCollections(model)
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
    part: only,
    version: {
      // Of the whole site, also for one collection of it: both are the same version.
      date:
        drafts
          .filter(isShown)
          .map(({ data }) => data.updated)
          .sort()
          .at(-1) ?? '',
      build: buildId(contentDir, model.files, projectDir),
    },
  };
}
