import { originsOf, type Line } from '../../document/line.ts';
import type { MetadataEntry, Removal, WorkingDocument } from '../../document/working-document.ts';

/** The words that an entry was read from. */
function wordsOf({ line: number, origins }: MetadataEntry, lines: readonly Line[]): string {
  const wanted = new Set(origins);
  const line = lines.find((one) => one.number === number && originsOf(one).some((at) => wanted.has(at)));
  return [...(line?.text ?? '')].length === line?.text.length
    ? [...line.text].filter((_, place) => wanted.has(line.origins[place] ?? -1)).join('')
    : (line?.text ?? '');
}

/**
 * A signature says when a text was written; the day on which a site published it then stands nowhere, so its line
 * counts as removed and can be called back.
 * @param lines as they were before anything was taken
 */
export function settleDates(document: WorkingDocument, lines: readonly Line[]): WorkingDocument {
  const first = document.metadata.find(({ field }) => field === 'date');
  const isLost = ({ field, value, origins }: MetadataEntry): boolean =>
    field === 'date' &&
    origins.length > 0 &&
    first !== undefined &&
    !first.value.includes(value) &&
    !value.includes(first.value);
  const lost = document.metadata.filter(isLost);
  if (lost.length === 0) return document;
  const removed = lost.map((entry): Removal => ({
    rule: 'page-chrome',
    line: entry.line,
    text: wordsOf(entry, lines),
    confidence: 'confirm',
    origins: entry.origins,
  }));
  return {
    ...document,
    metadata: document.metadata.filter((entry) => !isLost(entry)),
    removed: [...document.removed, ...removed],
    changes: [
      ...document.changes,
      ...removed.map(({ rule, line, text, confidence }) => ({
        rule,
        line,
        before: text,
        after: '',
        confidence,
      })),
    ],
  };
}
