import type { Line } from '../document/line.ts';
import type { Mark } from '../document/working-document.ts';
import { isOpen } from './eligible.ts';
import { readNumber } from './numbering.ts';
import { readNumeral } from './chinese-numeral.ts';
import { findRunInHead, type RunInHead } from './run-in.ts';

/** Paragraphs one behind the other whose short first sentences have one shape. */
export interface TopicGroup {
  first: number;
  heads: RunInHead[];
  /** A sentence of the same shape inside the paragraph before, where the first point begins. */
  opening?: RunInHead & { start: number };
}

const longestHead = 18;
const shortestBody = 30;
const fewest = 3;
const longestRun = 30;

/** 我们走了。 and 会议要求。 begin sentences, whoever writes; they name no topic. */
const plainSubject = /^(?:我|你|他|她|它|咱|这|那|会议|同志|今天|昨天|现在|问|答|[“‘「《（(\d])/;

function headOf(line: Line | undefined): RunInHead | undefined {
  if (!line || !isOpen(line) || line.hint.list || readNumber(line.text)) return undefined;
  if (plainSubject.test(line.text)) return undefined;
  const head = findRunInHead(line.text, 0, longestHead);
  if (!head || head.end < 4 || !/[。！：]/.test(line.text[head.end] ?? '') || line.text[head.end] === '：')
    return undefined;
  if (/[，,：:]/.test(line.text.slice(0, head.end))) return undefined;
  return line.text.length - head.next >= shortestBody ? head : undefined;
}

function sharedLength(words: readonly string[]): number {
  const first = words[0] ?? '';
  let length = 0;
  while (length < first.length && words.every((word) => word[length] === first[length])) length += 1;
  return length;
}

/** Characters that are the same at the same place, counted from the front. */
function sharedPlaces(words: readonly string[]): number {
  const first = words[0] ?? '';
  return [...first].filter((character, place) => words.every((word) => word[place] === character)).length;
}

/** True when first sentences are built alike: 要…, 群众有…, 同群众讲真话 / 向群众求真知, or as long and rhyming. */
function haveOneShape(words: readonly string[]): boolean {
  const lengths = words.map(({ length }) => length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const front = sharedLength(words);
  const back = sharedLength(words.map((word) => [...word].reverse().join('')));
  if (longest - shortest > 6) return false;
  if (front >= 2 || back >= 2) return true;
  if (front === 1 && /^[要须应勿莫不]/.test(words[0] ?? '')) return true;
  return shortest === longest && (sharedPlaces(words) >= 2 || (back === 1 && longest <= 8));
}

/** The number that an introduction promises: 个人有三点体会： → 3. */
function promisedNumber(text: string): number | undefined {
  const promise =
    /(?:以下|如下|这|有|谈|是)?([一二两三四五六七八九十])(?:点|个方面|个层面|条|个“|种|件)[^。！？]{0,12}[：:。]$/u;
  const digit = promise.exec(text)?.[1];
  if (digit === undefined) return undefined;
  return digit === '两' ? 2 : readNumeral(digit);
}

function isStrong(line: Line, head: RunInHead, marks: ReadonlyMap<number, number>): boolean {
  const first = line.origins.find((origin) => origin >= 0);
  const end = first === undefined ? undefined : marks.get(first);
  if (end === undefined) return false;
  const last = line.origins.lastIndexOf(end);
  return last >= head.end - 1 && last < head.next;
}

/** The first of 与群众交真心。同群众讲真话。… when it stands behind an introduction in one paragraph. */
function findOpening(line: Line | undefined, words: readonly string[]): TopicGroup['opening'] {
  if (!line || !isOpen(line) || !haveOneShape(words)) return undefined;
  for (const { index } of line.text.matchAll(/(?<=[。！？])/g)) {
    const head = findRunInHead(line.text, index, longestHead);
    if (!head || line.text[head.end] !== '。' || line.text.length - head.next < shortestBody) continue;
    const sentence = line.text.slice(index, head.end);
    const isAlike = sentence.length === words[0]?.length && haveOneShape([...words, sentence]);
    if (isAlike && !/[，,：:]/.test(sentence)) return { ...head, start: index };
  }
  return undefined;
}

/**
 * Finds topic sentences: at least three paragraphs one behind the other, with short first sentences that have one
 * shape, or that are set in bold, or as many as the paragraph before promises.
 */
export function findTopicGroups(
  lines: readonly Line[],
  isTaken: (index: number) => boolean,
  allMarks: readonly Mark[] = [],
): TopicGroup[] {
  const marks = new Map(allMarks.filter(({ kind }) => kind === 'strong').map(({ from, to }) => [from, to]));
  const heads = lines.map((line, index) => (isTaken(index) ? undefined : headOf(line)));
  const groups: TopicGroup[] = [];
  for (let first = 0; first < lines.length; first++) {
    const run: RunInHead[] = [];
    for (let head = heads[first]; head && run.length < longestRun; head = heads[first + run.length])
      run.push(head);
    const words = run.map((head, place) => (lines[first + place]?.text ?? '').slice(0, head.end));
    const promised = promisedNumber(lines[first - 1]?.text ?? '');
    let length = 0;
    const isKept = promised !== undefined && promised >= 2 && promised <= words.length;
    if (isKept && (words.length === promised || haveOneShape(words.slice(0, promised)))) length = promised;
    else {
      const strong = run.findIndex((head, place) => !isStrong(lines[first + place] as Line, head, marks));
      const bold = strong === -1 ? run.length : strong;
      let alike = Math.min(words.length, 1);
      while (alike < words.length && haveOneShape(words.slice(0, alike + 1))) alike += 1;
      length = Math.max(bold >= 2 ? bold : 0, alike >= fewest ? alike : 0);
    }
    if (length === 0) continue;
    const before = isTaken(first - 1) ? undefined : lines[first - 1];
    const opening = length >= fewest ? findOpening(before, words.slice(0, length)) : undefined;
    groups.push({ first, heads: run.slice(0, length), ...(opening ? { opening } : {}) });
    first += length - 1;
  }
  return groups;
}
