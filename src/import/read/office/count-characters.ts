import { countCharacters } from '../../document/line.ts';
import { symbolText } from './symbols.ts';
import { scanXml } from './xml.ts';

/**
 * Elements whose text a person reads: of Word (deleted text too), of equations and of drawings. Not among them:
 * w:instrText and w:delInstrText (commands of fields), positions and sizes in drawings, values of charts (c:v).
 */
const textElements: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t', 'a:t']);

export function isTextElement(name: string): boolean {
  return textElements.has(name);
}

/** Text of an element as it counts and as it is read: never with line breaks or halves of characters. */
export function cleanText(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\uFFFD').replaceAll(/[\r\n\v\f\u2028\u2029]/g, ' ');
}

/** What an element that stands for a character is in the text. */
export function characterOf(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'w:noBreakHyphen') return '-';
  if (name === 'w:sym') return symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? '') ?? '';
  return '';
}

/**
 * Counts the characters of a part without looking at what its elements mean, so that what the reader loses shows.
 *
 * `mc:AlternateContent` holds the same text twice, for newer and for older programs; what counts is its first branch
 * (mc:Choice), and the second (mc:Fallback) does not.
 */
export function countPart(xml: string): number {
  let count = 0;
  let text = '';
  /** Names of the open elements; '' for one whose content does not count. */
  const open: string[] = [];
  /** For every open mc:AlternateContent, whether a branch of it was seen. */
  const alternatives: boolean[] = [];
  let skipped = 0;
  const finish = (): void => {
    count += countCharacters(cleanText(text));
    text = '';
  };
  scanXml(xml, {
    open(name, attributes) {
      finish();
      const isChild = open.at(-1) === 'mc:AlternateContent';
      const isLater = isChild && alternatives.at(-1) === true;
      const isBranch = name === 'mc:Choice' || name === 'mc:Fallback';
      if (isChild && isBranch) alternatives[alternatives.length - 1] = true;
      if (skipped > 0 || isLater || (isChild && !isBranch)) skipped += 1;
      else count += countCharacters(characterOf(name, attributes));
      if (name === 'mc:AlternateContent') alternatives.push(false);
      open.push(name);
    },
    text(piece) {
      if (skipped === 0 && isTextElement(open.at(-1) ?? '')) text += piece;
    },
    close(name) {
      finish();
      open.pop();
      if (name === 'mc:AlternateContent') alternatives.pop();
      if (skipped > 0) skipped -= 1;
    },
  });
  finish();
  return count;
}
