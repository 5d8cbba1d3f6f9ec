/** Opening mark → closing mark. */
const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '「': '」',
  '『': '』',
  '【': '】',
};
const openings = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

export interface UnbalancedMark {
  mark: string;
  index: number;
  /** The half that is not there. */
  missing: string;
}

/** `1）` and `三）` number the items of a list; they have no other half. */
const enumerator = /(?:^|[\s，。；：、])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])$/;

function numbersAnItem(text: string, index: number): boolean {
  return text[index] === '）' && enumerator.test(text.slice(Math.max(0, index - 4), index));
}

/** don’t, teachers’ rooms, ’90s: looks like a closing quotation mark. */
function isApostrophe(text: string, index: number): boolean {
  const [before = '', after = ''] = [text[index - 1], text[index + 1]];
  return (
    text[index] === '’' &&
    /[A-Za-z]/.test(before + after) &&
    /[A-Za-z0-9 ]/.test(after) &&
    !/\p{Script=Han}/u.test(before)
  );
}

/** Quotation marks, title marks and brackets of one paragraph that lack their other half. */
export function findUnbalanced(text: string): UnbalancedMark[] {
  const open: { mark: string; index: number }[] = [];
  const unbalanced: UnbalancedMark[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”‘’《》〈〉（）「」『』【】]/g)) {
    if (mark in pairs) open.push({ mark, index });
    const opening = openings.get(mark);
    if (opening === undefined) continue;
    const place = open.findLastIndex((candidate) => candidate.mark === opening);
    if (place === -1) {
      if (!numbersAnItem(text, index) && !isApostrophe(text, index))
        unbalanced.push({ mark, index, missing: opening });
      continue;
    }
    // An apostrophe within single quotation marks: ‘I don’t know’.
    if (isApostrophe(text, index) && /[A-Za-z]/.test(text[index + 1] ?? '')) continue;
    for (const skipped of open.splice(place).slice(1)) {
      unbalanced.push({ ...skipped, missing: pairs[skipped.mark] ?? '' });
    }
  }
  const rest = open.map((left) => ({ ...left, missing: pairs[left.mark] ?? '' }));
  return [...unbalanced, ...rest].sort((a, b) => a.index - b.index);
}
