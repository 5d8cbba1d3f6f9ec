import type { Line } from '../../document/line.ts';
import {
  addFlag,
  removeLines,
  type Confidence,
  type MetadataEntry,
  type WorkingDocument,
} from '../../document/working-document.ts';
import { readByline } from './byline.ts';
import { chooseTitle, isHalfTitle, isSiteLine, namedByPage, type TitleChoice } from './choose-title.ts';
import { isChronicle } from './chronicle.ts';
import { essayHeadings, signedTexts } from './collection.ts';
import { findDate } from './dates.ts';
import { isSeries } from './kind.ts';
import { isKnown, newPieces, takePieces, type Piece } from './pieces.ts';
import { regionsOf } from './regions.ts';
import { formLabel, repeatedLabels } from './repeated-labels.ts';
import { isOpen, wordsOnly } from './text-shape.ts';
import {
  isVariant,
  longestTitle,
  readSubtitle,
  toCandidate,
  type TitleCandidate,
} from './title-candidates.ts';

/** Most lines that a title block has. */
const reach = 12;
const redHead = /^(?<unit>.{3,40}?)(?:文件|公文)$/u;

type Moves = Map<number, Piece[]>;

function wholeLine(line: Line, field: Piece['field'], value: string): Piece[] {
  return [{ field, value, start: 0, end: line.text.length }];
}

/** The unit of a letterhead: 青石县柳河镇委员会文件. */
function letterhead(text: string): string | undefined {
  const unit = redHead.exec(text.trim())?.groups?.['unit'];
  return unit !== undefined && readByline(unit) !== undefined ? unit : undefined;
}

function readFactLine(line: Line, isBelowTitle: boolean): Piece[] | undefined {
  const date = findDate(line.text);
  if (date && /^[\s(（)）]*$/u.test(line.text.slice(0, date.start) + line.text.slice(date.end)))
    return wholeLine(line, 'date', date.value);
  // A bare name says little; below the title it says who wrote.
  if (isBelowTitle) return readByline(line.text);
  const unit = letterhead(line.text);
  return unit === undefined ? undefined : wholeLine(line, 'unit', unit);
}

/**
 * Names, units and dates between the top and the body. Where more names or days stand above texts further down, the
 * first says nothing of the whole.
 */
function factLines(all: readonly Line[], bodyStart: number, title: number): Moves {
  const lines = all.slice(0, bodyStart);
  const moves: Moves = new Map();
  const repeated = repeatedLabels(all);
  for (const [index, line] of lines.entries()) {
    const isContent = !isOpen(line) || repeated.has(formLabel(line.text)?.label ?? '');
    const read = index === title || isContent ? undefined : readFactLine(line, index > title);
    if (read) moves.set(index, read);
  }
  const authors = [...moves].filter(([, pieces]) => pieces.some(({ field }) => field === 'author'));
  // More than two lines of names are a list of people.
  if (authors.length > 2) for (const [index] of authors) moves.delete(index);
  if (signedTexts(all).some((index) => index >= bodyStart)) dropField(moves, ['author', 'unit']);
  if (isChronicle(all)) dropField(moves, ['date']);
  return moves;
}

function dropField(moves: Moves, fields: readonly Piece['field'][]): void {
  for (const [index, pieces] of moves)
    if (pieces.some(({ field }) => fields.includes(field))) moves.delete(index);
}

function titleLines(
  choice: TitleChoice,
  candidates: readonly TitleCandidate[],
  top: readonly Line[],
): [string, Moves] {
  const { title } = choice;
  const moves: Moves = new Map();
  let value = title.title;
  const rest = candidates.find(({ index }) => index === title.index + 1);
  if (rest && isHalfTitle(value, rest.title) && value.length + rest.title.length <= longestTitle) {
    value += rest.title;
    moves.set(rest.index, wholeLine(rest.line, 'title', rest.title));
  }
  const below = top[title.index + 1 + moves.size];
  const words = below && isOpen(below) ? readSubtitle(below) : undefined;
  if (below && words !== undefined) {
    value += `——${words}`;
    moves.set(top.indexOf(below), wholeLine(below, 'title', words));
  }
  for (const { index, line, title: name } of candidates) {
    const isSlogan = choice.isSeries && line === candidates[0]?.line;
    if (index === title.index || moves.has(index)) continue;
    if (isSlogan || (isSeries(line.text) && !isVariant(wordsOnly(line.text), title.words)))
      moves.set(index, wholeLine(line, 'series', isSlogan ? name : line.text.trim()));
  }
  moves.set(title.index, wholeLine(title.line, 'title', value));
  return [value, moves];
}

/**
 * The title again, in other clothes, right at the top of what is left. A longer spelling is kept as a title too, so
 * that its words are somewhere.
 */
