import { editLine, type Line } from '../document/line.ts';
import {
  addFlag,
  joinWithNext,
  withLines,
  type Change,
  type Confidence,
  type WorkingDocument,
} from '../document/working-document.ts';
import { countBigrams } from './bigrams.ts';
import { findWrap, isWrapped } from './hard-wrap.ts';
import { judgeBreak, type Verdict } from './page-break.ts';

/** Words of Latin letters need the space that the line break stood for; 汉字 and the parts of a number do not. */
function withSpace(first: Line, second: Line): Line {
  const isWord = /[A-Za-z\d][,.;:!?)]?$/.test(first.text) && /^[A-Za-z\d(]/.test(second.text);
  const isNumber = /\d[,.]?$/.test(first.text) && /^\d/.test(second.text);
  const end = first.text.length;
  return isWord && !isNumber ? editLine(first, [{ start: end, end, text: ' ' }]).line : first;
}

/** Goes through a document once; `judge` sees a paragraph as it has become, and the line behind it. */
function joinWhere(
  document: WorkingDocument,
  judge: (paragraph: Line, last: Line, next: Line) => Verdict,
): WorkingDocument {
  const joined: Line[] = [];
  const open: Line[] = [];
  const changes: Change[] = [];
  /** The line of the source that the paragraph ends with. */
  let last: Line | undefined;
  for (const next of document.lines) {
    const paragraph = joined.at(-1);
    const verdict = paragraph && last ? judge(paragraph, last, next) : 'apart';
    if (paragraph && (verdict === 'auto' || verdict === 'confirm')) {
      const both = joinPair(document, paragraph, next, verdict);
      if (both) {
        joined[joined.length - 1] = both.line;
        changes.push(...both.changes);
        last = next;
        continue;
      }
    }
    if (paragraph && verdict === 'open') open.push(paragraph);
    joined.push(next);
    last = next;
  }
  return open.reduce<WorkingDocument>(
    (flagged, { number, text }) => addFlag(flagged, 'no-end-mark', number, text.slice(-20)),
    { ...withLines(document, joined), changes: [...document.changes, ...changes] },
  );
}

/** The joined line with the change to note; undefined when an editor has said no. */
function joinPair(
  document: WorkingDocument,
  first: Line,
  second: Line,
  confidence: Confidence,
): { line: Line; changes: readonly Change[] } | undefined {
  const pair: WorkingDocument = { ...document, lines: [withSpace(first, second), second], changes: [] };
  const { lines, changes } = joinWithNext(pair, 0, 'broken-line', confidence);
  const [line, rest] = lines;
  return line && !rest ? { line, changes } : undefined;
}

/**
 * Joins what line breaks have torn apart: text cut at a column, and paragraphs cut by the end of a page. Where the end
 * of a long paragraph is missing and nothing shows that the next line goes on, the place is only pointed out.
 */
export function joinBrokenLines(document: WorkingDocument): WorkingDocument {
  const bigrams = countBigrams(document.lines);
  const wrap = findWrap(document.lines, bigrams);
  const unwrapped = wrap
    ? joinWhere(document, (_, last, next) => (isWrapped(last, next, wrap) ? 'auto' : 'apart'))
    : document;
  const whole = countBigrams(unwrapped.lines);
  return joinWhere(unwrapped, (paragraph, _, next) => judgeBreak(paragraph, next, whole));
}
