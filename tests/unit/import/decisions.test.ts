import { describe, expect, it } from 'vitest';
import { decisionKey } from '../../../src/import/document/working-document.ts';
import { decisionsFor, parseDecisions, type Decision } from '../../../src/import/decisions.ts';

const change = { rule: 'typo', line: 3, before: '新形式', after: '新形势' } as const;

const file = (...decisions: object[]): string =>
  JSON.stringify({ format: 'xueku-import-decisions', version: 1, decisions }, null, 2);

describe('a decisions file', () => {
  it('gives the choices for one document', () => {
    const read = parseDecisions('jueding.json', file({ input: '甲.docx', ...change, choice: 'accept' }));
    const choices = 'decisions' in read ? [...decisionsFor(read.decisions, 'cailiao/甲.docx')] : [];
    expect(choices).toEqual([[decisionKey(change), 'accept']]);
  });

  it('knows a file by its name, wherever a new version of it lies', () => {
    const decision = (input: string): Decision[] => [{ input, ...change, choice: 'reject' }];
    const size = (input: string, asked: string): number => decisionsFor(decision(input), asked).size;
    expect(size('甲.docx', '../材料/甲.docx')).toBe(1);
    expect(size('D:\\材料\\甲.docx', '材料/甲.docx')).toBe(1);
    expect(size('一/甲.docx', '二/甲.docx')).toBe(1);
    expect(size('乙甲.docx', '甲.docx')).toBe(0);
  });

  it('puts the choice for this very file before that for one of the same name', () => {
    const decisions: Decision[] = [
      { input: '一/甲.docx', ...change, choice: 'reject' },
      { input: '二/甲.docx', ...change, choice: 'accept' },
    ];
    const choice = (asked: string) => decisionsFor(decisions, asked).get(decisionKey(change));
    expect([choice('一/甲.docx'), choice('二/甲.docx'), choice('三/甲.docx')]).toEqual([
      'reject',
      'accept',
      'accept',
    ]);
  });

  it('says where and what is wrong', () => {
    const problems = (text: string) => parseDecisions('jueding.json', text);
    expect(problems('{\n  "format": 甲')).toMatchInlineSnapshot(`
      {
        "problems": [
          "jueding.json:2:14：不是正确的 JSON，决定文件读不出来。请在报告页面重新导出这个文件，不要手工修改。",
        ],
      }
    `);
    expect(problems('')).toMatchInlineSnapshot(`
      {
        "problems": [
          "jueding.json:1:1：不是正确的 JSON，决定文件读不出来。请在报告页面重新导出这个文件，不要手工修改。",
        ],
      }
    `);
    expect(problems('[]')).toMatchInlineSnapshot(`
      {
        "problems": [
          "jueding.json:1:1：这不是导入报告导出的决定文件。请在报告页面重新导出这个文件，不要手工修改。",
        ],
      }
    `);
    expect(problems(file({ input: '甲', ...change, rule: 'tpyo', choice: 'yes' }))).toMatchInlineSnapshot(`
      {
        "problems": [
          "jueding.json:7:7：第 1 项的 decisions.rule的值“tpyo”不在允许的范围里。请在报告页面重新导出这个文件，不要手工修改。",
          "jueding.json:11:7：第 1 项的 decisions.choice的值“yes”不在允许的范围里。请在报告页面重新导出这个文件，不要手工修改。",
        ],
      }
    `);
  });
});
