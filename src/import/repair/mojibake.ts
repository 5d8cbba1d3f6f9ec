import { addFlag, editLines, type WorkingDocument } from '../document/working-document.ts';
import { garbledFinder } from './find-garbled.ts';
import { convertToSimplified } from './traditional.ts';

/** What is left when bytes are lost for good: U+FFFD, and U+FFFD in UTF-8 read as GBK. */
const lost = /(?:锟斤拷)+|\ufffd+/gu;

/** Characters before and behind a lost one, to find it by. */
const around = 10;

/** Points at each place where only a person can know what stood there. */
function flagLost(document: WorkingDocument): WorkingDocument {
  return document.lines.reduce(
    (flagged, { number, text }) =>
      [...text.matchAll(lost)].reduce((result, { 0: found, index }) => {
        const words = text.slice(Math.max(0, index - around), index + found.length + around);
        return addFlag(result, 'mojibake', number, words);
      }, flagged),
    document,
  );
}

function repairOnce(document: WorkingDocument): WorkingDocument {
  const find = garbledFinder(document.lines);
  return editLines(document, 'mojibake', ({ text }) =>
    find(text).map(({ start, end, text: words, grade, isLossy }) => ({
      start,
      end,
      text: words,
      flag: grade !== 'certain',
      confidence: isLossy ? 'confirm' : 'auto',
    })),
  );
}

/** Reads words again that were opened in a wrong encoding and saved; where bytes are lost, points at the place. */
export function repairMojibake(document: WorkingDocument): WorkingDocument {
  let repaired = document;
  // What stands beside repaired words may be readable only then. Every repair makes a line shorter, so this ends.
  let next = repairOnce(repaired);
  while (next.changes.length > repaired.changes.length) {
    repaired = { ...next, flags: repaired.flags };
    next = repairOnce(repaired);
  }
  repaired = next;
  // Which script garbled words are in can be seen only now.
  const isRepaired = repaired.changes.length > document.changes.length;
  return flagLost(isRepaired ? convertToSimplified(repaired) : repaired);
}
