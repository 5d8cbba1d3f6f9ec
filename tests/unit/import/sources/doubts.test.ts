import { Converter } from 'opencc-js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDoubts } from '../../../../src/import/doubts/find-doubts.ts';
import { account } from '../../../../src/import/document/account.ts';
import { countCharacters } from '../../../../src/import/document/line.ts';
import type { SourceDocument } from '../../../../src/import/document/source-document.ts';
import { moveToMetadata, toWorkingDocument } from '../../../../src/import/document/working-document.ts';
import { widenPunctuation } from '../../../../src/import/repair/full-width.ts';
import type { RuleName } from '../../../../src/import/rules.ts';
import { isChinese } from '../../../../src/lesson/half-width.ts';

const folder = resolve(import.meta.dirname, '../../../../../shared/sources');

type SourceName = '000' | '001' | '002' | '003' | '004';

/** Lines of a source with their numbers, as the steps before these leave them. */
function read(name: SourceName): SourceDocument {
  const file = readdirSync(folder).find((entry) => entry.startsWith(name)) ?? '';
  const raw = readFileSync(join(folder, file), 'utf8').replaceAll('\u00a0', ' ');
  const glosses = /(?<=\p{Script=Han})\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]+\)/gu;
  const text = name === '002' ? Converter({ from: 'tw', to: 'cn' })(raw.replace(glosses, '')) : raw;
  const lines = text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim(), hint: {}, marks: [] }))
    .filter((line) => line.text !== '');
  return {
    format: 'txt',
    encoding: 'utf-8',
    lines,
    pictures: [],
    properties: {},
    remarks: [],
    characters: countCharacters(lines.map((line) => line.text).join('')),
  };
}

/** Rules with the lines that they flag, each line once. */
function flagsOf(name: SourceName): Partial<Record<RuleName, number[]>> {
  let document = toWorkingDocument(read(name));
  if (name === '004') {
    const index = document.lines.findIndex(({ number }) => number === 15);
    const value = document.lines[index]?.text ?? '';
    document = moveToMetadata(document, index, { field: 'title', value });
  }
  const found: Partial<Record<RuleName, number[]>> = {};
  for (const { rule, line } of findDoubts(widenPunctuation(document)).flags) {
    found[rule] = [...new Set([...(found[rule] ?? []), line])].sort((a, b) => a - b);
  }
  return found;
}

describe.skipIf(!existsSync(folder))('the five sources', () => {
  it.each(['000', '001', '003', '004'] as const)('%s: no half-width mark is left between Chinese', (name) => {
    const source = read(name);
    const { lines, removed, metadata } = widenPunctuation(toWorkingDocument(source));
    const left = lines.flatMap(({ number, text }) =>
      [...text.matchAll(/[,:;!?().'"]|--/g)]
        .filter(({ index }) => isChinese(text[index - 1]) || isChinese(text[index + 1]))
        .map(({ 0: mark }) => `${number} ${mark}`),
    );
    // The name of a file.
    expect(left).toEqual(name === '000' ? ['60 .'] : []);
    expect(account(source.characters, lines, removed, metadata).imbalance).toBeUndefined();
  });

  it('keep their times, figures and addresses', () => {
    const text = widenPunctuation(toWorkingDocument(read('002')))
      .lines.map((line) => line.text)
      .join('\n');
    for (const kept of ['11:35:43', '30.2', 'http://120pk.cn']) expect(text).toContain(kept);
  });

  it('000: three open ends, eight of the misprints, and an idiom that runs on', () => {
    expect(flagsOf('000')).toEqual({
      'scrubbed-word': [30],
      'no-end-mark': [28, 36, 44],
      'doubled-word': [56],
      typo: [20, 22, 24, 30, 34, 40, 42, 52],
    });
  });

  it('001: the six breaks between pages, the doubled word, and two misprints', () => {
    expect(flagsOf('001')).toEqual({
      'no-end-mark': [13, 19, 43, 47, 61, 67],
      'doubled-word': [57],
      typo: [11, 67],
    });
  });

  it('002: three underscores, two marks of an editor, the ends at the gaps', () => {
    expect(flagsOf('002')).toEqual({
      'scrubbed-word': [21, 24, 28],
      'editor-mark': [21, 25],
      'no-end-mark': [22, 28],
      'unbalanced-mark': [28],
      typo: [26],
    });
  });

  it('003: scrubbed words, the missing eighth item, unbalanced marks, misprints', () => {
    expect(flagsOf('003')).toEqual({
      'cut-off': [86, 104],
      'scrubbed-word': [2, 34, 37, 65, 67, 68, 69, 70, 71, 72, 75, 82, 83, 84, 96, 103, 109, 115, 123],
      'count-mismatch': [36, 68, 81, 122],
      'unbalanced-mark': [86, 104],
      'no-end-mark': [69, 82, 103],
      'doubled-word': [14, 37, 69, 82, 123],
      typo: [17, 24, 35, 37, 52, 57, 69, 82, 86, 104, 109, 113, 115, 120, 123],
    });
  });

  it('004: the title and two misprints', () => {
    expect(flagsOf('004')).toEqual({ 'title-doubt': [15], typo: [62, 84] });
  });
});
