import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from '../../../../src/import/document/account.ts';
import { countCharacters, editLine, type Line } from '../../../../src/import/document/line.ts';
import type { SourceDocument } from '../../../../src/import/document/source-document.ts';
import {
  decisionKey,
  editLines,
  joinWithNext,
  moveToMetadata,
  removeLines,
  toWorkingDocument,
  type Change,
  type WorkingDocument,
} from '../../../../src/import/document/working-document.ts';

function source(...texts: string[]): SourceDocument {
  return {
    format: 'txt',
    encoding: 'utf-8',
    lines: texts.map((text, index) => ({ number: index + 1, text, hint: {}, marks: [] })),
    pictures: [],
    properties: {},
    remarks: [],
    characters: countCharacters(texts.join('')),
  };
}

function balance(document: WorkingDocument, characters: number) {
  return account(characters, document.lines, document.removed, document.metadata);
}

function lineOf(text: string): Line {
  return toWorkingDocument(source(text)).lines[0] as Line;
}

describe('editLine', () => {
  it('gives replaced characters the places of the old ones, and names those that are gone', () => {
    const line = lineOf('補償?shù)认嚓P工作');
    const { line: edited, dropped } = editLine(line, [{ start: 2, end: 10, text: '等相關' }]);
    expect(edited.text).toBe('補償等相關工作');
    expect(edited.origins).toEqual([0, 1, 2, 3, 4, 10, 11]);
    expect(dropped).toEqual([5, 6, 7, 8, 9]);
  });

  it('keeps what both texts begin and end with', () => {
    const line = lineOf('網(wǎng)絡');
    const { line: edited, dropped } = editLine(line, [{ start: 0, end: 8, text: '網絡' }]);
    expect(edited.text).toBe('網絡');
    expect(edited.origins).toEqual([0, 7]);
    expect(dropped).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('every character has one fate', () => {
  it('whatever is edited, removed, moved and joined', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((value) => value.replace(/[\r\n]/g, ''));
    const step = fc.record({
      kind: fc.constantFrom('edit', 'remove', 'move', 'join'),
      line: fc.nat(5),
      start: fc.nat(30),
      length: fc.nat(10),
      text,
    });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.array(step, { maxLength: 8 }),
        (texts, steps) => {
          const read = source(...texts);
          let document = toWorkingDocument(read);
          for (const { kind, line: at, start: wanted, length, text: words } of steps) {
            const line = document.lines[at];
            if (!line) continue;
            const units = [...line.text];
            const start = units.slice(0, wanted).join('').length;
            const end = units.slice(0, wanted + length).join('').length;
            if (kind === 'edit')
              document = editLines(document, 'typo', (_, index) =>
                index === at ? [{ start, end, text: words }] : [],
              );
            else if (kind === 'remove')
              document = removeLines(document, 'page-chrome', (_, index) =>
                index === at ? 'auto' : undefined,
              );
            else if (kind === 'move')
              document = moveToMetadata(document, at, { field: 'title', value: words, start, end });
            else if (at + 1 < document.lines.length) document = joinWithNext(document, at, 'broken-line');
          }
          const { counts, imbalance } = balance(document, read.characters);
          expect(imbalance).toBeUndefined();
          expect(counts.kept + counts.removed + counts.metadata).toBe(counts.in);
        },
      ),
    );
  });

  it('says what is lost and what is there twice', () => {
    const document = toWorkingDocument(source('群众', '干部'));
    expect(account(4, document.lines.slice(1), [], []).imbalance).toBe('2 个字没有下落');
    expect(account(4, [...document.lines, ...document.lines.slice(0, 1)], [], []).imbalance).toBe(
      '2 个字算了两次',
    );
  });
});

describe('an editor’s choices', () => {
  const text = '工作作风,密切联系';
  const widen = (document: WorkingDocument, flag = false): WorkingDocument =>
    editLines(document, 'full-width', () => [{ start: 4, end: 5, text: '，', flag }]);

  it('turn a change down and take a flag up', () => {
    const change = widen(toWorkingDocument(source(text))).changes[0] as Change;
    expect(change).toEqual({
      rule: 'full-width',
      line: 1,
      before: text,
      after: '工作作风，密切联系',
      confidence: 'auto',
    });
    const rejected = widen(toWorkingDocument(source(text), new Map([[decisionKey(change), 'reject']])));
    expect(rejected.lines[0]?.text).toBe(text);
    const flagged = widen(toWorkingDocument(source(text)), true);
    expect(flagged.lines[0]?.text).toBe(text);
    expect(flagged.flags).toHaveLength(1);
    const accepted = widen(toWorkingDocument(source(text), new Map([[decisionKey(change), 'accept']])), true);
    expect(accepted.lines[0]?.text).toBe('工作作风，密切联系');
    expect(accepted.flags).toEqual([]);
  });
});
