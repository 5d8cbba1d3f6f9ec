import type { LineHint } from '../../document/line.ts';
import type { SourceLine, SourceMark } from '../../document/source-document.ts';
import type { Verdict } from './judge-lines.ts';
import type { PageLine, Run } from './page-line.ts';

function hintOf(
  { runs, text, item, afterBlank }: PageLine,
  { isOutside, isHidden, isQuote }: Verdict,
): LineHint {
  const context = runs[0]?.context;
  const words = runs.filter(({ start, end }) => /\S/.test(text.slice(start, end)));
  const hint: LineHint = {};
  if (isOutside) hint.outside = true;
  if (context?.aside === 'gloss') hint.part = 'comment';
  else if (isHidden) hint.part = 'hidden';
  else if (context?.isTitle) hint.part = 'header';
  if (context?.heading !== undefined) hint.heading = context.heading;
  else if (words.length > 0 && words.every((run) => run.context.isBold)) hint.bold = true;
  if (context?.align !== undefined) hint.align = context.align;
  if (item) hint.list = { ordered: item.ordered, level: item.level };
  if (isQuote) hint.quote = true;
  if (afterBlank) hint.afterBlank = true;
  return hint;
}

/** Stretches that belong together by `key`, without white space at their ends. */
function stretches<Key>(
  text: string,
  runs: readonly Run[],
  key: (run: Run) => Key | undefined,
): [Key, number, number][] {
  const found: [Key, number, number][] = [];
  for (const run of runs) {
    const value = key(run);
    const last = found.at(-1);
    if (value === undefined) continue;
    if (last?.[0] === value && last[2] === run.start) last[2] = run.end;
    else found.push([value, run.start, run.end]);
  }
  return found.flatMap(([value, start, end]) => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = end - words.length + words.trimEnd().length;
    return from < to ? [[value, from, to] as [Key, number, number]] : [];
  });
}

function marksOf({ text, runs }: PageLine, hint: LineHint): SourceMark[] {
  if (hint.outside || hint.part !== undefined) return [];
  const isWhole = hint.bold ?? hint.heading !== undefined;
  const strong = isWhole ? [] : stretches(text, runs, ({ context }) => (context.isBold ? true : undefined));
  const links = stretches(text, runs, ({ context }) => (context.link?.address ? context.link : undefined));
  return [
    ...strong.map(([, start, end]): SourceMark => ({ kind: 'strong', start, end })),
    ...links.map(([{ address = '' }, start, end]): SourceMark => ({
      kind: 'link',
      start,
      end,
      target: address,
    })),
  ];
}

/** A line of a page as the importer takes it. */
export function sourceLine(line: PageLine, verdict: Verdict, number: number): SourceLine {
  const hint = hintOf(line, verdict);
  return { number, text: line.text, hint, marks: marksOf(line, hint) };
}
