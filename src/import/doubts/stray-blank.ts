import { isRunningText, type Detector } from './doubt.ts';
import { hasEndMark } from './no-end-mark.ts';

const blank = /(?<=\p{Script=Han})[ \t\u3000]+(?=\p{Script=Han})/gu;
/** Verses, lists and names are set with blanks; a paragraph is longer. */
const shortest = 40;

/** One blank within a word of a paragraph (联 系), when the document writes that word together elsewhere. */
export const findStrayBlanks: Detector = ({ lines }) => {
  const whole = lines.map(({ text }) => text).join('\n');
  return lines.flatMap((line, index) => {
    const { text } = line;
    if (!isRunningText(line) || text.length <= shortest || !hasEndMark(text)) return [];
    const [found, ...more] = [...text.matchAll(blank)];
    if (!found || more.length > 0) return [];
    const [start, end] = [found.index, found.index + found[0].length];
    const word = text.charAt(start - 1) + text.charAt(end);
    return whole.includes(word) ? [{ rule: 'typo' as const, index, start, end, correction: '' }] : [];
  });
};
