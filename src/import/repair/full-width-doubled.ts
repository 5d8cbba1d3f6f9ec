import { editLines, type WorkingDocument } from '../document/working-document.ts';

/** Two end marks or commas side by side; runs of ！ and ？ are a matter of style. */
const doubled = /([，。；：、])[，。；：、]|[！？][，。；：、]|[，；：、][！？]/g;

/** The mark that stays: the one that ends more. */
function strongest(marks: string): string {
  return [...'。！？；：，、'].find((mark) => marks.includes(mark)) ?? marks.charAt(0);
}

/** Doubled marks are only pointed at: a word may be missing between them. */
export function flagDoubledMarks(document: WorkingDocument): WorkingDocument {
  return editLines(document, 'doubled-mark', ({ text }) =>
    [...text.matchAll(doubled)].map(({ 0: marks, index }) => ({
      start: index,
      end: index + marks.length,
      text: strongest(marks),
      flag: true,
    })),
  );
}

/** Angle brackets that stand for those of a title: <<条例>>. Code has them too, so they are only pointed at. */
const angles = /<[<‹]([^<>‹›《》]{1,40})[>›]>/gu;

/** Proposes 《》 for titles in doubled angle brackets. */
export function flagAngles(document: WorkingDocument): WorkingDocument {
  return editLines(document, 'full-width', ({ text }) =>
    [...text.matchAll(angles)]
      .filter(([, title = '']) => /\p{Script=Han}/u.test(title))
      .map(({ 0: whole, 1: title = '', index }) => ({
        start: index,
        end: index + whole.length,
        text: `《${title}》`,
        flag: true,
      })),
  );
}
