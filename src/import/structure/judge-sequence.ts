import type { Line } from '../document/line.ts';
import { findFirstClause, findRunInHead } from './run-in.ts';
import { isNumberWord, type NumberingStyle } from './numbering.ts';
import type { NumberedLine, Sequence } from './sequences.ts';

/**
 * `line`: a heading on a line of its own; `bare`: such a line with nothing below it; `run-in`: a short first sentence
 * and its paragraph; `short`: the same with only a few words behind it; `clause`: a paragraph whose first clause could name it; `whole`: a paragraph.
 */
export interface ItemForm {
  form: 'line' | 'bare' | 'run-in' | 'short' | 'clause' | 'whole';
  /** Where the words of the heading end. */
  end: number;
  /** Where the paragraph begins. */
  next: number;
}

export type Judgement = 'headings' | 'list' | 'text';

/** Characters. */
const longestOwnLine = 60;
/** With a full stop it might as well be a sentence. */
const longestSentence = 45;
const longestHead = 36;
/** A longer first sentence is a heading only when those of nearly all siblings are. */
const longestSiblingHead = 58;
const longestClause = 20;
const longestTypedClause = 36;
const shortestBody = 20;

function ownLineEnd(text: string, start: number): number | undefined {
  const words = text.slice(start).trimEnd();
  const longest = words.endsWith('。') ? longestSentence : longestOwnLine;
  if (words.length > longest || /[；;，,、]$/.test(words)) return undefined;
  // More than one sentence is a paragraph, however short.
  if (/[。；！？;!?]./.test(words.replace(/[“‘（(《「][^”’）)》」]*[”’）)》」]/g, ''))) return undefined;
  return start + words.replace(/[。．：:]+$/, '').length;
}

/** Where a sentence begins whose first words say nothing of what it is about. */
const plainOpening =
  /^(?:会议|大会|我|咱|他|她|它|这|那|经|根据|按照|由于|因为|随着|为了|如果|虽然|今天|去年|今年|目前|同志)/;

/** What a numbered paragraph looks like. */
export function readForm(
  lines: readonly Line[],
  { index, number }: NumberedLine,
  hasContent: boolean,
): ItemForm {
  const text = lines[index]?.text ?? '';
  const head = findRunInHead(text, number.end, longestHead);
  if (head && text.length - head.next >= shortestBody) return { form: 'run-in', ...head };
  const end = ownLineEnd(text, number.end);
  if (end !== undefined && end > number.end)
    return { form: hasContent ? 'line' : 'bare', end, next: text.length };
  if (head) return { form: 'short', ...head };
  const isWord = isNumberWord(number.style);
  const longest = isWord ? longestClause : longestTypedClause;
  const isPlain = !isWord && plainOpening.test(text.slice(number.end));
  const clause = isPlain ? undefined : findFirstClause(text, number.end, longest);
  if (clause !== undefined) return { form: 'clause', end: clause, next: number.end };
  return { form: 'whole', end: text.length, next: text.length };
}

/** The same for a paragraph whose siblings nearly all have headings. */
export function readAsSibling(text: string, { number }: NumberedLine, form: ItemForm): ItemForm {
  if (form.form !== 'whole' || plainOpening.test(text.slice(number.end))) return form;
  const head = findRunInHead(text, number.end, longestSiblingHead);
  return head ? { form: 'run-in', ...head } : form;
}

/** Share of the forms that can only be headings. */
export function soundShare(forms: readonly ItemForm[]): number {
  return forms.filter(({ form }) => form === 'line' || form === 'run-in').length / forms.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Evidence {
  sequence: Sequence;
  forms: readonly ItemForm[];
  texts: readonly string[];
  /** Only other lists stand between the items. */
  isDense: boolean;
}

/** 第一，… begins a paragraph more often than 一是…, which may be half a sentence. */
const strongWords: ReadonlySet<NumberingStyle> = new Set(['ordinal', 'aspect', 'labelled']);

function judgeWords({ sequence, forms, texts, isDense }: Evidence): Judgement {
  const sound = forms.filter(({ form }) => form === 'line' || form === 'run-in').length;
  const bodies = forms.flatMap(({ form, next }, index) =>
    form === 'run-in' ? [(texts[index]?.length ?? 0) - next] : [],
  );
  const share = sequence.style === 'first-then' ? 1 : 0.6;
  const fewest = sequence.style === 'first-then' ? 3 : 2;
  const isLong = bodies.length === 0 || mean(bodies) >= (strongWords.has(sequence.style) ? 20 : 40);
  const areAll = forms.every(({ form }) => form !== 'whole');
  if (areAll && sound >= fewest && sound / forms.length >= share && isLong) return 'headings';
  const isShort = forms.every(({ form }) => form === 'line' || form === 'bare');
  return isShort && isDense && forms.length >= 3 && startsAtOne(sequence) ? 'list' : 'text';
}

/** A list is written with numbers of its own: 1, 2, 3. */
function startsAtOne({ items }: Sequence): boolean {
  return items.every(({ number }, index) => number.value === index + 1);
}

function judgeTyped({ sequence, forms, texts, isDense }: Evidence): Judgement {
  const canBeList = isDense && forms.length > 1 && startsAtOne(sequence);
  const otherwise: Judgement = canBeList ? 'list' : 'text';
  if (texts.filter((text) => /[；;]$/.test(text)).length >= forms.length / 2) return otherwise;
  const hasSound = (index: number): boolean => ['line', 'run-in'].includes(forms[index]?.form ?? '');
  if (forms.length === 1) return isSingleHeading(sequence, forms[0], texts[0]) ? 'headings' : 'text';
  const sound = forms.filter((_, index) => hasSound(index)).length;
  // A short list is followed by the text that goes on after it.
  const onlyLast = sound === 1 && hasSound(forms.length - 1);
  if (onlyLast || sound / forms.length < 0.5) return otherwise;
  // All or none: a section without its heading would belong to the one before.
  if (forms.some(({ form }) => form === 'whole')) return otherwise;
  const length = mean(texts.map((text) => text.length));
  // By GB/T 9704 一、 and （一） are headings before 1. and （1） are.
  const shortest = sequence.style.startsWith('chinese') ? 40 : 60;
  const areShort = length < shortest || (forms.length > 12 && length < 120);
  const runIns = forms.filter(({ form }) => form === 'run-in').length;
  return canBeList && runIns > forms.length / 2 && areShort ? 'list' : 'headings';
}

/** The only number of its kind is a heading when it can be nothing else. */
function isSingleHeading({ style }: Sequence, form: ItemForm | undefined, text = ''): boolean {
  const isStrong = ['part', 'chapter', 'section', 'chinese', 'chinese-in-parentheses'].includes(style);
  return isStrong && form?.form === 'line' && text.length <= 30 && !/[。：:？！]$/.test(text);
}

/** Whether numbered paragraphs are headings, items of a list, or text as it stands. */
export function judgeSequence(evidence: Evidence): Judgement {
  return isNumberWord(evidence.sequence.style) ? judgeWords(evidence) : judgeTyped(evidence);
}
