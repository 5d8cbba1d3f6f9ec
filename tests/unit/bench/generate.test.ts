import { describe, expect, it } from 'vitest';
import { generateLibrary } from '../../../src/bench/generate.ts';
import { contentFiles } from '../../../src/bench/lesson-file.ts';
import { countHan } from '../../../src/bench/sentences.ts';
import { starlightSources } from '../../../src/bench/starlight-project.ts';
import { checkContent } from '../../../src/check/check.ts';
import { parseYaml, splitFrontmatter } from '../../../src/content/frontmatter.ts';
import type { SourceFile } from '../../../src/content/read-folder.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { lessonSchema } from '../../../src/schemas/lesson.ts';

const count = 60;
/** Parsing is slow under the test runner, which loads the parser's debugging build. */
const few = 12;
const library = generateLibrary(count);
const files = contentFiles(library);
const lessonFiles = [...files].filter(([path]) => path.startsWith('lessons/'));

function toSource([path, text]: [string, string]): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, kind: 'file', size: bytes.length };
}

describe('generateLibrary', () => {
  it('gives the same texts every time', () => {
    expect(contentFiles(generateLibrary(count))).toEqual(files);
  });

  it('keeps a lesson as it is when the library grows', () => {
    expect(generateLibrary(count + 1).lessons.slice(0, count)).toEqual(library.lessons);
  });

  it('makes as many lessons as asked, half .md and half .mdx, in collections of fifty', () => {
    expect(lessonFiles).toHaveLength(count);
    expect(lessonFiles.filter(([path]) => path.endsWith('.mdx'))).toHaveLength(count / 2);
    expect(library.collections).toHaveLength(2);
    expect(library.glossary).toHaveLength(60);
  });

  it('makes lessons that parse and fit the schema', () => {
    for (const [path, text] of lessonFiles.slice(0, few)) {
      const { yaml, body } = splitFrontmatter(text);
      expect(lessonSchema.safeParse(parseYaml(yaml ?? '').value).success, path).toBe(true);
      expect(parseMarkdown(body, path.endsWith('.mdx') ? 'mdx' : 'md').errors, path).toEqual([]);
    }
  });

  it('makes lessons of about 2,000 characters', () => {
    const lengths = lessonFiles.map(([, text]) => countHan(splitFrontmatter(text).body));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / count;
    expect(mean).toBeGreaterThan(1900);
    expect(mean).toBeLessThan(2400);
  });

  it('passes the content check without a problem', () => {
    expect(checkContent([...contentFiles(generateLibrary(few))].map(toSource))).toEqual([]);
  });
});

describe('starlightSources', () => {
  it('has a page for every lesson and collection, the glossary and the home page', () => {
    const pages = [...starlightSources(library).keys()].filter((path) => path.endsWith('.md'));
    expect(pages).toHaveLength(count + library.collections.length + 2);
  });
});
