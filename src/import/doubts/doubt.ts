import type { Line } from '../document/line.ts';
import { decisionKey, editLines, type Change, type WorkingDocument } from '../document/working-document.ts';
import type { RuleName } from '../rules.ts';

/** A place in the text that an editor should look at. */
export interface Doubt {
  rule: RuleName;
  /** Place of the line in the document. */
  index: number;
  start: number;
  end: number;
  /** Words that probably belong here; '' to take the place out. */
  correction?: string;
  /** What to say when no words can be proposed. */
  remark?: string;
}

/** Finds one kind of doubt. Pure, and never throws. */
export type Detector = (document: WorkingDocument) => Doubt[];

const passive = new Set(['comment', 'deleted', 'header', 'footer']);

/** Longer lines are no paragraphs: the content check does not read them either, and some patterns would take long. */
const longestLine = 20_000;

/** True for a line of the source's own running text. */
export function isRunningText({ hint, role, text }: Line): boolean {
  return (
    text.length <= longestLine &&
    role.type !== 'gap' &&
    role.type !== 'picture' &&
    !passive.has(hint.part ?? '')
  );
}

/** A detector that looks at every line by itself. */
export function lineByLine(find: (text: string, line: Line) => readonly Omit<Doubt, 'index'>[]): Detector {
  return ({ lines }) =>
    lines.flatMap((line, index) =>
      isRunningText(line) ? find(line.text, line).map((doubt) => ({ ...doubt, index })) : [],
    );
}

/** How many characters on each side let a person find the place. */
const contextLength = 6;

function wordsAround(text: string, { start, end }: Doubt): string {
  return text.slice(Math.max(0, start - contextLength), end + contextLength);
}

/** The doubts without a correction, as flags; what an editor has decided on is not asked again. */
function flagsOf(document: WorkingDocument, doubts: readonly Doubt[]): Change[] {
  return doubts.flatMap((doubt): Change[] => {
    const line = document.lines[doubt.index];
    if (!line) return [];
    const before = wordsAround(line.text, doubt);
    const { rule, remark: after = '' } = doubt;
    const flag: Change = { rule, line: line.number, before, after, confidence: 'confirm' };
    return document.decisions.has(decisionKey(flag)) ? [] : [flag];
  });
}

function withoutOverlaps(doubts: readonly Doubt[]): Doubt[] {
  let position = 0;
  return doubts.filter(({ start, end }) => {
    const isFree = start >= position;
    if (isFree) position = end;
    return isFree;
  });
}

/** Puts doubts into a document as flags; a correction that an editor accepted in an earlier run is carried out. */
export function raise(document: WorkingDocument, doubts: readonly Doubt[]): WorkingDocument {
  const ordered = [...doubts].sort((a, b) => a.index - b.index || a.start - b.start);
  const remarks = ordered.filter(({ correction }) => correction === undefined);
  let current: WorkingDocument = { ...document, flags: [...document.flags, ...flagsOf(document, remarks)] };
  const corrections = ordered.filter(({ correction }) => correction !== undefined);
  for (const rule of new Set(corrections.map((doubt) => doubt.rule))) {
    const byLine = new Map<number, Doubt[]>();
    for (const doubt of corrections) {
      if (doubt.rule !== rule) continue;
      const own = byLine.get(doubt.index) ?? [];
      own.push(doubt);
      byLine.set(doubt.index, own);
    }
    current = editLines(current, rule, (_line, index) =>
      withoutOverlaps(byLine.get(index) ?? []).map(({ start, end, correction = '' }) => ({
        start,
        end,
        text: correction,
        flag: true,
      })),
    );
  }
  return current;
}
