/** Garbled words, and what they are when their bytes are read in the right encoding. */
export interface Garbled {
  start: number;
  end: number;
  text: string;
  /**
   * `certain`: the bytes fit and the words are Chinese. `likely`: they may be. `weak`: too few to tell, unless the
   * words around them are garbled in the same way.
   */
  grade: 'certain' | 'likely' | 'weak';
  /** A byte is gone; {@link lostCharacter} stands for what it belonged to. */
  isLossy: boolean;
}

/** Stands for a character of which a byte is lost. */
export const lostCharacter = '□';

/** Words and marks of Chinese text; nothing else comes out of a right reading in the middle of a sentence. */
const chinese =
  /^[\p{Script=Han}\p{Extended_Pictographic}\u0020-\u007e\u00a0\u00b7\u00d7\u2010-\u2027\u2030-\u203b\u2190-\u21ff\u2460-\u24ff\u25a0-\u25ff\u3000-\u303f\uff00-\uffef]*$/u;

/** True for text that holds nothing but what Chinese text holds. */
export function isChinese(text: string): boolean {
  return chinese.test(text);
}

/** The text of bytes in UTF-8; undefined when they are not well-formed. */
export function decodeUtf8(bytes: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** The bytes of a text that was written one byte a character. */
export function bytesOf(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

/** Keeps the first of those that overlap. */
export function apart(all: readonly Garbled[]): Garbled[] {
  const taken = new Set<number>();
  return all.filter(({ start, end }) => {
    const units = Array.from({ length: end - start }, (_, index) => start + index);
    if (units.some((unit) => taken.has(unit))) return false;
    for (const unit of units) taken.add(unit);
    return true;
  });
}

/** The text with nothing but spaces where it is garbled; as long as before. */
export function withoutGarbled(text: string, garbled: readonly Garbled[]): string {
  let sound = '';
  let position = 0;
  for (const { start, end } of [...garbled].sort((a, b) => a.start - b.start)) {
    sound += text.slice(position, start) + ' '.repeat(end - start);
    position = end;
  }
  return sound + text.slice(position);
}
