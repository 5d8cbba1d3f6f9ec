import { expect, it } from 'vitest';
import {
  decided,
  decisionKey,
  editLines,
  type Choice,
} from '../../../../src/import/document/working-document.ts';
import { documentOf } from '../doubts/document.ts';

const change = { rule: 'typo', line: 1, before: '新形式', after: '新形势', confidence: 'confirm' } as const;
const decisions = (choice: Choice) => new Map([[decisionKey(change), choice]]);

it('a rejected change is none, an accepted one is asked about no more', () => {
  expect(decided({ decisions: new Map() }, change)).toEqual(change);
  expect(decided({ decisions: decisions('accept') }, change)).toEqual({ ...change, confidence: 'auto' });
  expect(decided({ decisions: decisions('reject') }, change)).toBeUndefined();
});

it.each([
  [undefined, '新形式', [{ ...change, isProposal: true }], []],
  ['accept', '新形势', [], [{ ...change, confidence: 'auto' }]],
  ['reject', '新形式', [], []],
] as const)('after %s a proposed edit leaves %s', (choice, text, flags, changes) => {
  const document = { ...documentOf('新形式'), decisions: choice ? decisions(choice) : new Map() };
  const proposal = { start: 2, end: 3, text: '势', flag: true };
  const edited = editLines(document, 'typo', () => [proposal]);
  expect(edited.lines.map((line) => line.text)).toEqual([text]);
  expect(edited).toMatchObject({ flags, changes });
});
