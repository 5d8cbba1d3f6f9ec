import { parseYaml, splitFrontmatter } from '../../../src/content/frontmatter.ts';
import { readContentFolder } from '../../../src/content/read-folder.ts';
import { siteFolds } from '../../../src/search-index/folds.ts';
import { collectNames, type NamedLesson } from '../../../src/search-index/names.ts';
import type { Names, SearchTerm } from '../../../src/search/data.ts';
import { createNormalizer, type Normalizer } from '../../../src/search/normalize.ts';

interface RawLesson {
  title: string;
  tags: string[];
  source: { author?: string };
}
interface RawTerm {
  id: string;
  term: string;
  aliases?: string[];
  explanation: string;
}

/** The lessons and the glossary of `content/`, roughly as search sees them. */
export interface RealSite {
  lessons: NamedLesson[];
  terms: SearchTerm[];
  normalizer: Normalizer;
  names: Names;
}

function readLesson(source: string): NamedLesson {
  const { yaml, body } = splitFrontmatter(source);
  const { title, tags, source: origin } = parseYaml(yaml ?? '').value as RawLesson;
  const lines = body.split('\n');
  return {
    title,
    tags,
    people: origin.author === undefined ? [] : [origin.author],
    headings: lines.filter((line) => /^##+ /.test(line)).map((line) => line.replace(/^#+ /, '')),
    text: body,
  };
}

export function readRealSite(): RealSite {
  const files = readContentFolder('content').map(({ path, bytes }) => ({
    path,
    text: new TextDecoder().decode(bytes),
  }));
  const lessons = files.filter(({ path }) => path.startsWith('lessons/')).map(({ text }) => readLesson(text));
  const glossary = files.find(({ path }) => path === 'glossary.yaml')?.text ?? '';
  const terms = (parseYaml(glossary).value as RawTerm[]).map(
    ({ id, term, aliases = [], explanation }): SearchTerm => ({ id, name: term, aliases, explanation }),
  );
  const normalizer = createNormalizer(siteFolds(lessons.map(({ text }) => text)));
  return { lessons, terms, normalizer, names: collectNames(lessons, terms, normalizer) };
}
