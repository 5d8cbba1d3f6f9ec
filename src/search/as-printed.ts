import { isHan } from './characters.ts';
import type { Names } from './data.ts';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

const signs = /[!-/:-@[-`{-~]/;
const signsAtEnd = /[!-/:-@[-`{-~]+$/;
const signsAtStart = /^[!-/:-@[-`{-~]+/;
const pairs = /[()<>"]/;

function isChinese(character: string): boolean {
  const code = character.charCodeAt(0);
  return isHan(code) || (code >= 0xd800 && code <= 0xdfff);
}

/** Whether a sign belongs to the Chinese around it: not that of 8:30. */
function isChineseSign(text: string, index: number): boolean {
  if (pairs.test(text.charAt(index))) return true;
  const before = text.slice(0, index).replace(signsAtEnd, '');
  const after = text.slice(index + 1).replace(signsAtStart, '');
  return isChinese(before.slice(-1)) || isChinese(after);
}

/** Normalised Chinese with the punctuation that it most likely had. */
export function punctuate(text: string): string {
  if (!Array.from(text).some(isChinese)) return text;
  let depth = 0;
  let isQuoted = false;
  return text.replace(/[,;:!?()<>"]/g, (mark, index: number) => {
    if (!isChineseSign(text, index)) return mark;
    if (mark === '<') return depth++ > 0 ? '〈' : '《';
    if (mark === '>') return --depth > 0 ? '〉' : '》';
    if (mark === '"') return (isQuoted = !isQuoted) ? '“' : '”';
    return fullWidth[mark] ?? mark;
  });
}

/** The same piece of a name as it is written, when the two agree character by character. */
function pieceAsPrinted(text: string, { printed }: Names): string | undefined {
  for (const name of Object.keys(printed)) {
    const start = name.indexOf(text);
    const spelling = printed[name] ?? '';
    if (start >= 0 && spelling.length === name.length) return spelling.slice(start, start + text.length);
  }
  return undefined;
}

/** A normalised name, a piece of one, or another text of the site, as readers know it. */
export function asPrinted(text: string, names: Names): string {
  if (Object.prototype.hasOwnProperty.call(names.printed, text)) return names.printed[text] ?? text;
  // What has no signs looks the same everywhere.
  if (!signs.test(text)) return text;
  return pieceAsPrinted(text, names) ?? punctuate(text);
}
