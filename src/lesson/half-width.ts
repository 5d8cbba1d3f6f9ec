import { protectedCharacters } from './protected-spans.ts';

/** The marks that are judged. A bracket stands for its pair. */
export type HalfWidth = ',' | ':' | ';' | '!' | '?' | '.' | '(' | '"';

export interface HalfWidthMark {
  mark: HalfWidth;
  index: number;
  /** What belongs here; undefined when the other half of a pair is missing, so that only a person can know. */
  replacement: string | undefined;
  /** The half-width bracket that closes the pair. */
  closing?: number;
}

/** Replaces `text.slice(start, end)`. */
export interface Widening {
  start: number;
  end: number;
  text: string;
}

const han = /\p{Script=Han}/u;
/** Chinese characters and the full-width marks that stand among them. */
const chinese = /[\p{Script=Han}，。；：！？、（）《》〈〉“”‘’「」『』【】…—]/u;
/** What a half-width mark becomes between Chinese. */
export const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '.': '。',
};

/** True for a Chinese character or a full-width mark. */
export function isChinese(character: string | undefined): boolean {
  return character !== undefined && chinese.test(character);
}

/** Index of the nearest character before or after that is not white space, or -1. */
function nextVisible(text: string, index: number, step: 1 | -1): number {
  let at = index + step;
  while (at >= 0 && at < text.length && /\s/.test(text[at] ?? '')) at += step;
  return at >= 0 && at < text.length ? at : -1;
}

function endsLine(text: string, index: number): boolean {
  let at = index + 1;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at >= text.length || text[at] === '\n';
}

/** After Chinese and before Chinese, a figure or the end of the line. */
function isMarkAmongChinese(text: string, index: number): boolean {
  if (!isChinese(text[nextVisible(text, index, -1)])) return false;
  if (endsLine(text, index)) return true;
  const after = text[nextVisible(text, index, 1)] ?? '';
  if (text[index] === '.' && (after === '.' || /\d/.test(after))) return false;
  return after === '' || /\d/.test(after) || chinese.test(after);
}

/** In a list of references the dots belong to the form: 张某.乡村人才论[M].某地：某社. */
const reference = /\[(?:[JMDCNPRSGAZ]|[A-Z]{1,2}\/OL)\]/;

/** `一. ` numbers a section: 一、 */
function numbersSection(text: string, index: number): boolean {
  return /(?:^|\n)\s*[一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, index - 12), index));
}

/** The closing bracket of every opening one, half or full width, by index. */
function pairBrackets(text: string, isProtected: (index: number) => boolean): Map<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/g)) {
    if (isProtected(index)) continue;
    if (bracket === '(' || bracket === '（') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    }
  }
  return pairs;
}

/** Words of an English sentence around a pair: The mass line (群众路线) is … */
function standsInLatin(text: string, start: number, end: number): boolean {
  const latin = /[A-Za-z]/;
  return (
    latin.test(text[nextVisible(text, start, -1)] ?? '') && latin.test(text[nextVisible(text, end, 1)] ?? '')
  );
}

/** For every place, where the next Chinese character stands; the length of the text where none does. */
function placesOfNextHan(text: string): Int32Array {
  const places = new Int32Array(text.length);
  let next = text.length;
  for (let index = text.length - 1; index >= 0; index--) {
    if (han.test(text[index] ?? '')) next = index;
    places[index] = next;
  }
  return places;
}

