import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReportWriter, type ReportWriter } from '../../../../src/import/report/report-writer.ts';
import { failedResult } from '../../../../src/import/report/results.ts';
import { importedResult } from './results.ts';

const assets = { script: 'void 0;', style: 'p{margin:0}' };
const facts = {
  time: '2026-11-21 09:30',
  command: 'npm run import -- a.txt',
  skipped: [],
  remarks: [],
  isStopped: false,
};

let folder: string;
let target: string;
let writer: ReportWriter;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueku-writer-'));
  target = join(folder, '20261121-093000');
  writer = createReportWriter(target, assets);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = (name = 'report.html'): string => readFileSync(join(target, name), 'utf8');
const json = (): unknown => JSON.parse(page('report.json'));

describe('the report of a run', () => {
  it('is not there before it is finished, and whole afterwards', () => {
    const [good, bad] = [importedResult('桥.txt'), failedResult('空.txt', '文件是空的。')];
    writer.add(good, []);
    writer.add(bad, []);
    expect(existsSync(target)).toBe(false);
    expect(writer.finish(facts)).toBe(join(target, 'report.html'));
    expect(readdirSync(folder)).toEqual(['20261121-093000']);
    expect(readdirSync(target).sort()).toEqual(['report.html', 'report.json']);
    expect(json()).toEqual({
      documents: [good, bad],
      summary: { documents: 2, ok: 1, flagged: 0, failed: 1, lessons: 1 },
    });
    expect(page().match(/<section/g)).toHaveLength(2);
    expect(page()).toContain('npm run import -- a.txt --decisions jueding.json');
  });

  it('names first what failed, with the reason', () => {
    writer.add(importedResult('桥.txt'), []);
    writer.add(failedResult('空.txt', '文件是空的。'), []);
    writer.finish(facts);
    const table = page().slice(page().indexOf('<tbody>'), page().indexOf('</tbody>'));
    expect(table.indexOf('空.txt')).toBeLessThan(table.indexOf('桥.txt'));
    expect(table).toContain('没有导入：文件是空的。');
  });

  it('leaves nothing behind when it is discarded', () => {
    writer.add(importedResult('桥.txt'), []);
    writer.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never shares a folder with another run', () => {
    const second = createReportWriter(target, assets);
    writer.add(importedResult('一.txt'), []);
    second.add(importedResult('二.txt'), []);
    expect(second.finish(facts)).toBe(join(`${target}-2`, 'report.html'));
    expect(writer.finish(facts)).toBe(join(target, 'report.html'));
    expect(json()).toMatchObject({ documents: [{ input: '一.txt' }] });
    const third = createReportWriter(target, assets);
    expect(third.finish(facts)).toBe(join(`${target}-3`, 'report.html'));
  });

  it('says what had no effect', () => {
    writer.finish({ ...facts, remarks: ['1 个决定里有 1 个没有用上：甲.txt 第 3 行'] });
    expect(page()).toContain('1 个决定里有 1 个没有用上：甲.txt 第 3 行');
  });

  it('of a run that was stopped says so and holds what was done', () => {
    writer.add(importedResult('桥.txt'), []);
    writer.finish({ ...facts, isStopped: true, skipped: ['图.png（图片）'] });
    expect(page()).toContain('中途停下了');
    expect(page()).toContain('跳过：图.png（图片）。');
    expect(json()).toMatchObject({ summary: { documents: 1 } });
  });

  it('of a run without documents is a page and an object too', () => {
    writer.finish({ ...facts, isStopped: true });
    expect(json()).toEqual({
      documents: [],
      summary: { documents: 0, ok: 0, flagged: 0, failed: 0, lessons: 0 },
    });
    expect(page()).toMatch(/<\/html>$/);
  });

  it('of more than forty documents has a page each', () => {
    for (let index = 1; index <= 41; index++) writer.add(importedResult(`稿/第${index}份.txt`), []);
    writer.finish(facts);
    expect(readdirSync(join(target, 'documents'))).toHaveLength(41);
    expect(page()).toContain('href="documents/0041.html"');
    expect(page()).not.toContain('<section');
    const last = page('documents/0041.html');
    expect(last).toContain('href="../report.html"');
    expect(last).toContain('data-file="jueding-第41份.txt.json"');
    expect(last).toContain('--decisions jueding<');
    expect(last).toContain('Content-Security-Policy');
  });

  it('holds the choices that the run obeyed', () => {
    const decision = {
      input: '桥.txt',
      rule: 'typo',
      line: 3,
      before: '新形式',
      after: '新形势',
      choice: 'accept',
    } as const;
    writer.add(importedResult('桥.txt'), [], [decision]);
    writer.finish(facts);
    expect(page()).toContain('以前的决定（1）');
    expect(page()).toContain('data-earlier=');
  });

  it('writes hostile names and words as text', () => {
    const hostile = `"><script>alert(1)</script><!--`;
    writer.add(
      importedResult(hostile, {
        flags: [{ rule: 'typo', line: 1, before: hostile, after: `${hostile}'`, confidence: 'confirm' }],
      }),
      [],
    );
    writer.finish({ ...facts, command: `npm run import -- ${hostile}`, skipped: [hostile] });
    const tree = fromHtml(page());
    expect(selectAll('script', tree).map((script) => toString(script))).toEqual([assets.script]);
    expect(toString(tree).split(hostile).length).toBeGreaterThan(5);
    expect(
      selectAll('*', tree).some((element) => element.children.some(({ type }) => type === 'comment')),
    ).toBe(false);
  });

  it('throws when its place is taken by a file', () => {
    writeFileSync(join(folder, 'x'), '');
    expect(() => createReportWriter(join(folder, 'x', 'y'), assets)).toThrow();
  });
});
