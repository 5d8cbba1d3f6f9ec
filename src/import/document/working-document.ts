import type { RuleName } from '../rules.ts';
import {
  countCharacters,
  droppedBy,
  editLine,
  isWhite,
  joinedLine,
  originsOf,
  type Edit,
  type Line,
} from './line.ts';
import type { SourceDocument, SourceMark } from './source-document.ts';

/** `auto`: certain enough to be done in silence. `confirm`: done or proposed, but an editor should look. */
export type Confidence = 'auto' | 'confirm';

/** One entry of the report: something that was changed, or (as a flag) might have to be. */
export interface Change {
  /** Name of the rule. */
  rule: RuleName;
  line: number;
  /** The words concerned, with a few around them. */
  before: string;
  /** The same words afterwards. For a flag the proposal, or '' when only a person can know. */
  after: string;
  confidence: Confidence;
  /** Of a flag: the next import carries it out when an editor accepts it. Other flags only explain in `after`. */
  isProposal?: true;
}

/** Words that did not go into a lesson. */
export interface Removal {
  rule: RuleName;
  line: number;
  /** In full. */
  text: string;
  confidence: Confidence;
  origins: readonly number[];
}

export type MetadataField =
  'title' | 'author' | 'unit' | 'date' | 'kind' | 'series' | 'publisher' | 'attachment' | 'gaps';

/** Words that went into the frontmatter instead of the text. */
export interface MetadataEntry {
  field: MetadataField;
  /** Cleaned: 周婷, 2014-06-20. */
  value: string;
  line: number;
  origins: readonly number[];
}

/** A mark, held by the source's characters, so that it survives every edit. */
export interface Mark {
  kind: SourceMark['kind'];
  /** First and last character; for a note the character before it (-1 at the beginning of a line). */
  from: number;
  to: number;
  target?: string;
}

/** A choice of an editor in the report of an earlier run. */
export type Choice = 'accept' | 'reject';

/** The state that the steps of an import pass on. Every function here returns a new one. */
export interface WorkingDocument {
  format: SourceDocument['format'];
  lines: readonly Line[];
  changes: readonly Change[];
  flags: readonly Change[];
  removed: readonly Removal[];
  metadata: readonly MetadataEntry[];
  marks: readonly Mark[];
  properties: SourceDocument['properties'];
  /** Choices by {@link decisionKey}. */
  decisions: ReadonlyMap<string, Choice>;
  /** `traditional` once the text was found to be so. */
  script: 'simplified' | 'traditional';
}

/** What identifies a change from one run to the next. */
export function decisionKey({ rule, line, before, after }: Omit<Change, 'confidence'>): string {
  return JSON.stringify([rule, line, before, after]);
}

/**
 * A change after an editor's choice of an earlier run: undefined when it was rejected, certain when it was accepted,
 * so that nobody is asked about it again.
 */
export function decided(
  { decisions }: Pick<WorkingDocument, 'decisions'>,
  change: Change,
): Change | undefined {
  const choice = decisions.get(decisionKey(change));
  if (choice === 'reject') return undefined;
  return choice === 'accept' ? { ...change, confidence: 'auto' } : change;
}

function markOf(origins: readonly number[], { kind, start, end, target }: SourceMark): Mark[] {
  const inside = origins.slice(start, end).filter((origin) => origin >= 0);
  const before = origins.slice(0, start).findLast((origin) => origin >= 0) ?? -1;
  const [from, to] = kind === 'note' ? [before, before] : [inside[0], inside.at(-1)];
  if (from === undefined || to === undefined) return [];
  return [{ kind, from, to, ...(target === undefined ? {} : { target }) }];
}

/** Numbers the characters of a source, so that each can be followed to where it ends. */
export function toWorkingDocument(
  source: SourceDocument,
  decisions: ReadonlyMap<string, Choice> = new Map(),
): WorkingDocument {
  let next = 0;
  const marks: Mark[] = [];
  const lines = source.lines.map(({ number, text, hint, marks: sourceMarks }): Line => {
    const origins: number[] = [];
    for (const character of text) {
      const origin = isWhite(character) ? -1 : next++;
      for (let unit = 0; unit < character.length; unit++) origins.push(origin);
    }
    marks.push(...sourceMarks.flatMap((mark) => markOf(origins, mark)));
    return { number, text, origins, hint, role: { type: 'paragraph' } };
  });
  return {
    format: source.format,
    lines,
    changes: [],
    flags: source.remarks
      .map(({ rule, line, before, after = '' }): Change => ({
        rule,
        line,
        before,
        after,
        confidence: 'confirm',
      }))
      .filter((flag) => !decisions.has(decisionKey(flag))),
    removed: [],
    metadata: [],
    marks,
    properties: source.properties,
    decisions,
    script: 'simplified',
  };
}

/** How many characters on each side let a person find the place. */
const contextLength = 6;

/** An edit that a rule wants, or (`flag`) only proposes. */
export interface Proposal extends Edit {
  confidence?: Confidence;
  flag?: boolean;
}

