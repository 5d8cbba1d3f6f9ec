import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '../../../../src/import/document/account.ts';
import { isRefusal } from '../../../../src/import/document/source-document.ts';
import { countLines, toWorkingDocument } from '../../../../src/import/document/working-document.ts';
import { decodeText } from '../../../../src/import/read/decode.ts';
import { stripMarkdown } from '../../../../src/import/read/markdown-syntax.ts';
import { readDocument } from '../../../../src/import/read/read-document.ts';
import { encode, type Label } from '../read/encodings.ts';

const folder = resolve(import.meta.dirname, '../../../../../shared/sources');
const files = existsSync(folder) ? readdirSync(folder).sort() : [];

async function read(file: string) {
  const document = await readDocument(file, readFileSync(resolve(folder, file)));
  if (isRefusal(document)) throw new Error(document.reason);
  return document;
}

describe.skipIf(files.length === 0)('reading the sources', () => {
  it('takes only the second for Markdown, and takes its signs off', async () => {
    const documents = await Promise.all(files.map(read));
    expect(documents.map(({ format }) => format)).toEqual(['txt', 'md', 'txt', 'txt', 'txt']);
    for (const { lines, characters } of documents) expect(countLines(lines)).toBe(characters);
    const second = documents[1];
    if (!second) return;
    const { lines, removed, metadata } = stripMarkdown(toWorkingDocument(second));
    expect(lines.filter(({ hint }) => hint.heading !== undefined).map(({ number }) => number)).toEqual([
      3, 5, 7, 25, 37, 53,
    ]);
    expect(lines.map(({ text }) => text).join('')).not.toContain('#');
    expect(account(second.characters, lines, removed, metadata).imbalance).toBeUndefined();
  });

  it.each([2000, 400, 60, 20])('tells every encoding from %i characters', (length) => {
    for (const file of files) {
      const text = readFileSync(resolve(folder, file), 'utf8').replaceAll('\u00a0', ' ');
      for (const label of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] satisfies Label[]) {
        for (let start = 0; start < text.length; start += 5 * length) {
          const part = text.slice(start, start + length);
          if (!/\p{Script=Han}{4}/u.test(part)) continue;
          expect(decodeText(encode(part, label)), part).toEqual({ text: part, encoding: label });
        }
      }
    }
  });
});
