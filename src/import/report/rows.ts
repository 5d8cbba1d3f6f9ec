import type { LessonDraft } from '../document/lesson-draft.ts';
import type { Line } from '../document/line.ts';
import type { MetadataEntry, MetadataField, Removal } from '../document/working-document.ts';
import type { RuleName } from '../rules.ts';

/** What became of a stretch of the source. */
export type Fate =
  { kind: 'kept' } | { kind: 'removed'; rule: RuleName } | { kind: 'metadata'; field: MetadataField };

export interface Segment {
  text: string;
  fate: Fate;
}

/** A line of the source beside what became of it. */
export interface Row {
  number: number;
  before: Segment[];
  /** Lines of the lessons that begin here; none when the line went away or was joined to one above. */
  after: Pick<Line, 'text' | 'role'>[];
  /** The line, or its first part, is the end of a line of a lesson that begins further up. */
  isJoined: boolean;
}

export interface Outcome {
  drafts: readonly LessonDraft[];
  removed: readonly Removal[];
  metadata: readonly MetadataEntry[];
}

function sameFate(a: Fate, b: Fate): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function segmentsOf({ text, origins }: Line, fates: ReadonlyMap<number, Fate>): Segment[] {
  const segments: Segment[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    const last = segments.at(-1);
    const origin = origins[unit] ?? -1;
    // White space takes the fate of what stands before it.
    const fate = fates.get(origin) ?? (origin === -1 && last ? last.fate : { kind: 'kept' });
    if (last && sameFate(last.fate, fate)) last.text += text.charAt(unit);
    else segments.push({ text: text.charAt(unit), fate });
  }
  return segments;
}

/** The source line by line beside the lessons, by following every character. Blank lines are left out. */
export function compareRows(source: readonly Line[], { drafts, removed, metadata }: Outcome): Row[] {
  const fates = new Map<number, Fate>();
  for (const { origins, rule } of removed)
    for (const origin of origins) fates.set(origin, { kind: 'removed', rule });
  for (const { origins, field } of metadata)
    for (const origin of origins) fates.set(origin, { kind: 'metadata', field });
  const lessonLines = drafts.flatMap(({ lines }) => lines);
  const homeOf = new Map<number, Line>();
  const beginnings = new Map<number, Line>();
  for (const line of lessonLines) {
    const first = line.origins.find((origin) => origin >= 0);
    if (first !== undefined) beginnings.set(first, line);
    for (const origin of line.origins) if (origin >= 0) homeOf.set(origin, line);
  }
  // Lines that the importer added stand before the next line of the lesson.
  let added: Line[] = [];
  const addedBefore = new Map<Line, Line[]>();
  for (const line of lessonLines) {
    if (line.origins.some((origin) => origin >= 0)) {
      addedBefore.set(line, added);
      added = [];
    } else if (line.role.type !== 'paragraph' || line.text.trim() !== '') added.push(line);
  }
  const rows = source
    .filter(({ origins }) => origins.some((origin) => origin >= 0))
    .map((line): Row => {
      const starting = [...new Set(line.origins)].flatMap((origin) => beginnings.get(origin) ?? []);
      const first = line.origins.find((origin) => homeOf.has(origin));
      const home = first === undefined ? undefined : homeOf.get(first);
      return {
        number: line.number,
        before: segmentsOf(line, fates),
        after: starting.flatMap((begun) => [...(addedBefore.get(begun) ?? []), begun]),
        isJoined: home !== undefined && !starting.includes(home),
      };
    });
  rows.at(-1)?.after.push(...added);
  return rows;
}
