/** A short first sentence that names what a paragraph is about. */
export interface RunInHead {
  /** Where its words end, before 。 or ：. */
  end: number;
  /** Where the rest of the paragraph begins. */
  next: number;
}

const opening = '“‘（(《〈「『【[';
const closing = '”’）)》〉」』】]';
const endMarks = new Set('。：；！？:;!?');
/** Marks that may stay at the end of a heading. */
const keptMarks = new Set('！？!?');

/** First mark that ends a sentence (or leads over to one) outside quotation marks and brackets; -1 when there is none. */
export function findEndMark(text: string, start = 0, limit = 80): number {
  let depth = 0;
  for (let index = start; index < Math.min(text.length, start + limit); index++) {
    const character = text[index] ?? '';
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && endMarks.has(character) && !isInsideNumber(text, index)) return index;
  }
  return -1;
}

/** 8:30 and https: end nothing. */
function isInsideNumber(text: string, index: number): boolean {
  return text[index] === ':' && /^[\d/]/.test(text.slice(index + 1));
}

/** The head of a paragraph, from `start`; undefined when its first sentence is no heading, or when nothing follows. */
export function findRunInHead(text: string, start: number, longest: number): RunInHead | undefined {
  const mark = findEndMark(text, start, longest + 1);
  if (mark < start + 2 || /[；;]/.test(text[mark] ?? '')) return undefined;
  if (/[，,、]$/.test(text.slice(start, mark))) return undefined;
  const end = keptMarks.has(text[mark] ?? '') ? mark + 1 : mark;
  // The second half of a quotation mark that the sentence ends in stands behind its full stop.
  let next = mark + 1;
  while (/[ \t\u00A0\u3000]/.test(text[next] ?? '')) next += 1;
  return next < text.length ? { end, next } : undefined;
}

/** First clause of a sentence up to its first comma; undefined when it is no good heading. */
export function findFirstClause(text: string, start: number, longest: number): number | undefined {
  const comma = text.slice(start, start + longest + 1).search(/[，,]/);
  return comma >= 4 && findEndMark(text, start, comma) === -1 ? start + comma : undefined;
}