function findBrackets(text: string, isProtected: (index: number) => boolean): HalfWidthMark[] {
  if (!text.includes('(')) return [];
  const pairs = pairBrackets(text, isProtected);
  const nextHan = placesOfNextHan(text);
  const found: HalfWidthMark[] = [];
  for (const { index } of text.matchAll(/\(/g)) {
    if (isProtected(index)) continue;
    const end = pairs.get(index);
    const isAfterChinese = isChinese(text[index - 1]);
    const holdsChinese = (nextHan[index] ?? text.length) < (end ?? text.length);
    if (!isAfterChinese && !holdsChinese) continue;
    if (end !== undefined && standsInLatin(text, index, end)) continue;
    found.push({
      mark: '(',
      index,
      replacement: end === undefined ? undefined : '（',
      ...(end !== undefined && text[end] === ')' ? { closing: end } : {}),
    });
  }
  return found;
}

/** Two straight quotation marks that clearly open and close: not 5"和6". */
function isPair(text: string, start: number, end: number): boolean {
  return (
    end > start + 1 &&
    !/\d/.test(text[start - 1] ?? '') &&
    !/[\s，。；：！？、）》”]/.test(text[start + 1] ?? '') &&
    !/[\s（《“]/.test(text[end - 1] ?? '')
  );
}

function findQuotes(text: string, isProtected: (index: number) => boolean): HalfWidthMark[] {
  const places = [...text.matchAll(/"/g)].map(({ index }) => index).filter((index) => !isProtected(index));
  const isAmongChinese = (index: number): boolean => isChinese(text[index - 1]) || isChinese(text[index + 1]);
  const pairs: [number, number][] = [];
  for (let i = 0; i + 1 < places.length; i += 2) pairs.push([places[i] ?? 0, places[i + 1] ?? 0]);
  const isBalanced = places.length % 2 === 0 && pairs.every(([start, end]) => isPair(text, start, end));
  if (!isBalanced) {
    return places.filter(isAmongChinese).map((index) => ({ mark: '"', index, replacement: undefined }));
  }
  return pairs
    .filter(([start, end]) => isAmongChinese(start) || isAmongChinese(end))
    .filter(([start, end]) => !standsInLatin(text, start, end))
    .flatMap(([start, end]) => [
      { mark: '"', index: start, replacement: '“' } as const,
      { mark: '"', index: end, replacement: '”' } as const,
    ]);
}

/** Half-width marks of a paragraph that stand among Chinese, in order. Code and addresses are left alone. */
export function findHalfWidth(text: string): HalfWidthMark[] {
  if (!han.test(text) || !/[,:;!?.("]/.test(text)) return [];
  const isProtected = protectedCharacters(text);
  const found = [...findBrackets(text, isProtected), ...findQuotes(text, isProtected)];
  const isReference = text.length <= 400 && reference.test(text);
  for (const { 0: mark, index } of text.matchAll(/[,:;!?.]/g)) {
    if (mark === '.' && isReference) continue;
    if (isProtected(index) || !isMarkAmongChinese(text, index)) continue;
    const isNumber = mark === '.' && numbersSection(text, index);
    found.push({ mark: mark as HalfWidth, index, replacement: isNumber ? '、' : fullWidth[mark] });
  }
  return found.sort((a, b) => a.index - b.index);
}

const blank = /[ \t\u00a0]/;

/** A blank behind a full-width mark is one blank too many, and so is one before an opening bracket. */
function withBlanks(text: string, { start, end, text: wide }: Widening, floor: number): Widening {
  let [from, to] = [start, end];
  if (wide === '（' || wide === '“') {
    while (from > floor && blank.test(text[from - 1] ?? '')) from -= 1;
    return { start: isChinese(text[from - 1]) ? from : start, end, text: wide };
  }
  while (blank.test(text[to] ?? '')) to += 1;
  const goes =
    isChinese(text[to]) || (fullWidth[text[start] ?? ''] !== undefined && /[\d"(]/.test(text[to] ?? ''));
  return { start, end: goes ? to : end, text: wide };
}

/** What {@link findHalfWidth} found, as edits in order: marks with the blank behind them, pairs together. */
export function widenings(text: string): Widening[] {
  let floor = 0;
  return findHalfWidth(text)
    .flatMap(({ index, replacement, closing }): Widening[] => {
      if (replacement === undefined) return [];
      const own = { start: index, end: index + 1, text: replacement };
      return closing === undefined ? [own] : [own, { start: closing, end: closing + 1, text: '）' }];
    })
    .sort((a, b) => a.start - b.start)
    .map((own) => {
      const edit = withBlanks(text, own, floor);
      floor = edit.end;
      return edit;
    });
}

/** Carries out edits that are in order and do not overlap. */
export function widenWith(text: string, edits: readonly Widening[]): string {
  let widened = '';
  let position = 0;
  for (const { start, end, text: replacement } of edits) {
    widened += text.slice(position, start) + replacement;
    position = end;
  }
  return widened + text.slice(position);
}
