import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../src/import/document/lesson-draft.ts';
import { isRefusal } from '../../../../src/import/document/source-document.ts';
import { processDocument, type ProcessedDocument } from '../../../../src/import/pipeline.ts';
import { readDocument } from '../../../../src/import/read/read-document.ts';
import type { SplitPoint } from '../../../../src/import/structure/splits.ts';

const folder = resolve(import.meta.dirname, '../../../../../shared/sources');

async function processed(prefix: string, splits?: readonly SplitPoint[]): Promise<ProcessedDocument> {
  const name = readdirSync(folder).find((one) => one.startsWith(prefix)) ?? '';
  const source = await readDocument(name, readFileSync(join(folder, name)));
  if (isRefusal(source)) throw new Error(source.reason);
  return processDocument(source, splits ? { splits } : {});
}

/** Number and depth of every heading; the words stay where they are. */
function outlines({ drafts }: ProcessedDocument): string[] {
  return drafts.map(({ lines }) =>
    outlineOf(lines)
      .map(
        ({ depth, title, number = '' }) =>
          `${depth}${['结语', '附录：提纲（原站）'].includes(title) ? title : number}`,
      )
      .join(' '),
  );
}

describe.skipIf(!existsSync(folder))('outlines of the sources', () => {
  it('000: three sections, two layers with three points, a closing', async () => {
    expect(outlines(await processed('000'))).toEqual([
      '2一、 3第一个层面， 4其一 4其二 4其三 3第二个层面， 2二、 2三、 2结语',
    ]);
  });

  it('001: four signed essays with 3, 3, 3 and 3 + 3 sections', async () => {
    const result = await processed('001');
    expect(result.drafts.map(({ metadata }) => metadata.author)).toEqual([
      '王春艳',
      '李金克',
      '崔恩平',
      '孙钢',
    ]);
    expect(outlines(result)).toEqual([
      '2一、 2二、 2三、 2结语',
      '2一、 2二、 2三、',
      '2 2 2',
      '2 2 2 2 2 2',
    ]);
  });

  it('002: the three named points that the site left', async () => {
    expect(outlines(await processed('002'))).toEqual(['2一是 2二是 2三是 2附录：提纲（原站）']);
  });

  it('003: nineteen essays, of which fifteen stay; five have sections, and one has a list', async () => {
    const starts = [2, 15, 34, 44, 52, 57, 60, 64, 67, 73, 80, 86, 91, 95, 99, 104, 109, 115, 121];
    const result = await processed(
      '003',
      starts.map((line) => ({ line })),
    );
    expect(result.drafts).toHaveLength(15);
    expect(outlines(result).filter((outline) => outline !== '')).toEqual([
      '2一、 2二、 3一 3二 2三、 2四、',
      '2一 2二 2三 2四 2五 2结语',
      '2 2 2 2 2',
      '2 2 2 2 2 2结语',
      '2 2 2 2',
    ]);
    const lists = result.drafts.map(({ lines }) => lines.filter(({ role }) => role.type === 'item').length);
    expect(lists.filter((items) => items > 0)).toEqual([5]);
  });

  it('003: without a splits file one text, and lines that are only proposed', async () => {
    const { drafts, document } = await processed('003');
    expect(drafts).toHaveLength(1);
    const flag = document.flags.find(({ rule }) => rule === 'essay-boundary');
    expect(flag?.before).toContain('题目说有 19 篇');
  });

  it('004: four sections with 0, 3, 4 and 3 points', async () => {
    expect(outlines(await processed('004'))).toEqual([
      '2一、 2二、 3一是 3二是 3三是 2三、 3一是 3二是 3三是 3四是 2四、 3一是 3二是 3三是',
    ]);
  });
});
