/** A piece of a text, as half-open character positions. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * The end of a sentence: its mark, further marks (？！, ……) and closing quotes and brackets, then blanks.
 * Not an end where the sentence goes on after a quotation: “……吗？”，他问。
 */
const sentenceEnd =
  /[。！？；…!?][。！？；…!?”’」』）》〉】〕)\]]*(?![。！？；…!?”’」』）》〉】〕)\]，、：,])\s*/g;
/** A letter, a digit or a Chinese character: what can be read out. */
const readable =
  /[0-9a-z\u00c0-\u024f\u3007\u3400-\u9fff\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ud840-\ud87f]/i;

/**
 * Splits Chinese text into sentences. The ranges follow one another without gaps and cover the whole text;
 * a piece without anything to read (a stray quotation mark) stays with the sentence before it.
 */
export function splitSentences(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  const add = (start: number, end: number): void => {
    const previous = ranges[ranges.length - 1];
    if (previous && !readable.test(text.slice(start, end))) previous.end = end;
    else if (end > start) ranges.push({ start, end });
  };
  let start = 0;
  sentenceEnd.lastIndex = 0;
  for (let match = sentenceEnd.exec(text); match; match = sentenceEnd.exec(text)) {
    const end = match.index + match[0].length;
    add(start, end);
    start = end;
  }
  add(start, text.length);
  return ranges;
}
