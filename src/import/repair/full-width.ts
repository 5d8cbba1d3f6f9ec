import { widenings, widenWith, type Widening } from '../../lesson/half-width.ts';
import { editLines, type MetadataField, type WorkingDocument } from '../document/working-document.ts';
import { extraWidenings } from './full-width-extras.ts';
import { flagAngles, flagDoubledMarks } from './full-width-doubled.ts';

/** A widened mark makes its neighbour one among Chinese; texts that need more rounds are no texts. */
const mostRounds = 8;

/** All edits of one round, in order and without overlaps. */
function editsOf(text: string): Widening[] {
  let position = 0;
  return [...widenings(text), ...extraWidenings(text)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isFree = start >= position;
      if (isFree) position = end;
      return isFree;
    });
}

/** A text with full-width marks between Chinese. */
export function widenText(text: string): string {
  let widened = text;
  for (let round = 0; round < mostRounds; round++) {
    const edits = editsOf(widened);
    if (edits.length === 0) break;
    widened = widenWith(widened, edits);
  }
  return widened;
}

/** Names of files and dates are spelled as they are. */
const spelled: ReadonlySet<MetadataField> = new Set(['attachment', 'date']);

function widenMetadata(document: WorkingDocument): WorkingDocument {
  const metadata = document.metadata.map((entry) =>
    spelled.has(entry.field) ? entry : { ...entry, value: widenText(entry.value) },
  );
  return { ...document, metadata };
}

/**
 * Half-width punctuation between Chinese becomes full width, by the judgement of the content check and a little
 * beyond it. Dates, times, figures, addresses, names of files and foreign sentences stay as they are.
 */
export function widenPunctuation(document: WorkingDocument): WorkingDocument {
  let current = widenMetadata(document);
  for (let round = 0; round < mostRounds; round++) {
    const before = current.lines;
    current = editLines(current, 'full-width', ({ text, role }) =>
      role.type === 'gap' ? [] : editsOf(text),
    );
    if (current.lines.every(({ text }, index) => text === before[index]?.text)) break;
  }
  return flagAngles(flagDoubledMarks(current));
}
