import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '../../../../src/import/document/account.ts';
import { isRefusal } from '../../../../src/import/document/source-document.ts';
import { toWorkingDocument } from '../../../../src/import/document/working-document.ts';
import { readDocument } from '../../../../src/import/read/read-document.ts';
import { removePinyinGlosses } from '../../../../src/import/repair/pinyin-gloss.ts';
import { convertToSimplified } from '../../../../src/import/repair/traditional.ts';
import { cleanWhiteSpace } from '../../../../src/import/repair/white-space.ts';
import { readFrame } from '../../../../src/import/structure/frame.ts';
import { lessonMetadata } from '../frame/lesson-metadata.ts';

const folder = resolve(import.meta.dirname, '../../../../../shared/sources');

async function framed(start: string) {
  const name = readdirSync(folder).find((file) => file.startsWith(start)) ?? '';
  const source = await readDocument(name, readFileSync(resolve(folder, name)));
  if (isRefusal(source)) throw new Error(source.reason);
  const ready = [cleanWhiteSpace, removePinyinGlosses, convertToSimplified].reduce(
    (document, step) => step(document),
    toWorkingDocument(source),
  );
  const document = readFrame(ready);
  const { imbalance } = account(source.characters, document.lines, document.removed, document.metadata);
  expect(imbalance).toBeUndefined();
  const removed = document.removed.slice(ready.removed.length);
  const kept = new Set(document.lines.map(({ number }) => number));
  const whole = (numbers: readonly number[]) =>
    [...new Set(numbers)].filter((line) => !kept.has(line)).sort((a, b) => a - b);
  return {
    document,
    metadata: lessonMetadata(document.metadata),
    removed: whole(removed.map(({ line }) => line)),
    inline: removed.filter(({ line }) => kept.has(line)),
    moved: whole(document.metadata.filter(({ origins }) => origins.length > 0).map(({ line }) => line)),
    gaps: document.lines.filter(({ role }) => role.type === 'gap'),
  };
}

describe.skipIf(!existsSync(folder))('the frame of the five sources', () => {
  it('000', async () => {
    const { metadata, removed, moved, inline } = await framed('000');
    expect(removed).toEqual([1, 2, 14, 61, 63]);
    expect(moved).toEqual([3, 4, 10, 16, 60]);
    expect(inline).toEqual([]);
    expect(metadata).toMatchObject({ author: '周婷', unit: '月湖街道', date: '2014-06-20', kind: '微党课' });
    expect(metadata.attachments).toHaveLength(1);
    expect(metadata.publisher).toBeUndefined();
  });

  it('001', async () => {
    const { metadata, removed, moved, inline } = await framed('001');
    expect(removed).toEqual([]);
    expect(inline).toEqual([]);
    expect(moved).toEqual([3, 5]);
    expect(metadata.series).toMatch(/^党代表.*短文摘登/u);
    expect(metadata.author).toBeUndefined();
  });

  it('002', async () => {
    const { metadata, removed, moved, inline, gaps, document } = await framed('002');
    expect([...new Set([...removed, ...moved])].sort((a, b) => a - b)).toEqual([
      1, 3, 5, 6, 17, 18, 19, 29, 30,
    ]);
    expect(gaps.map(({ number }) => number)).toEqual([23, 28]);
    // Line 23 is now its mark; of line 28 only the tail went.
    expect(inline.map(({ line }) => line)).toEqual([23, 28]);
    expect(document.lines.filter(({ role }) => role.type === 'item').map(({ number }) => number)).toEqual([
      7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
    ]);
    expect(metadata).toMatchObject({
      author: '尹少华',
      unit: '唐冶街道党工委',
      date: '2014-04-23',
      publisher: '新文秘网',
      kind: '征文',
    });
    expect(metadata.gaps).toMatch(/750.*4171.*2107/u);
  });

  it('003', async () => {
    const { metadata, removed, moved, inline } = await framed('003');
    expect(removed).toEqual([]);
    expect(moved).toEqual([1]);
    expect(inline.map(({ line, text }) => [line, text.length])).toEqual([
      [47, 32],
      [69, 6],
      [82, 6],
    ]);
    expect(metadata.kind).toBe('心得体会');
  });

  it('004', async () => {
    const { metadata, removed, moved, document } = await framed('004');
    expect(removed).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 91, 94]);
    expect(moved).toEqual([15, 92]);
    expect(metadata).toMatchObject({ author: '姜仁巧', kind: '建议', publisher: '中新评论网' });
    expect(document.lines.find(({ number }) => number === 84)?.text).toMatch(/积极性。$/u);
  });
});