function dropRepeats(document: WorkingDocument, words: string, top: readonly Line[]): WorkingDocument {
  const block = new Set(top);
  const isRepeat = (line: Line, index: number): boolean => {
    const candidate = block.has(line) ? toCandidate(line, index) : undefined;
    return candidate !== undefined && words !== '' && isVariant(candidate.words, words);
  };
  const first = document.lines.findIndex(isRepeat);
  const stop = document.lines.findIndex((line, index) => index > first && !isRepeat(line, index));
  const last = stop < 0 ? document.lines.length : stop;
  const isLonger = (line: Line, index: number): boolean =>
    (toCandidate(line, index)?.words.length ?? 0) > words.length;
  const long = document.lines.findIndex(
    (line, index) => index >= first && index < last && isRepeat(line, index) && isLonger(line, index),
  );
  const cut = removeLines(document, 'repeated-title', (line, index): Confidence | undefined => {
    if (first < 0 || index < first || index >= last || index === long) return undefined;
    return toCandidate(line, index)?.words === words ? 'auto' : 'confirm';
  });
  const line = document.lines[long];
  const title = line && toCandidate(line, long)?.title;
  if (!line || title === undefined) return cut;
  return takePieces(cut, cut.lines.indexOf(line), wholeLine(line, 'title', title)).document;
}

/** The name of the site above the title says where it stood. */
function siteLines(document: WorkingDocument, top: readonly Line[], title: number): Moves {
  const index = top.findIndex((line, place) => place < title && isOpen(line) && isSiteLine(line.text));
  const line = top[index];
  if (!line || isKnown(document, 'publisher')) return new Map();
  return new Map([[index, wholeLine(line, 'publisher', line.text.trim())]]);
}

function move(document: WorkingDocument, moves: Moves): WorkingDocument {
  let { metadata } = document;
  // The first of two values moves, so they are judged from the top; lines go from the bottom, so that places stay.
  const accepted = [...moves]
    .sort(([a], [b]) => a - b)
    .map(([index, pieces]): [number, Piece[]] => {
      const wanted = newPieces({ ...document, metadata }, pieces);
      const line = document.lines[index]?.number ?? 1;
      metadata = [...metadata, ...wanted.map(({ field, value }) => ({ field, value, line, origins: [] }))];
      return [index, wanted];
    });
  return accepted
    .reverse()
    .reduce((result, [index, pieces]) => takePieces(result, index, pieces).document, document);
}

/** Title, byline, date and series at the top of a document go into the frontmatter; a repeated title goes. */
export function takeTitleBlock(document: WorkingDocument): WorkingDocument {
  const { lines } = document;
  const essays = essayHeadings(lines);
  const { start, hasProse } = regionsOf(lines);
  const isCollection = essays.length > 1;
  const bodyStart = isCollection ? Math.min(start, essays[0] ?? start) : start;
  const top = lines.slice(0, bodyStart);
  const candidates = top.slice(0, reach).flatMap((line, index) => {
    const isFact = letterhead(line.text) !== undefined || (index > 0 && readByline(line.text) !== undefined);
    return isFact ? [] : (toCandidate(line, index) ?? []);
  });
  const known = document.metadata.find(({ field }) => field === 'title');
  if (known) {
    const facts = hasProse && !isCollection ? move(document, factLines(lines, bodyStart, -1)) : document;
    return hasProse ? dropRepeats(facts, wordsOnly(known.value), top) : facts;
  }
  const choice = chooseTitle(candidates, document, { start: bodyStart, hasProse });
  if (!choice) return document;
  const [value, moves] = titleLines(choice, candidates, top);
  const facts = isCollection ? new Map<number, Piece[]>() : factLines(lines, bodyStart, choice.title.index);
  const sites = siteLines(document, top, choice.title.index);
  const moved = move(document, new Map([...facts, ...sites, ...moves]));
  const entries = moved.metadata.slice(document.metadata.length).reverse();
  const isTitle = (entry: MetadataEntry): boolean => entry.field === 'title' && entry.value === value;
  const ordered: MetadataEntry[] = [
    ...entries.filter(isTitle),
    ...(choice.isSeries
      ? [{ field: 'series' as const, value, line: choice.title.line.number, origins: [] }]
      : []),
    ...entries.filter((entry) => !isTitle(entry)),
  ];
  const result = { ...moved, metadata: [...document.metadata, ...ordered] };
  // Another line that could be one stays in the text; then an editor should choose.
  const isDoubtful = choice.isGuess && candidates.some(({ index }) => !moves.has(index) && !sites.has(index));
  const told = isDoubtful ? addFlag(result, 'title-doubt', choice.title.line.number, value) : result;
  return hasProse ? dropRepeats(told, choice.title.words, top) : told;
}

/** A title that stands outside what was taken for the article, when the head of the page names it. */
export function takeOutsideTitle(document: WorkingDocument): WorkingDocument {
  if (isKnown(document, 'title')) return document;
  const candidates = document.lines.flatMap((line, index) => toCandidate(line, index) ?? []);
  const isOutside = ({ line }: TitleCandidate): boolean => line.hint.outside === true;
  if (
    namedByPage(
      candidates.filter((one) => !isOutside(one)),
      document,
    )
  )
    return document;
  const named = namedByPage(candidates.filter(isOutside), document);
  return named
    ? takePieces(document, named.index, wholeLine(named.line, 'title', named.title)).document
    : document;
}
