import { addFlag, editLines, type WorkingDocument } from '../document/working-document.ts';
import { garbledFinder } from './find-garbled.ts';
import { convertToSimplified } from './traditional.ts';

/** What is left when bytes are lost for good: U+FFFD, and U+FFFD in UTF-8 read as GBK. */
const lost = /(?:锟斤拷)+|\ufffd+/gu;

/** Characters before and behind a lost one, to find it by. */
const around = 10;

/** Points at each place where only a person can know what stood there. */
function flagLost(document: WorkingDocument, areGarbled: ReadonlySet<number>): WorkingDocument {
  const find = garbledFinder(document.lines);
  return document.lines.reduce((flagged, { number, text }) => {
    const places = [...text.matchAll(lost)];
    // Where words can be proposed, that has been done.
    const proposed = places.length > 0 ? find(text, areGarbled.has(number)) : [];
    return places
      .filter(({ index }) => !proposed.some(({ start, end }) => start <= index && index < end))
      .reduce((result, { 0: found, index }) => {
        const words = text.slice(Math.max(0, index - around), index + found.length + around);
        return addFlag(result, 'mojibake', number, words);
      }, flagged);
  }, document);
}

function repairOnce(document: WorkingDocument, areGarbled: ReadonlySet<number>): WorkingDocument {
  const find = garbledFinder(document.lines);
  return editLines(document, 'mojibake', ({ text, number }) =>
    find(text, areGarbled.has(number)).map(({ start, end, text: words, grade, isLossy }) => ({
      start,
      end,
      text: words,
      // With a byte gone nobody can tell whether the words are right.
      flag: grade !== 'certain' || isLossy,
    })),
  );
}

/** Lines in which words are garbled for certain; what was repaired in them does not make the rest less so. */
function garbledLines({ lines }: WorkingDocument): Set<number> {
  const find = garbledFinder(lines);
  const isCertain = (text: string): boolean => find(text).some(({ grade }) => grade === 'certain');
  return new Set(lines.filter(({ text }) => isCertain(text)).map(({ number }) => number));
}

/**
 * Reads words again that were opened in a wrong encoding and saved, where no byte of them is lost. Where one is, the
 * words stay, and what they may be is only proposed.
 */
export function repairMojibake(document: WorkingDocument): WorkingDocument {
  const areGarbled = garbledLines(document);
  let repaired = document;
  // What stands beside repaired words may be readable only then. Every repair makes a line shorter, so this ends.
  let next = repairOnce(repaired, areGarbled);
  while (next.changes.length > repaired.changes.length) {
    repaired = { ...next, flags: repaired.flags };
    next = repairOnce(repaired, areGarbled);
  }
  repaired = next;
  // Which script garbled words are in can be seen only now.
  const isRepaired = repaired.changes.length > document.changes.length;
  return flagLost(isRepaired ? convertToSimplified(repaired) : repaired, areGarbled);
}
