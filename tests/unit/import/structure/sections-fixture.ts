import { account } from '../../../../src/import/document/account.ts';
import { countCharacters, type Line, type LineHint } from '../../../../src/import/document/line.ts';
import type { SourceMark } from '../../../../src/import/document/source-document.ts';
import {
  toWorkingDocument,
  type Choice,
  type WorkingDocument,
} from '../../../../src/import/document/working-document.ts';

export interface Written {
  text: string;
  hint?: LineHint;
  marks?: SourceMark[];
}

/** A document as the steps before leave it: one paragraph a line, full-width punctuation. */
export function documentOf(
  texts: readonly (string | Written)[],
  decisions?: ReadonlyMap<string, Choice>,
): WorkingDocument {
  const lines = texts.map((one, index) => {
    const { text, hint = {}, marks = [] } = typeof one === 'string' ? { text: one } : one;
    return { number: index + 1, text, hint, marks };
  });
  const characters = countCharacters(lines.map(({ text }) => text).join(''));
  return toWorkingDocument(
    {
      format: 'txt',
      encoding: 'utf-8',
      lines,
      pictures: [],
      properties: {},
      remarks: [],
      characters,
    },
    decisions,
  );
}

export function imbalanceOf(
  before: WorkingDocument,
  after: WorkingDocument,
  lines: readonly Line[] = after.lines,
) {
  const characters = countCharacters(before.lines.map(({ text }) => text).join(''));
  return account(characters, lines, after.removed, after.metadata).imbalance;
}

/** The shape of a text: headings with their level and number, items with a dash, the rest by its first characters. */
export function shapeOf(lines: readonly Line[]): string[] {
  return lines.map(({ role, text }) => {
    if (role.type === 'heading')
      return `${'#'.repeat(role.depth)} ${role.number === undefined ? '' : `[${role.number}] `}${text}`;
    if (role.type === 'item') return `${'  '.repeat(role.depth - 1)}- ${text.slice(0, 6)}`;
    return role.type === 'paragraph' ? text.slice(0, 6) : `${role.type}: ${text.slice(0, 6)}`;
  });
}

export function headingsOf(lines: readonly Line[]): string[] {
  return shapeOf(lines).filter((line) => line.startsWith('#'));
}

/** A paragraph of some length that says nothing in particular. */
export const body =
  '村里的水渠修了三年还没有通水，干部换了两任，账本也换了两本。大家坐下来把每一笔开支念了一遍，才知道钱花在了哪里，往后该由谁来管。';
export const otherBody =
  '会开完以后，老人们留下来又说了半个钟头。他们记得旧渠的走向，也记得哪一段最爱塌，图纸上没有的东西都在他们心里，问一问就全有了。';
