import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMissingWords } from '../../../../src/import/compare/missing-words.ts';
import { dropTwins } from '../../../../src/import/compare/twins.ts';
import { account } from '../../../../src/import/document/account.ts';
import { essaysOf } from '../compare/drafts.ts';

const file = resolve(import.meta.dirname, '../../../../../shared/sources/003_778d26fe392b602e.txt');

/** First lines of the nineteen essays (research A.4). */
const starts = [2, 15, 34, 44, 52, 57, 60, 64, 67, 73, 80, 86, 91, 95, 99, 104, 109, 115, 121];

function read() {
  const lines = readFileSync(file, 'utf8').split('\n');
  return essaysOf(
    starts.map((start, index) => lines.slice(start - 1, (starts[index + 1] ?? lines.length + 1) - 1)),
  );
}

describe.skipIf(!existsSync(file))('source 003', () => {
  it('has five pairs of twins in three groups; fifteen essays remain', () => {
    const { document, drafts, characters } = read();
    const result = dropTwins(document, drafts);
    const pairs = result.duplicates.map(
      (one) => [one.essay, one.with, one.containment, one.fuller, one.kind] as const,
    );
    expect(pairs.filter(([, , , , kind]) => kind === 'duplicate').map((pair) => pair.slice(0, 4))).toEqual([
      [7, '第 13 篇', 0.98, 'other'],
      [9, '第 11 篇', 0.895, 'other'],
      [9, '第 19 篇', 0.871, 'this'],
      [11, '第 19 篇', 1, 'this'],
      [12, '第 16 篇', 0.985, 'this'],
    ]);
    expect(pairs.filter(([, , , , kind]) => kind === 'overlap').map(([essay]) => essay)).toEqual([3, 3, 3]);
    expect(result.essays.map((essay) => essay + 1)).toEqual([
      1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 13, 14, 15, 17, 18,
    ]);
    const kept = result.drafts.flatMap(({ lines }) => lines);
    expect(account(characters, kept, result.document.removed, []).imbalance).toBeUndefined();
    // The copies that stay lack nothing that the others have.
    expect(result.document.flags).toEqual([]);
  });

  it('can tell what the scrubbed copies lack', () => {
    const { drafts } = read();
    const missing = (kept: number, other: number): string[] =>
      [...findMissingWords(drafts[kept - 1]?.lines ?? [], drafts[other - 1]?.lines ?? []).values()]
        .flat()
        .map(({ text }) => text);
    const times = (word: string, words: readonly string[]): number =>
      words.filter((one) => one === word).length;
    expect(missing(7, 13)).toEqual(Array(6).fill('政治'));
    expect(missing(16, 12).sort()).toEqual(['中央', '中央', '政治']);
    const ninth = missing(9, 11);
    expect(ninth).toHaveLength(17);
    expect(times('中央政治', ninth)).toBe(8);
    expect(times('十八', ninth)).toBe(1);
    expect([missing(13, 7), missing(12, 16), missing(11, 9), missing(11, 19)]).toEqual([[], [], [], []]);
  });
});
