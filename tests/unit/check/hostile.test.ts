import { describe, expect, it } from 'vitest';
import { check, lessonPath, lessonText } from './content-folder.ts';

/** The same bytes in every run: a linear congruential generator. */
function randomBytes(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state >>> 24;
  });
}

const aliasBomb = [
  'a0: &a0 x',
  ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
].join('\n');
const header = lessonText.slice(0, lessonText.indexOf('\n---\n') + 5);

const hostile: Readonly<Record<string, string | Uint8Array>> = {
  'nothing at all': '',
  'only dashes': '---',
  'random bytes': randomBytes(20_000, 1),
  'random bytes after a header': new Uint8Array([
    ...new TextEncoder().encode(header),
    ...randomBytes(20_000, 2),
  ]),
  'NUL bytes': new Uint8Array(5_000),
  '3,000 nested quotations': `${header}\n${'>'.repeat(3_000)} x`,
  '3,000 nested quotations with blanks': `${header}\n${'> '.repeat(3_000)}x`,
  '1,000 nested lists': `${header}\n${Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')}`,
  '2,000 open directives': `${header}\n${':::case\n'.repeat(2_000)}`,
  '2,000 open directives with blank lines': `${header}\n${':::case\n\n'.repeat(2_000)}`,
  'a line of 1 MB': `${header}\n${'信'.repeat(330_000)}`,
  'a line of 1 MB of footnote marks': `${header}\n${'[^a]'.repeat(250_000)}`,
  'a line of 100 KB of links': `${header}\n${'[a](b '.repeat(20_000)}`,
  'many short paragraphs of open brackets': `${header}\n${`${'['.repeat(2_000)}\n\n`.repeat(50)}`,
  'open braces': `${header}\n${'{'.repeat(10_000)}`,
  'open tags': `${header}\n${'<Case title="a">\n\n'.repeat(500)}`,
  '3,000 nested elements': `${header}\n${'<Case title="a">\n\n'.repeat(3_000)}${'</Case>\n\n'.repeat(3_000)}`,
  '1,000 nested elements in a line': `${header}\n${'<Case>'.repeat(1_000)}${'</Case>'.repeat(1_000)}`,
  'a YAML alias bomb': `---\n${aliasBomb}\n---\n`,
  'YAML that refers to itself': '---\ntitle: &a [*a]\nsummary: &b { c: *b }\n---\n',
  'deep YAML': `---\ntitle: ${'['.repeat(3_000)}\n---\n`,
  'closed deep YAML': `---\ntitle: ${'['.repeat(3_000)}${']'.repeat(3_000)}\n---\n`,
  'YAML with prototype keys': '---\n__proto__: { status: draft }\nconstructor: 1\n---\n正文',
  'YAML with keys that are lists': '---\n? [a, b]\n: 1\n? { c: d }\n: 2\n---\n正文',
  'lone surrogates': `${header}\n\ud800 \udc00`,
};

describe('hostile files', () => {
  it.each(Object.entries(hostile))(
    '%s: reported within seconds',
    (_name, content) => {
      const plain = check({ [lessonPath]: content });
      expect(plain.some(({ severity }) => severity === 'error')).toBe(true);
      expect(check({ [lessonPath.replace('.mdx', '-b.md')]: content }).length).toBeGreaterThan(0);
      for (const { line, column, what } of plain) {
        expect(Number.isInteger(line) && line > 0 && Number.isInteger(column) && column > 0).toBe(true);
        expect(what).not.toBe('');
      }
    },
    10_000,
  );

  it.each(['site.yaml', 'glossary.yaml', 'collections/zhuanti.yaml'])('%s may hold anything', (path) => {
    for (const content of [
      '',
      '[]',
      'null',
      '1',
      '- 1\n- [2]\n',
      aliasBomb,
      '['.repeat(3_000),
      randomBytes(5_000, 3),
    ]) {
      expect(() => check({ [path]: content })).not.toThrow();
    }
  });
});
