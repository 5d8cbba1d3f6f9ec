import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { searchFormat, type Catalogue, type LessonText, type SearchManifest } from '../search/data.ts';
import { createNormalizer, type Normalizer } from '../search/normalize.ts';
import { buildEngineIndex } from './engine-index.ts';
import type { SearchFacts } from './facts.ts';
import { siteFolds } from './folds.ts';
import { readLessonTexts, segmentTexts } from './lesson-texts.ts';
import { collectNames } from './names.ts';
import { manifestName, searchFolder } from './shipped-index.ts';
import { deflateJson, wrapBytes, wrapJson, type SearchFile } from './wrap.ts';

/**
 * How many lessons share a file of texts. A query loads the files of its candidates: with 4 lessons in a file half as
 * much as with 10 (measured). A common word loads all files, so there are not too many; 16 lessons are about 100 KB.
 */
export function lessonsInText(lessons: number): number {
  return Math.min(16, Math.max(4, Math.ceil(lessons / 250)));
}

export interface SearchIndexSummary {
  lessons: number;
  /** Different words that the index knows: characters, pairs of them, words of letters and numbers. */
  words: number;
  /** Size of all files. */
  bytes: number;
}

function* allTexts(texts: readonly LessonText[], { catalogue, terms }: SearchFacts): Generator<string> {
  for (const text of texts) yield* segmentTexts(text);
  for (const { title } of catalogue.collections) yield title;
  for (const { name, aliases, explanation } of terms) yield [name, ...aliases, explanation].join('\n');
}

function namesOf(texts: readonly LessonText[], facts: SearchFacts, normalizer: Normalizer) {
  const { lessons, tags } = facts.catalogue;
  return collectNames(
    lessons.map((lesson, index) => {
      const text = texts[index] ?? { sections: [] };
      return {
        title: lesson.title,
        headings: segmentTexts(text, 'heading'),
        tags: lesson.tags.flatMap((tag) => tags[tag] ?? []),
        people: facts.people[index] ?? [],
        text: segmentTexts(text).join('\n'),
      };
    }),
    facts.terms,
    normalizer,
  );
}

/**
 * Makes the pages of a built site searchable: writes its `search/` folder.
 * @param root the site, as it will be shipped
 * @throws BuildFailure when a page has no text or the engine cannot run; the signal's reason when it was aborted
 */
export async function writeSearchIndex(
  root: string,
  facts: SearchFacts,
  signal: AbortSignal,
): Promise<SearchIndexSummary> {
  const { siteId, siteTitle, siteVersion, catalogue, terms } = facts;
  const { lessons } = catalogue;
  let bytes = 0;
  const write = ({ path, code }: SearchFile): string => {
    const file = join(root, searchFolder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
    bytes += code.length;
    return path;
  };

  const slugs = lessons.map(({ slug }) => slug);
  const texts = await readLessonTexts(root, slugs, signal);
  const folds = siteFolds(allTexts(texts, facts));
  const normalizer = createNormalizer(folds);
  const { version, script, indexes, ids, words } = await buildEngineIndex(siteId, texts, normalizer, {
    write,
    signal,
  });

  const lessonsPerText = lessonsInText(lessons.length);
  const textFiles: string[] = [];
  for (let start = 0; start < texts.length; start += lessonsPerText) {
    const name = `texts/${textFiles.length + 1}`;
    textFiles.push(write(wrapJson(siteId, name, texts.slice(start, start + lessonsPerText))));
  }
  const fullCatalogue: Catalogue = {
    ...catalogue,
    lessons: lessons.map((lesson, index) => ({ ...lesson, engineId: ids[index] ?? '' })),
  };
  const manifest: SearchManifest = {
    format: searchFormat,
    siteId,
    version: siteVersion,
    title: siteTitle,
    engine: { name: 'pagefind', version, script, indexes },
    lessons: lessons.length,
    folds,
    catalogue: write(wrapJson(siteId, 'catalogue', fullCatalogue)),
    terms: write(wrapJson(siteId, 'terms', terms)),
    names: write(wrapJson(siteId, 'names', namesOf(texts, facts, normalizer))),
    texts: textFiles,
    lessonsPerText,
  };
  write(wrapBytes(siteId, manifestName, deflateJson(manifest)));
  return { lessons: lessons.length, words, bytes };
}
