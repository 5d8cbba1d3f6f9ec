import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../../../src/import/rules.ts';
import type { WorkingDocument } from '../../../../src/import/document/working-document.ts';
import { isTraditional } from '../../../../src/import/repair/script.ts';
import { charactersOf, documentOf, imbalance, repair } from '../repair/documents.ts';

const folder = resolve(import.meta.dirname, '../../../../../shared/sources');

function read(number: string): { document: WorkingDocument; characters: number } {
  const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? '';
  const lines = readFileSync(resolve(folder, name), 'utf8').split('\n');
  return { document: repair(documentOf(lines)), characters: charactersOf(lines) };
}

function linesOf(document: WorkingDocument, rule: RuleName): number[] {
  return document.changes.filter((change) => change.rule === rule).map(({ line }) => line);
}

/** Changes that are more than white space. */
function repairs(document: WorkingDocument): RuleName[] {
  return document.changes.map(({ rule }) => rule).filter((rule) => rule !== 'white-space');
}

describe.skipIf(!existsSync(folder))('repairs of the five sources', () => {
  it.each(['000', '001', '002', '003', '004'])('balance in %s', (number) => {
    const { document, characters } = read(number);
    expect(imbalance(document, characters)).toBeUndefined();
  });

  it('join nothing in 000, and point at the one place that could go on', () => {
    const { document } = read('000');
    expect(repairs(document)).toEqual([]);
    expect(document.flags.map(({ rule, line }) => [rule, line])).toEqual([['no-end-mark', 36]]);
  });

  it('join the six paragraphs of 001 that pages have cut', () => {
    const { document } = read('001');
    expect(linesOf(document, 'broken-line')).toEqual([13, 19, 43, 47, 61, 67]);
    expect(repairs(document)).toHaveLength(6);
    expect(document.flags).toEqual([]);
    const gone = new Set([15, 21, 45, 49, 63, 69]);
    expect(document.lines.filter(({ number }) => gone.has(number))).toEqual([]);
  });

  it('take all 50 glosses and the shifted bytes out of 002, and convert it', () => {
    const { document } = read('002');
    const text = document.lines.map((line) => line.text).join('\n');
    expect(linesOf(document, 'pinyin-gloss')).toHaveLength(50);
    expect(text).not.toMatch(/\([a-zà-ǿ]+\)/u);
    expect(linesOf(document, 'byte-shift')).toEqual([26]);
    expect(text).toContain('补偿等相关');
    expect(document.script).toBe('traditional');
    expect([...text].filter(isTraditional)).toEqual([]);
    const words = document.changes.filter(({ rule }) => rule === 'traditional');
    expect(words.every(({ confidence }) => confidence === 'auto')).toBe(true);
    // Five times the particle; 显著 keeps its own.
    expect(text.match(/着力|[历抱表]着/gu)).toHaveLength(5);
    expect(text.match(/.著/gu)).toEqual(['显著', '显著']);
    expect(linesOf(document, 'broken-line')).toEqual([]);
    expect(linesOf(document, 'mojibake')).toEqual([]);
    expect(document.flags).toEqual([]);
  });

  it('join the two paragraphs of 003 that were cut after 500 characters', () => {
    const { document } = read('003');
    expect(linesOf(document, 'broken-line')).toEqual([62, 93]);
    expect(repairs(document)).toHaveLength(2);
    expect(document.flags.map(({ rule, line }) => [rule, line])).toEqual([
      ['no-end-mark', 69],
      ['no-end-mark', 82],
      ['no-end-mark', 103],
    ]);
  });

  it('find nothing in 004', () => {
    const { document } = read('004');
    expect(repairs(document)).toEqual([]);
    expect(document.flags).toEqual([]);
  });
});