function describe(rule: RuleName, line: Line, { start, end, text, confidence = 'auto' }: Proposal): Change {
  const [before, after] = [
    line.text.slice(Math.max(0, start - contextLength), start),
    line.text.slice(end, end + contextLength),
  ];
  return {
    rule,
    line: line.number,
    before: before + line.text.slice(start, end) + after,
    after: before + text + after,
    confidence,
  };
}

/**
 * Lets a rule edit every line. An editor's choice of an earlier run comes first: what was rejected is not done, a
 * flag that was accepted is.
 */
export function editLines(
  document: WorkingDocument,
  rule: RuleName,
  propose: (line: Line, index: number) => readonly Proposal[],
): WorkingDocument {
  const changes = [...document.changes];
  const flags = [...document.flags];
  const removed = [...document.removed];
  const lines = document.lines.map((line, index) => {
    const wanted = propose(line, index).filter((proposal) => {
      const change = describe(rule, line, proposal);
      const choice = document.decisions.get(decisionKey(change));
      if (choice === 'reject') return false;
      const isDone = !proposal.flag || choice === 'accept';
      if (isDone) changes.push(choice === 'accept' ? { ...change, confidence: 'auto' } : change);
      else flags.push({ ...change, confidence: 'confirm', isProposal: true });
      return isDone;
    });
    if (wanted.length === 0) return line;
    for (const edit of wanted) {
      const dropped = droppedBy(line, edit);
      if (dropped.length > 0) removed.push(droppedWords(rule, line, edit, dropped));
    }
    return editLine(line, wanted).line;
  });
  return { ...document, lines, changes, flags, removed };
}

function droppedWords(rule: RuleName, line: Line, edit: Proposal, dropped: readonly number[]): Removal {
  const gone = new Set(dropped);
  // Only the stretch: a document may be one long line with thousands of edits.
  const words = line.origins
    .slice(edit.start, edit.end)
    .map((origin, offset) => (gone.has(origin) ? line.text.charAt(edit.start + offset) : ''));
  return {
    rule,
    line: line.number,
    text: words.join(''),
    confidence: edit.confidence ?? 'auto',
    origins: dropped,
  };
}

/** Puts something before an editor without proposing words: after is ''. */
export function addFlag(
  document: WorkingDocument,
  rule: RuleName,
  line: number,
  before: string,
  after = '',
): WorkingDocument {
  const flag: Change = { rule, line, before, after, confidence: 'confirm' };
  if (document.decisions.has(decisionKey(flag))) return document;
  return { ...document, flags: [...document.flags, flag] };
}

/** Takes whole lines out; a line that an editor wanted to keep stays. */
export function removeLines(
  document: WorkingDocument,
  rule: RuleName,
  judge: (line: Line, index: number) => Confidence | undefined,
): WorkingDocument {
  const removed = [...document.removed];
  const changes = [...document.changes];
  const lines = document.lines.filter((line, index) => {
    const confidence = judge(line, index);
    if (confidence === undefined) return true;
    const origins = originsOf(line);
    if (origins.length === 0) return false;
    const change = decided(document, { rule, line: line.number, before: line.text, after: '', confidence });
    if (!change) return true;
    changes.push(change);
    removed.push({ rule, line: line.number, text: line.text, confidence: change.confidence, origins });
    return false;
  });
  return { ...document, lines, removed, changes };
}

/** Takes a stretch of a line into the frontmatter; a line that becomes empty goes. */
export function moveToMetadata(
  document: WorkingDocument,
  index: number,
  { field, value, start = 0, end }: { field: MetadataField; value: string; start?: number; end?: number },
): WorkingDocument {
  const line = document.lines[index];
  if (!line) throw new RangeError(`no line ${index}`);
  const stop = end ?? line.text.length;
  const { line: rest } = editLine(line, [{ start, end: stop, text: '' }]);
  const entry: MetadataEntry = { field, value, line: line.number, origins: originsOf(line, start, stop) };
  const kept = originsOf(rest).length > 0 ? [rest] : [];
  return {
    ...document,
    lines: document.lines.toSpliced(index, 1, ...kept),
    metadata: [...document.metadata, entry],
  };
}

/** Joins a line with the next, unless an editor said no. */
export function joinWithNext(
  document: WorkingDocument,
  index: number,
  rule: RuleName,
  confidence: Confidence = 'auto',
): WorkingDocument {
  const [first, second] = document.lines.slice(index, index + 2);
  if (!first || !second) throw new RangeError(`no two lines at ${index}`);
  const [end, start] = [first.text.slice(-10), second.text.slice(0, 10)];
  const change = decided(document, {
    rule,
    line: first.number,
    before: `${end}⏎${start}`,
    after: end + start,
    confidence,
  });
  if (!change) return document;
  return {
    ...document,
    lines: document.lines.toSpliced(index, 2, joinedLine(first, second)),
    changes: [...document.changes, change],
  };
}

/** Replaces lines by others that hold the same characters (other roles, a line cut in two) or added lines. */
export function withLines(document: WorkingDocument, lines: readonly Line[]): WorkingDocument {
  return { ...document, lines };
}

/** Characters of the lines, without white space, whatever they have become. */
export function countLines(lines: readonly Pick<Line, 'text'>[]): number {
  return lines.reduce((sum, { text }) => sum + countCharacters(text), 0);
}
