import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml, splitFrontmatter } from '../../../../src/content/frontmatter.ts';
import { frame } from './framed.ts';

const folder = resolve(import.meta.dirname, '../../../../content/lessons');
const files = globSync('*/*.{md,mdx}', { cwd: folder }).sort();

/** The words of a lesson without its signs, as somebody would paste it into a text file. */
function plainText(body: string): string[] {
  return body.split('\n').map((line) =>
    line
      .replace(/^(?:#+|>|[-*]|\d+\.)\s+/u, '')
      .replace(/\*\*|<[^>]*>|^:::.*$/gu, '')
      .trim(),
  );
}

describe('lessons that have no frame but their title', () => {
  it.each(files)('%s', (file) => {
    const { yaml, body } = splitFrontmatter(readFileSync(resolve(folder, file), 'utf8'));
    const { title } = parseYaml(yaml ?? '').value as { title: string };
    const text = plainText(body);
    const framed = frame([title, '', ...text]);
    expect(framed.metadata.title).toBe(title);
    expect(framed.texts).toEqual(text.filter((line) => line !== ''));
    expect(framed.removed).toEqual([]);
  });
});
