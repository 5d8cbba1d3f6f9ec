import type { Line } from '../../document/line.ts';

const han = /\p{Script=Han}/gu;
const white = /\s+/gu;
const notWord = /[^\p{L}\p{N}]/gu;

/** Number of Chinese characters. */
export function hanCount(text: string): number {
  return text.match(han)?.length ?? 0;
}

/** Without white space: `标 签` and `周  婷` are words that were spread out. */
export function compact(text: string): string {
  return text.replace(white, '');
}

/** Only letters and digits, so that two spellings of a title can be compared. */
export function wordsOnly(text: string): string {
  return text.normalize('NFKC').replace(notWord, '').toLowerCase();
}

/** A sentence or more, as an article has them and a page's frame does not. */
export function isProse(text: string): boolean {
  if (text.length < 30) return false;
  const count = hanCount(text);
  return (count >= 30 && /[。！？；!?;]/u.test(text)) || (count >= 45 && /[，,]/u.test(text));
}

/** Ends as only a sentence does. */
export function endsSentence(text: string): boolean {
  return /[。；;，,、][”’"')）】]?$/u.test(text.trimEnd().slice(-3));
}

const numbered =
  /^(?:第[一二三四五六七八九十百零\d]{1,4}[章节条部讲课篇]|[一二三四五六七八九十]{1,3}\s*[、.．，,]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[、.．](?!\d)|[一二三四五六七八九十]{1,2}是|[①-⑳]|第[一二三四五六七八九十]+[,，、:：]|其[一二三四五六七八九十])/u;

/** Begins with the number of a heading or of an item. */
export function isNumbered(text: string): boolean {
  return numbered.test(text.trimStart());
}

/** 第一讲 怎样当好网格员: a title when no second lecture follows. */
export function isLecture(text: string): boolean {
  return /^第[一二三四五六七八九十百\d]{1,4}[讲课][\s　:：]\s*\S/u.test(text.trimStart());
}

/** Lines that the frame's rules may judge: no data, no picture, no note, nothing that another rule has decided. */
export function isOpen({ role, hint, text }: Line): boolean {
  return (
    role.type === 'paragraph' &&
    !hint.cell &&
    hint.picture === undefined &&
    hint.note === undefined &&
    text.trim() !== ''
  );
}
