import { isHan } from './characters.ts';
import { phraseTokens } from './tokens.ts';

/** One way in which a phrase may have been mistyped, as what was meant looks. */
export interface Slip {
  /** What stands before and after the place of the slip. */
  left: string;
  right: string;
  /** Whether one Chinese character belongs between them. */
  hasGap: boolean;
  /** The character that was typed there: it is not the one that was meant. */
  dropped: string;
  /** Tokens of every text that has what was meant. */
  tokens: string[];
  /** Likelier slips first. */
  rank: number;
}

/** Two characters swapped, or one of two replaced, is another word, not a slip; names know better. */
const shortest = 3;

function swapped(characters: readonly string[], index: number): string {
  const [a = '', b = ''] = characters.slice(index);
  return [...characters.slice(0, index), b, a, ...characters.slice(index + 2)].join('');
}

/** All slips of one step that may have made a normalised phrase without punctuation; only Chinese is changed. */
export function slipsOf(phrase: string): Slip[] {
  const characters = Array.from(phrase);
  const { length } = characters;
  const isChinese = characters.map((character) => isHan(character.codePointAt(0) ?? 0));
  const slips: Slip[] = [];

  if (length < shortest) return [];
  characters.forEach((dropped, index) => {
    if (!isChinese[index]) return;
    if (isChinese[index + 1] && dropped !== characters[index + 1]) {
      const left = swapped(characters, index);
      slips.push({ left, right: '', hasGap: false, dropped: '', tokens: phraseTokens(left), rank: 0 });
    }
    const left = characters.slice(0, index).join('');
    const right = characters.slice(index + 1).join('');
    const tokens = [...new Set([...phraseTokens(left), ...phraseTokens(right)])];
    slips.push({ left, right, hasGap: true, dropped, tokens, rank: 1 });
    // The texts of these hold the tokens on both sides as well: there is nothing more to ask for.
    if (index > 0) slips.push({ left, right: dropped + right, hasGap: true, dropped: '', tokens, rank: 2 });
    slips.push({ left: left + right, right: '', hasGap: false, dropped: '', tokens, rank: 3 });
  });
  return slips;
}
