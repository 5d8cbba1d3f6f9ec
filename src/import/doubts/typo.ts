import { soundAlike } from './sound-alike.ts';
import { lineByLine, type Doubt } from './doubt.ts';
import { lookalikes, phrases } from './typo-phrases.ts';
import { guarded, misprints } from './typo-table.ts';

const rule = 'typo';
const anyMisprint = new RegExp([...misprints.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** A phrase with a hole → the character that belongs into the hole. */
const holes = new Map<string, string>();
for (const phrase of phrases) {
  for (let at = 0; at < phrase.length; at++) {
    holes.set(`${phrase.slice(0, at)}_${phrase.slice(at + 1)}`, phrase.charAt(at));
  }
}
/** Two neighbouring characters of a phrase: a stretch without any is not looked at further. */
const beginnings = new Set(phrases.flatMap((phrase) => [phrase.slice(0, 2), phrase.slice(-2)]));
const lengths = [...new Set(phrases.map(({ length }) => length))];
const known = new Set(phrases);

/** Pairs of which both are written in good texts. */
const interchangeable = [
  '作做',
  '的地得',
  '他她它',
  '象像',
  '惟唯维',
  '帐账',
  '和与',
  '那哪',
  '一以',
  '分份',
  '定订',
];

function isSlip(written: string, right: string): boolean {
  const both = (set: string): boolean => set.includes(written) && set.includes(right);
  if (!/\p{Script=Han}/u.test(written) || interchangeable.some(both)) return false;
  return lookalikes.some(both) || soundAlike(written, right);
}

/** One character wrong in a set phrase, by sound or by shape: 先峰模范, 深人基层. */
function slips(text: string): Omit<Doubt, 'index'>[] {
  return lengths.flatMap((length) => {
    const found: Omit<Doubt, 'index'>[] = [];
    for (let start = 0; start + length <= text.length; start++) {
      const window = text.slice(start, start + length);
      if (!beginnings.has(window.slice(0, 2)) && !beginnings.has(window.slice(-2))) continue;
      if (known.has(window)) continue;
      for (let at = 0; at < length; at++) {
        const right = holes.get(`${window.slice(0, at)}_${window.slice(at + 1)}`);
        if (right === undefined || !isSlip(window.charAt(at), right)) continue;
        found.push({ rule, start: start + at, end: start + at + 1, correction: right });
      }
    }
    return found;
  });
}

/** Likely misprints with what was meant. */
export const findTypos = lineByLine((text) => {
  const found: Omit<Doubt, 'index'>[] = [...text.matchAll(anyMisprint)].map(({ 0: wrong, index }) => ({
    rule,
    start: index,
    end: index + wrong.length,
    correction: misprints.get(wrong) ?? wrong,
  }));
  for (const { pattern, right } of guarded) {
    for (const { 0: wrong, index } of text.matchAll(pattern)) {
      found.push({ rule, start: index, end: index + wrong.length, correction: right });
    }
  }
  for (const slip of slips(text)) {
    if (!found.some(({ start, end }) => start < slip.end && slip.start < end)) found.push(slip);
  }
  return found;
});
