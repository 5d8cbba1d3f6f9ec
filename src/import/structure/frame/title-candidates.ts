import type { Line } from '../../document/line.ts';
import { kindPrefix } from './kind.ts';
import { readLabels } from './labels.ts';
import { isPersonName } from './names.ts';
import { isFormRow } from './repeated-labels.ts';
import { endsSentence, hanCount, isLecture, isNumbered, isOpen, wordsOnly } from './text-shape.ts';

/** Most Chinese characters that a title has, in its two halves and with its subtitle. */
export const longestTitle = 60;

/** A line that may be the title of its document. */
export interface TitleCandidate {
  index: number;
  line: Line;
  /** Without Markdown signs and without the kind in front (征文稿：…). */
  title: string;
  /** Only its letters, for comparing. */
  words: string;
}

const subtitle = /^\s*(?:——|—|--|－－|副标题[:：])[—\s]*(?=\S)/u;
const notTitle = /[。；;|｜]|[:：]$|^[特一二三优][等秀]奖$|^[(（].*[)）]$|〔\d{4}〕|\[\d{4}\]\s*\d+\s*号/u;

/** The words of a line such as ——写在井修好以后. */
export function readSubtitle({ text }: Line): string | undefined {
  const sign = subtitle.exec(text)?.[0];
  const words = sign === undefined ? '' : text.slice(sign.length).trim();
  return words !== '' && hanCount(words) <= 40 ? words : undefined;
}

/** A line of an interview: 记者：…, 罗小满：…. */
function isSpoken(text: string): boolean {
  const speaker = /^(?<speaker>[^:：]{1,4})[:：]/u.exec(text)?.groups?.['speaker'];
  return (
    speaker !== undefined &&
    (/^(?:问|答|记者|主持人?|甲|乙|我|他|她)$/u.test(speaker) || isPersonName(speaker))
  );
}

/** What a line would be as a title, or undefined when it can be none. */
export function toCandidate(line: Line, index: number): TitleCandidate | undefined {
  if (line.text.length > 150) return undefined;
  const bare = line.text.replace(/^#{1,6}\s+/u, '').trim();
  const title = bare.slice(kindPrefix(bare)).trim();
  const isTitle =
    isOpen(line) &&
    line.hint.list === undefined &&
    line.hint.quote === undefined &&
    hanCount(title) >= 2 &&
    hanCount(title) <= longestTitle &&
    !endsSentence(title) &&
    !notTitle.test(title) &&
    (!isNumbered(title) || isLecture(title)) &&
    !isSpoken(title) &&
    !isFormRow(bare) &&
    readLabels(bare) === undefined &&
    !subtitle.test(title);
  return isTitle ? { index, line, title, words: wordsOnly(title) } : undefined;
}

/** True when one title holds the other: the same again, with a subtitle, or with words in front. */
export function isVariant(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (short.length >= 2 && short === long) || (short.length >= 6 && long.includes(short));
}
