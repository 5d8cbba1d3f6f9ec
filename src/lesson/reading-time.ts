/** Silent reading of plain Chinese prose, characters a minute. */
export const readingSpeed = 400;

/** Speaking speed of a lecture, characters a minute. */
export const speakingSpeed = 200;

/** One Chinese character, or a run such as 30.2, 2014-06-20 or PPT. */
const wordOrCharacter =
  /\p{Script=Han}|[[\p{L}\p{M}\p{Nd}]--\p{Script=Han}]+(?:[.:\/\-][[\p{L}\p{M}\p{Nd}]--\p{Script=Han}]+)*/gv;

/** 字数: every Chinese character counts one, and so does every run of letters or digits; punctuation does not. */
export function countCharacters(text: string): number {
  return text.match(wordOrCharacter)?.length ?? 0;
}

/** Whole minutes, at least one. */
function minutes(characters: number, speed: number): number {
  return Math.max(1, Math.round(characters / speed));
}

export function readingMinutes(characters: number): number {
  return minutes(characters, readingSpeed);
}

export function speakingMinutes(characters: number): number {
  return minutes(characters, speakingSpeed);
}
