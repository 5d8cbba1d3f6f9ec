import { describe, expect, it } from 'vitest';
import { formatJson, formatText } from '../../../src/check/report.ts';
import { check, lessonAdding } from './content-folder.ts';

const problems = check({ ...lessonAdding('走进群众,了解群众。\n\n## 一、编号\n\n文字'), '说明.txt': 'x' });
const displayPath = (file: string): string => `neirong/${file}`;

describe('the report for people', () => {
  it('has one problem a line, files apart, and ends with the counts', () => {
    expect(formatText(problems, displayPath)).toMatchInlineSnapshot(`
      "neirong/lessons/zhuanti/diyi-ke.mdx:34:5  ascii-punctuation — 错误：“走进群众,了解群众。”里用了半角逗号“,”。中文用全角标点，半角的挤在一起，换行也会错。改成全角 ，。
      neirong/lessons/zhuanti/diyi-ke.mdx:36:1  typed-numbering — 提醒：标题里手写了编号“一、”。编号由网站画出（一、（一）1.），手写的会重复，增删小节时也会错。删掉标题前面的编号。

      neirong/说明.txt:1:1  unknown-file — 提醒：内容文件夹里没有这种文件的位置。网站不会用到它。删掉，或者移到内容文件夹外面；要给读者下载的放进 attachments/。

      2 个文件里有 1 个错误、2 个提醒。改正错误后才能生成网站。每种问题的说明见 docs/check-kinds.zh-CN.md。"
    `);
  });

  it('says that all is well', () => {
    expect(formatText([], displayPath)).toMatchInlineSnapshot(`"内容检查通过，没有问题。"`);
  });
});

describe('the report for programs', () => {
  it('holds every problem and the counts', () => {
    const report = JSON.parse(formatJson(problems, displayPath)) as { problems: object[]; counts: object };
    expect(report.counts).toEqual({ errors: 1, warnings: 2 });
    expect(report.problems).toHaveLength(3);
    expect(report.problems[0]).toEqual({
      file: 'neirong/lessons/zhuanti/diyi-ke.mdx',
      line: 34,
      column: 5,
      kind: 'ascii-punctuation',
      severity: 'error',
      what: expect.stringContaining('半角逗号') as string,
      why: '中文用全角标点，半角的挤在一起，换行也会错。',
      fix: '改成全角 ，。',
    });
  });
});
