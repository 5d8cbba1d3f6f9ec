import type { Context, PageLine, Run } from './page-line.ts';

/** Builds one line after the other, with white space as a browser shows it. */
export interface LineBuilder {
  text: (value: string, node: number, context: Context) => void;
  /** Ends the line; `isBlank` when an empty one is shown (`<br><br>`). */
  end: (isBlank: boolean) => void;
  isEmpty: () => boolean;
}

/** White space that a browser collapses; rare separators count with it, because no line may hold a break. */
const collapsible = /([ \t\n\r\f\v\u2028\u2029]+)/;
const breaks = /[\n\r\f\v\u2028\u2029]/;
/** Between two such characters the end of a source line is nothing; elsewhere it is a space. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60\u2018\u2019\u201c\u201d\u2014\u2026]/u;

/** @param emit takes a finished line */
export function createLineBuilder(emit: (line: PageLine) => void): LineBuilder {
  let pieces: string[] = [];
  let [length, last] = [0, ''];
  let runs: Run[] = [];
  let pending: '' | 'space' | 'break' = '';
  let afterBlank = false;

  const add = (text: string, node: number, context: Context): void => {
    const run = runs.at(-1);
    if (run?.node === node && run.context === context) run.end += text.length;
    else runs.push({ start: length, end: length + text.length, node, context });
    pieces.push(text);
    length += text.length;
    last = [...text.slice(-2)].at(-1) ?? last;
  };
  const end = (isBlank: boolean): void => {
    const text = pieces.join('');
    if (/\S/.test(text)) {
      emit({ text, runs, afterBlank });
      afterBlank = false;
    } else if (isBlank || text !== '') afterBlank = true;
    [pieces, length, last, runs, pending] = [[], 0, '', [], ''];
  };
  const collapse = (value: string, node: number, context: Context): void => {
    for (const piece of value.split(collapsible)) {
      if (piece === '') continue;
      if (collapsible.test(piece)) {
        if (length > 0 && pending !== 'break') pending = breaks.test(piece) ? 'break' : 'space';
        continue;
      }
      const [first = ''] = piece;
      const isJoined = pending === 'break' && wide.test(last) && wide.test(first);
      if (pending !== '' && !isJoined) add(' ', node, context);
      pending = '';
      add(piece, node, context);
    }
  };
  return {
    text: (value, node, context) => {
      if (!context.isPreformatted) {
        collapse(value, node, context);
        return;
      }
      for (const [index, piece] of value.split(/\r\n?|[\n\f\v\u2028\u2029]/).entries()) {
        if (index > 0) end(true);
        if (piece !== '') add(piece, node, context);
      }
    },
    end,
    isEmpty: () => length === 0,
  };
}
