import { isHan, isWord } from './characters.ts';

/** More would hardly leave out another text: six pairs are twelve characters. */
const mostTokens = 6;

interface Run {
  kind: 'han' | 'word';
  characters: string[];
}

/** Runs of Chinese characters, which go on across punctuation, and words of letters and digits, which do not. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let wordMayGoOn = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const kind = isHan(code) ? 'han' : isWord(code) ? 'word' : undefined;
    const last = runs[runs.length - 1];
    if (kind !== undefined) {
      if (last?.kind === kind && (kind === 'han' || wordMayGoOn)) last.characters.push(character);
      else runs.push({ kind, characters: [character] });
    }
    wordMayGoOn = kind === 'word';
  }
  return runs;
}

function pairsOf({ characters }: Run): string[] {
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

/**
 * What a normalised text is found by: its single Chinese characters, their pairs and its whole words, each once.
 * Pairs reach across punctuation, because long phrases do.
 */
export function tokensOf(normalizedText: string): string[] {
  const tokens = new Set<string>();
  for (const run of runsOf(normalizedText)) {
    if (run.kind === 'word') tokens.add(run.characters.join(''));
    else for (const token of [...run.characters, ...pairsOf(run)]) tokens.add(token);
  }
  return [...tokens];
}

/** Neighbouring pairs say almost the same twice: every second one, and the last, cover all characters. */
function coveringPairs(run: Run): string[] {
  const pairs = pairsOf(run);
  return pairs.filter((_, index) => index % 2 === 0 || index === pairs.length - 1);
}

/**
 * Tokens that every text with this phrase must have: few, because each may cost a file of the index, but enough to
 * leave hardly another text.
 */
export function phraseTokens(phrase: string): string[] {
  const tokens = new Set<string>();
  for (const run of runsOf(phrase)) {
    if (run.kind === 'word' || run.characters.length === 1) tokens.add(run.characters.join(''));
    else for (const pair of coveringPairs(run)) tokens.add(pair);
  }
  return [...tokens].slice(0, mostTokens);
}
