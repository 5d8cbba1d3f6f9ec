import { describe, expect, it } from 'vitest';
import { formatResult, formatSummary } from '../../../../src/import/report/format-text.ts';
import { markedDifference } from '../../../../src/import/report/marked-difference.ts';
import { shortName } from '../../../../src/import/report/names.ts';
import { addToSummary, emptySummary, jsonParts } from '../../../../src/import/report/report-json.ts';
import { failedResult } from '../../../../src/import/report/results.ts';
import { toHtml } from 'hast-util-to-html';
import { importedResult } from './results.ts';

const flag = { rule: 'typo', line: 1, before: '甲', after: '', confidence: 'confirm' } as const;

describe('what a terminal shows of a document', () => {
  it('is its lessons with their files', () => {
    expect(formatResult(importedResult('桥.txt'))).toBe(
      '✓ 桥.txt（10 字，留下 8）\n    桥 → content/lessons/daoru/qiao.md',
    );
  });

  it('counts what is to be looked at, and says what happened to an earlier lesson', () => {
    const result = importedResult('桥.txt', { status: 'flagged', flags: [flag, flag] });
    const lessons = result.lessons.map((lesson) => ({ ...lesson, action: 'merged' as const }));
    expect(formatResult({ ...result, lessons })).toBe(
      '! 桥.txt（10 字，留下 8，2 处要看）\n    桥 → content/lessons/daoru/qiao.md（与编辑的修改合并）',
    );
  });

  it('is one line for a file that failed', () => {
    expect(formatResult(failedResult('空.txt', '文件是空的。'))).toBe('✗ 空.txt：文件是空的。');
  });
});

describe('the last lines of a run', () => {
  const summary = { documents: 2, ok: 1, flagged: 0, failed: 1, lessons: 1 };
  const facts = {
    seconds: 1.25,
    reportPath: 'r.html',
    out: 'content',
    isStopped: false,
    skipped: [],
    remarks: [],
  };

  it('say where the report is and what comes next', () => {
    const text = formatSummary(summary, facts);
    expect(text).toContain('2 份文件，1 课；0 份有要看的地方，1 份没有导入。用时 1.3 秒。');
    expect(text).toContain('报告：r.html');
    expect(text).toContain('npm run check 检查');
  });

  it('name another content folder, and that the run was stopped', () => {
    const text = formatSummary(summary, { ...facts, out: '别处', isStopped: true });
    expect(text).toContain('中途停下了。');
    expect(text).toContain('npm run check -- --content 别处');
  });

  it('of a dry run say that nothing was written; of nothing imported name no next step', () => {
    expect(formatSummary(summary, { ...facts, reportPath: undefined })).toContain('什么也没有写');
    expect(formatSummary({ ...summary, lessons: 0 }, facts)).not.toContain('下一步');
  });

  it('list five of what was skipped', () => {
    const skipped = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(formatSummary(summary, { ...facts, skipped })).toContain('跳过 6 个：a、b、c、d、e……');
    expect(formatSummary(summary, { ...facts, skipped: ['a'] })).toContain('跳过 1 个：a\n');
  });
});

it.each([0, 1, 2])('%i documents make one JSON object', (count) => {
  const results = Array.from({ length: count }, (_, index) => importedResult(`"${index}\n\u2028.txt`));
  const summary = results.reduce(addToSummary, emptySummary());
  const documents = results.map((result, index) => jsonParts.document(result, index === 0));
  const text = [jsonParts.start, ...documents, jsonParts.end(summary)].join('');
  expect(JSON.parse(text)).toEqual({ documents: results, summary });
  expect(summary).toEqual({ documents: count, ok: count, flagged: 0, failed: 0, lessons: count });
});

it.each([
  ['新形式下', '新形势下', '新形<del>式</del>下', '新形<ins>势</ins>下'],
  ['自己的的名', '自己的名', '自己的<del>的</del>名', '自己的名'],
  ['甲', '甲，', '甲', '甲<ins>，</ins>'],
  ['同', '同', '同', '同'],
  // The two share their first half.
  ['𠮷', '𠮵', '<del>𠮷</del>', '<ins>𠮵</ins>'],
])('of %s and %s only the difference is marked', (before, after, left, right) => {
  expect(toHtml(markedDifference(before, after))).toBe(
    `<bdi class="before">${left}</bdi> → <bdi class="after">${right}</bdi>`,
  );
});

it.each([
  ['a/b/c.txt', 'c.txt'],
  ['C:\\稿\\桥.docx', '桥.docx'],
  ['稿/', '稿'],
  ['-', '-'],
  ['/', '/'],
])('the short name of %s is %s', (input, name) => {
  expect(shortName(input)).toBe(name);
});
