import { addedLine, originsOf, sliceLine } from '../../document/line.ts';
import { addFlag, editLines, withLines, type WorkingDocument } from '../../document/working-document.ts';
import { findGapNotice } from './gap-notices.ts';
import { noteFact } from './pieces.ts';
import { isOpen } from './text-shape.ts';

function markGap(document: WorkingDocument, index: number): WorkingDocument | undefined {
  const line = document.lines[index];
  const notice = line && isOpen(line) ? findGapNotice(line.text) : undefined;
  if (!line || !notice) return undefined;
  const { start, end, mark, sentence } = notice;
  const words = line.text.slice(start, end).trim();
  const edited = editLines(document, 'truncation-notice', (_, position) =>
    position === index ? [{ start, end, text: '', confidence: 'auto' }] : [],
  );
  const rest = edited.lines[index];
  // An editor wanted to keep these words: then nothing is missing here either.
  if (!rest || rest === line) return undefined;
  const parts = [sliceLine(rest, 0, start), sliceLine(rest, start)];
  const [before, after] = parts.map((part) => (originsOf(part).length > 0 ? [part] : []));
  const lines = edited.lines.toSpliced(
    index,
    1,
    ...(before ?? []),
    addedLine(line.number, mark, { type: 'gap' }),
    ...(after ?? []),
  );
  return noteFact(
    addFlag(withLines(edited, lines), 'gap', line.number, words),
    'gaps',
    sentence,
    line.number,
  );
}

/** Puts a visible mark where the source says that it leaves something out, so that nothing is joined across it. */
export function markGaps(document: WorkingDocument): WorkingDocument {
  let result = document;
  for (let index = 0; index < result.lines.length; index++) result = markGap(result, index) ?? result;
  return result;
}
