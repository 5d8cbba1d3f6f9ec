import { addedLine, editLine, sliceLine, type Line } from '../document/line.ts';
import {
  decided,
  editLines,
  withLines,
  type Change,
  type Removal,
  type WorkingDocument,
} from '../document/working-document.ts';
import type { HeadingPlan } from './heading-plan.ts';

const contextLength = 6;

/** How a heading is shown in the report; without its level, so that an editor's choice holds when levels change. */
export function describeHeading(line: Line, plan: HeadingPlan): Change {
  const context = plan.next < line.text.length || plan.isRepeated ? contextLength : 0;
  const stop = plan.isRepeated ? plan.titleEnd : plan.next;
  const title = line.text.slice(plan.titleStart, plan.titleEnd).trim();
  return {
    rule: 'heading',
    line: line.number,
    before: line.text.slice(plan.start, stop + context),
    after: `标题：${title}`,
    confidence: plan.confidence,
  };
}

/** Headings that no editor has turned down. */
export function withoutRejected(document: WorkingDocument, plans: readonly HeadingPlan[]): HeadingPlan[] {
  return plans.filter((plan) => {
    const line = document.lines[plan.index];
    return line && decided(document, describeHeading(line, plan)) !== undefined;
  });
}

/** Hints of a line that hold for the text below a heading too, whatever style the line had that both come from. */
function bodyOf(line: Line, start: number, end?: number): Line {
  const hint = { ...line.hint };
  delete hint.heading;
  delete hint.bold;
  delete hint.list;
  delete hint.afterBlank;
  return { ...sliceLine(line, start, end), hint };
}

interface Cut {
  lines: Line[];
  removed: Removal[];
  /** How much of the new line is typed numbering, by the new line. */
  numbers: Map<Line, number>;
}

function cutHeading(line: Line, plan: HeadingPlan, end: number, cut: Cut): void {
  const role = {
    type: 'heading',
    depth: plan.depth,
    ...(plan.number ? { number: plan.number } : {}),
  } as const;
  if (plan.isRepeated) {
    cut.lines.push(addedLine(line.number, line.text.slice(plan.titleStart, plan.titleEnd).trim(), role));
    const body = bodyOf(line, plan.start, end);
    if (plan.titleStart > plan.start) cut.numbers.set(body, plan.titleStart - plan.start);
    cut.lines.push(body);
    return;
  }
  const whole = sliceLine(line, plan.start, plan.next);
  const mark = { start: plan.titleEnd - plan.start, end: whole.text.length, text: '' };
  const { line: heading, dropped } = editLine({ ...whole, role }, [mark]);
  if (dropped.length > 0) {
    const text = whole.text.slice(mark.start).trim();
    cut.removed.push({ rule: 'heading', line: line.number, text, confidence: 'auto', origins: dropped });
  }
  if (plan.titleStart > plan.start) cut.numbers.set(heading, plan.titleStart - plan.start);
  cut.lines.push(heading);
  if (plan.next < end) cut.lines.push(bodyOf(line, plan.next, end));
}

/** Makes the headings: cuts run-in headings off, gives roles, takes typed numbers and final stops away. */
export function applyHeadings(document: WorkingDocument, plans: readonly HeadingPlan[]): WorkingDocument {
  const byLine = new Map<number, HeadingPlan[]>();
  for (const plan of plans) byLine.set(plan.index, [...(byLine.get(plan.index) ?? []), plan]);
  const cut: Cut = { lines: [], removed: [], numbers: new Map() };
  const changes: Change[] = [];
  for (const [index, line] of document.lines.entries()) {
    const own = byLine.get(index);
    const first = own?.[0];
    if (!own || !first) {
      cut.lines.push(line);
      continue;
    }
    if (first.start > 0) cut.lines.push(sliceLine(line, 0, first.start));
    for (const [place, plan] of own.entries()) {
      const change = describeHeading(line, plan);
      changes.push(decided(document, change) ?? change);
      cutHeading(line, plan, own[place + 1]?.start ?? line.text.length, cut);
    }
  }
  const made = {
    ...withLines(document, cut.lines),
    changes: [...document.changes, ...changes],
    removed: [...document.removed, ...cut.removed],
  };
  const numbered = editLines(made, 'typed-numbering', (line) => {
    const end = cut.numbers.get(line);
    return end === undefined ? [] : [{ start: 0, end, text: '' }];
  });
  return withLines(
    numbered,
    numbered.lines.map((line, index) => (line === made.lines[index] ? keepNumber(line, cut.numbers) : line)),
  );
}

/** An editor wanted the typed number to stay in the heading: then it was not taken off. */
function keepNumber(line: Line, numbers: ReadonlyMap<Line, number>): Line {
  if (line.role.type !== 'heading' || !numbers.has(line)) return line;
  return { ...line, role: { type: 'heading', depth: line.role.depth } };
}
