import type { Line } from '../document/line.ts';
import type { HeadingPlan } from './heading-plan.ts';
import { isNumberWord } from './numbering.ts';
import {
  judgeSequence,
  readAsSibling,
  readForm,
  soundShare,
  type ItemForm,
  type Judgement,
} from './judge-sequence.ts';
import { findSequences, missingNumbers, type NumberedLine, type Sequence } from './sequences.ts';

/** An item of a list, with the typed number that goes. */
export interface ItemPlan {
  index: number;
  /** From 1. */
  depth: number;
  numberEnd: number;
  /** A sign instead of a number. */
  isBullet?: true;
}

export interface NumberedPlans {
  headings: HeadingPlan[];
  items: ItemPlan[];
  /** Sequences with a hole, with the numbers that are missing. */
  holes: { sequence: Sequence; missing: number[] }[];
}

interface Judged {
  sequence: Sequence;
  forms: ItemForm[];
  judgement: Judgement;
}

/** Place of every numbered line: which sequence, and which item of it. */
function placesOf(sequences: readonly Sequence[]): Map<number, { sequence: Sequence; place: number }> {
  return new Map(
    sequences.flatMap((sequence) =>
      sequence.items.map(({ index }, place) => [index, { sequence, place }] as const),
    ),
  );
}

function spanOf({ items }: Sequence): number {
  return (items.at(-1)?.index ?? 0) - (items[0]?.index ?? 0);
}

/** The one style that the document itself gives to most items, e.g. `style-2`. */
function ownStyle(items: readonly NumberedLine[], styled: ReadonlyMap<number, string>): string | undefined {
  const styles = items.flatMap(({ index }) => styled.get(index) ?? []);
  const first = styles[0];
  const agree = styles.length > items.length / 2 && styles.every((style) => style === first);
  return agree && first?.startsWith('style-') ? first : undefined;
}

function judgeAll(
  lines: readonly Line[],
  sequences: Sequence[],
  styled: ReadonlyMap<number, string>,
): Judged[] {
  const places = placesOf(sequences);
  const listed = new Set<number>();
  const hasContent = (index: number, own: Sequence): boolean => {
    const next = places.get(index + 1);
    if (!next) return index + 1 < lines.length;
    return next.sequence !== own && (next.place === 0 || next.sequence.id > own.id);
  };
  const isDense = ({ items }: Sequence): boolean =>
    items.every(({ index }, place) => {
      const before = items[place - 1];
      if (!before) return true;
      for (let between = before.index + 1; between < index; between++) if (!listed.has(between)) return false;
      return true;
    });
  // Inner sequences are shorter than those they stand in, and must be judged first.
  const inner = [...sequences].sort((a, b) => spanOf(a) - spanOf(b) || b.id - a.id);
  const judged = inner.map((sequence): Judged => {
    const read = sequence.items.map((item) => readForm(lines, item, hasContent(item.index, sequence)));
    const isSibling = read.length > 2 && soundShare(read) >= 0.6;
    const forms = read.map((form, place) => {
      const item = sequence.items[place];
      return isSibling && item ? readAsSibling(lines[item.index]?.text ?? '', item, form) : form;
    });
    const texts = sequence.items.map(({ index }) => lines[index]?.text ?? '');
    const judgement = ownStyle(sequence.items, styled)
      ? 'headings'
      : judgeSequence({ sequence, forms, texts, isDense: isDense(sequence) });
    if (judgement === 'list') for (const { index } of sequence.items) listed.add(index);
    return { sequence, forms, judgement };
  });
  const styles = new Set(
    judged.flatMap(({ sequence, judgement }) => (judgement === 'headings' ? [sequence.style] : [])),
  );
  return judged.map((one) =>
    styles.has(one.sequence.style) && isOnlyOne(one) ? { ...one, judgement: 'headings' } : one,
  );
}

/** A 3.1 without a 3.2, which is a heading when 1.1 and 1.2 are. */
function isOnlyOne({ sequence: { items, style }, forms, judgement }: Judged): boolean {
  const isSingle = judgement === 'text' && items.length === 1 && !isNumberWord(style);
  return isSingle && items[0]?.number.value === 1 && forms[0]?.form === 'line';
}

function headingPlans({ sequence, forms }: Judged, styled: ReadonlyMap<number, string>): HeadingPlan[] {
  const style = ownStyle(sequence.items, styled);
  const isWord = isNumberWord(sequence.style);
  const isSure = !isWord || soundShare(forms) === 1;
  return sequence.items.flatMap(({ index, number }, place): HeadingPlan[] => {
    const form = forms[place];
    if (!form || form.form === 'bare' || form.form === 'whole') return [];
    const isRepeated = form.form === 'clause';
    const isDoubtful = isRepeated || sequence.items.length === 1 || sequence.style === 'first-then';
    return [
      {
        index,
        start: 0,
        titleStart: number.end,
        titleEnd: form.end,
        next: form.next,
        style: style ?? sequence.style,
        sequence: style ?? `${sequence.style} ${sequence.id}`,
        ...(number.text === '' ? {} : { number: number.text }),
        confidence: isSure && !isDoubtful ? 'auto' : 'confirm',
        ...(isRepeated ? { isRepeated } : {}),
        depth: 2,
      },
    ];
  });
}

/** Lists that stand between two items of another are its inner lists. */
function itemPlans(lists: readonly Sequence[]): ItemPlan[] {
  const open: Sequence[] = [];
  const byPlace = [...lists].sort((a, b) => (a.items[0]?.index ?? 0) - (b.items[0]?.index ?? 0));
  return byPlace.flatMap((sequence) => {
    const first = sequence.items[0]?.index ?? 0;
    while (open.length > 0 && (open.at(-1)?.items.at(-1)?.index ?? 0) < first) open.pop();
    open.push(sequence);
    const depth = open.length;
    return sequence.items.map(({ index, number }) => ({ index, depth, numberEnd: number.end }));
  });
}

/** What the typed numbers of a document say: headings, items of lists, and numbers that are missing. */
export function planNumbered(lines: readonly Line[], styled: ReadonlyMap<number, string>): NumberedPlans {
  const judged = judgeAll(lines, findSequences(lines), styled);
  const of = (wanted: Judgement): Judged[] => judged.filter(({ judgement }) => judgement === wanted);
  return {
    headings: of('headings').flatMap((one) => headingPlans(one, styled)),
    items: itemPlans(of('list').map(({ sequence }) => sequence)),
    holes: of('headings').flatMap(({ sequence }) => {
      const missing = missingNumbers(sequence);
      return missing.length > 0 ? [{ sequence, missing }] : [];
    }),
  };
}
