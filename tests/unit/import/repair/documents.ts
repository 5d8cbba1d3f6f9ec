import { account } from '../../../../src/import/document/account.ts';
import { countCharacters, type LineHint } from '../../../../src/import/document/line.ts';
import {
  toWorkingDocument,
  type Choice,
  type WorkingDocument,
} from '../../../../src/import/document/working-document.ts';
import { joinBrokenLines } from '../../../../src/import/repair/broken-lines.ts';
import { repairByteShifts } from '../../../../src/import/repair/byte-shift.ts';
import { repairMojibake } from '../../../../src/import/repair/mojibake.ts';
import { removePinyinGlosses } from '../../../../src/import/repair/pinyin-gloss.ts';
import { convertToSimplified } from '../../../../src/import/repair/traditional.ts';
import { cleanWhiteSpace } from '../../../../src/import/repair/white-space.ts';

export type Step = (document: WorkingDocument) => WorkingDocument;

/** The steps of this folder in the order of the pipeline. */
export const steps: readonly Step[] = [
  cleanWhiteSpace,
  removePinyinGlosses,
  repairByteShifts,
  convertToSimplified,
  repairMojibake,
  joinBrokenLines,
];

/** A document of lines; a hint goes with a line as a pair. */
export function documentOf(
  lines: readonly (string | [string, LineHint])[],
  decisions: ReadonlyMap<string, Choice> = new Map(),
): WorkingDocument {
  const pairs = lines.map((line): [string, LineHint] => (typeof line === 'string' ? [line, {}] : line));
  return toWorkingDocument(
    {
      format: 'txt',
      encoding: 'utf-8',
      lines: pairs.map(([text, hint], index) => ({ number: index + 1, text, hint, marks: [] })),
      pictures: [],
      properties: {},
      remarks: [],
      characters: charactersOf(lines),
    },
    decisions,
  );
}

/** Characters of lines, without white space. */
export function charactersOf(lines: readonly (string | [string, LineHint])[]): number {
  return countCharacters(lines.map((line) => (typeof line === 'string' ? line : line[0])).join(''));
}

/** What is wrong with the ledger; undefined when it balances. */
export function imbalance(document: WorkingDocument, characters: number): string | undefined {
  return account(characters, document.lines, document.removed, document.metadata).imbalance;
}

/** The texts of a document's lines. */
export function textsOf(document: WorkingDocument): string[] {
  return document.lines.map(({ text }) => text);
}

/** All steps, one after the other. */
export function repair(document: WorkingDocument): WorkingDocument {
  return steps.reduce((state, step) => step(state), document);
}
