/** A stretch of a text, from `start` up to but not including `end`. */
export interface Span {
  start: number;
  end: number;
}

const fileEnding =
  /\.(?:docx?|xlsx?|pptx?|wps|et|dps|ofd|rtf|pdf|txt|csv|mdx?|html?|zip|rar|7z|jpe?g|png|gif|mp[34])(?![A-Za-z0-9])/gi;
/** No name of a file in running text is longer, and looking further back would take long in hostile text. */
const longestFileName = 80;
const beforeFileName = /[\s，。；：！？、“”‘’《》【】（,;:!?"|<>]/;

const wholes: readonly RegExp[] = [
  /(?:https?|ftp):\/\/[^\s\p{Script=Han}，。；：！？、…“”‘’（）《》【】"<>]+/gu,
  /(?<![\w.])www\.[^\s\p{Script=Han}，。；：！？、…“”‘’（）《》【】"<>]+/gu,
  /`[^`\n]*`/g,
  /<\/?[A-Za-z][^<>]{0,300}>/g,
  // An attribute: title="走访"
  /(?<=\w)="[^"\n]{0,300}"/g,
];

/** Where the name that ends here begins; brackets belong to it only in pairs: 附件(1).doc. */
function startOfFileName(text: string, end: number): number {
  let depth = 0;
  let start = end;
  while (start > Math.max(0, end - longestFileName)) {
    const character = text[start - 1] ?? '';
    if (character === ')') depth += 1;
    else if (character === '(') depth -= 1;
    if (depth < 0 || beforeFileName.test(character)) break;
    start -= 1;
  }
  return depth > 0 ? end : start;
}

/** A sentence may end right behind an address. */
function withoutEndMark(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /[.,;:!?)\]]/.test(text[last - 1] ?? '')) {
    if (text[last - 1] === ')' && text.slice(start, last).includes('(')) break;
    last -= 1;
  }
  return { start, end: last };
}

/** Addresses, names of files, code and tags, where a half-width mark is part of the spelling. In no order. */
export function protectedSpans(text: string): Span[] {
  const spans = wholes.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: whole, index }) => {
      const span = { start: index, end: index + whole.length };
      return /^[`<=]/.test(whole) ? span : withoutEndMark(text, span);
    }),
  );
  for (const { 0: ending, index } of text.matchAll(fileEnding)) {
    spans.push({ start: startOfFileName(text, index), end: index + ending.length });
  }
  return spans;
}

/** For every character of a text, whether it lies in a protected span. */
export function protectedCharacters(text: string): (index: number) => boolean {
  const spans = protectedSpans(text);
  if (spans.length === 0) return () => false;
  const marks = new Uint8Array(text.length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return (index) => marks[index] === 1;
}
