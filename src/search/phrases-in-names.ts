import { nameKinds } from './data.ts';
import type { NameRun } from './name-runs.ts';

/** Where a phrase stands in a name. */
export interface PhraseInName {
  run: NameRun;
  start: number;
  /** Number of characters. */
  characters: number;
}

export function isAtStart({ run, start }: PhraseInName): boolean {
  return run.isStart && start === 0;
}

export function isWhole({ run, start, characters }: PhraseInName): boolean {
  return run.isWhole && start === 0 && characters === run.characters.length;
}

/** 真"字诀: one quotation mark or bracket without the other. */
function isUnbalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return count('"') % 2 > 0 || count('<') !== count('>');
}

/** As it stands in the name, with the punctuation inside. */
export function phraseOf(phrase: PhraseInName): string {
  const { run, start, characters } = phrase;
  const last = start + characters - 1;
  const end = (run.offsets[last] ?? 0) + (run.characters[last] ?? '').length;
  const text = run.name.slice(run.offsets[start], end);
  return isWhole(phrase) && isUnbalanced(text) ? run.name : text;
}

/** Whether it is a word of the texts and no name that somebody gave. */
export function isWord({ run }: PhraseInName): boolean {
  return nameKinds[run.kind] === 'word';
}

/** Whether it is a name, what kind of name, and whether the name begins with it; smaller is better. */
export function rankInName(phrase: PhraseInName): number[] {
  return [isWhole(phrase) ? 0 : 1, phrase.run.kind, isAtStart(phrase) ? 0 : 1];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const different = a.findIndex((value, index) => value !== b[index]);
  return different < 0 ? 0 : (a[different] ?? 0) - (b[different] ?? 0);
}

/** Each phrase once, those of the smallest rank first, otherwise in the order of the names. */
export function bestPhrases<Phrase extends PhraseInName>(
  found: readonly Phrase[],
  rank: (phrase: Phrase) => number[],
): string[] {
  const phrases = found
    .map((phrase, index) => ({ phrase, index, rank: rank(phrase) }))
    .sort((a, b) => compare(a.rank, b.rank) || a.index - b.index)
    .map(({ phrase }) => phraseOf(phrase));
  return [...new Set(phrases)];
}
