import { editLines, type WorkingDocument } from '../document/working-document.ts';

/** What mail programs put in front of the lines that they quote. */
const sign = /^\s*(?:[>＞][ \t]?)+/u;
const fewestLines = 4;
const smallestShare = 0.5;

/**
 * Takes the signs off a text that was sent on by mail, where most lines begin with one. In Markdown they are read as
 * quotations; a few lines of a plain text may begin so for other reasons.
 */
export function stripQuoting(document: WorkingDocument): WorkingDocument {
  if (document.format !== 'txt') return document;
  const quoted = document.lines.filter(({ text }) => sign.test(text)).length;
  if (quoted < fewestLines || quoted < smallestShare * document.lines.length) return document;
  return editLines(document, 'markdown-syntax', ({ text }) => {
    const found = sign.exec(text)?.[0] ?? '';
    return found === '' ? [] : [{ start: 0, end: found.length, text: '' }];
  });
}
