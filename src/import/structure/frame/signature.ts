import type { Line } from '../../document/line.ts';
import type { WorkingDocument } from '../../document/working-document.ts';
import { readByline } from './byline.ts';
import { isChronicle } from './chronicle.ts';
import { isCollection, signatureInBrackets } from './collection.ts';
import { findDate } from './dates.ts';
import { readLabels } from './labels.ts';
import { isPersonName } from './names.ts';
import { newPieces, takePieces, type Piece } from './pieces.ts';
import { regionsOf } from './regions.ts';
import { formLabel, repeatedLabels } from './repeated-labels.ts';
import { compact, isNumbered, isOpen } from './text-shape.ts';
import { isUnit } from './units.ts';

/** Lines below the body in which a signature can stand; further down is the page's footer. */
const reach = 6;

function readDateLine(text: string): Piece[] | undefined {
  const date = findDate(text);
  if (!date) return undefined;
  const around = text.slice(0, date.start) + text.slice(date.end);
  return /^[\s(（)）]*$/u.test(around)
    ? [{ field: 'date', value: date.value, start: 0, end: text.length }]
    : undefined;
}

/** What can stand above the date: a unit, a name, or both. */
function readSignedLine(text: string): Piece[] | undefined {
  const words = compact(text);
  const whole = { start: 0, end: text.length };
  if (isPersonName(words)) return [{ field: 'author', value: words, ...whole }];
  if (isUnit(words)) return [{ field: 'unit', value: words, ...whole }];
  return readByline(text);
}

/** The lines below the text that say who signed and when. */
function signedLines(lines: readonly Line[], from: number): [number, Piece[]][] {
  const repeated = repeatedLabels(lines);
  const tail = lines
    .map((line, index) => [index, line] as const)
    .filter(
      ([index, line]) =>
        index >= from &&
        isOpen(line) &&
        !line.hint.outside &&
        line.hint.part === undefined &&
        !repeated.has(formLabel(line.text)?.label ?? ''),
    )
    .slice(0, reach);
  for (const [place, [index, line]] of tail.entries()) {
    if (isNumbered(line.text) && !findDate(line.text)) continue;
    const dated = readDateLine(line.text) ?? readByline(line.text);
    if (!dated?.some(({ field }) => field === 'date')) continue;
    const above: [number, Piece[]][] = [];
    if (dated.length === 1)
      for (const [position, { text }] of tail.slice(0, place).reverse().slice(0, 2)) {
        const signed = readSignedLine(text);
        if (!signed || position !== index - above.length - 1) break;
        above.unshift([position, signed]);
      }
    return [...above, [index, dated]];
  }
  // Without a date only one line right below the text is a signature; several are a list.
  const [first, second] = tail;
  if (!first || (second && readSignedLine(second[1].text))) return [];
  const signed = readByline(first[1].text);
  const isSure =
    signed !== undefined &&
    (signed.some(({ field }) => field === 'author') ||
      first[1].hint.align === 'right' ||
      /^\s*[(（]\s*作者/u.test(first[1].text));
  return isSure ? [[first[0], signed]] : [];
}

/** （姜某某） at the end of the last paragraph. */
function takeBrackets(document: WorkingDocument, index: number): WorkingDocument {
  const line = document.lines[index];
  const found = line && isOpen(line) ? signatureInBrackets(line.text) : undefined;
  if (!found) return document;
  const { start, words } = found;
  const inside = words.replace(/^\(|^（|[)）]\s*$/gu, '');
  const labelled = readLabels(inside);
  const pieces =
    readByline(words)?.map((piece) => ({ ...piece, start: piece.start + start, end: piece.end + start })) ??
    (labelled?.isWhole === true
      ? labelled.pieces.map((piece, position, all) => ({
          ...piece,
          start: start + (position === 0 ? 0 : piece.start + 1),
          end: start + (position === all.length - 1 ? words.length : piece.end + 1),
        }))
      : []);
  return takePieces(document, index, newPieces(document, pieces)).document;
}

/**
 * Moves the signature at the end, with unit, name and date, into the frontmatter. It goes before what was known:
 * the date that an author set under a text outranks the one on which a site published it.
 */
export function takeSignature(document: WorkingDocument): WorkingDocument {
  const { lines, metadata } = document;
  const { start, end, hasProse } = regionsOf(lines);
  if (isCollection(lines) || isChronicle(lines)) return document;
  const from = hasProse ? end : Math.max(start, lines.length - 3);
  const below = signedLines(lines, from)
    .reverse()
    .reduce(
      (result, [index, pieces]) => takePieces(result, index, newPieces(document, pieces, ['date'])).document,
      document,
    );
  const signed = hasProse ? takeBrackets(below, end - 1) : below;
  return { ...signed, metadata: [...signed.metadata.slice(metadata.length), ...metadata] };
}
