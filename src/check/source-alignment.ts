/** What a source may hold between two characters of the text that it spells. */
const skipped: readonly RegExp[] = [
  // The backslash before a mark that is meant as text.
  /\\(?=[!-/:-@[-`{-~])/y,
  // Indentation and marks of quotations at the beginning of a line, blanks at its end.
  /(?<=\n)[ \t>]+/y,
  /[ \t]+(?=\n)/y,
];
const entity = /&#?\w{1,32};/y;

function lengthAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}

/**
 * For every character of a text, the offset at which the source between `start` and `end` spells it. Undefined for
 * a character that is written otherwise (an entity), and for all behind a place that cannot be followed.
 */
export function alignToSource(
  value: string,
  source: string,
  start: number,
  end: number,
): (number | undefined)[] {
  const offsets: (number | undefined)[] = [];
  let at = start;
  for (let index = 0; index < value.length; index++) {
    for (const pattern of skipped) if (source[at] !== value[index]) at += lengthAt(pattern, source, at);
    const length = lengthAt(entity, source, at);
    const isEntity = length > 0 && source.slice(at, at + length) !== value.slice(index, index + length);
    if (isEntity || source[at] !== value[index]) {
      if (length === 0 || at + length > end) break;
      offsets.push(undefined);
      at += length;
      continue;
    }
    if (at >= end) break;
    offsets.push(at);
    at += 1;
  }
  return offsets;
}
