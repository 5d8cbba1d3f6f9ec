import type { Line } from '../document/line.ts';
import type { WorkingDocument } from '../document/working-document.ts';
import { readByline } from './frame/byline.ts';
import { isAuthorLine, signedTexts } from './frame/collection.ts';
import { formLabel, isFormRow, repeatedLabels } from './frame/repeated-labels.ts';
import type { SplitPoint } from './splits.ts';

/** Where an essay begins. */
export interface Boundary {
  /** Place in the document's lines. */
  index: number;
  /** As the source counts lines. */
  number: number;
  title?: string;
  author?: string;
  /** Its first line is its title. */
  hasTitle?: true;
}

/** A byline right below a title, or one that was already taken into the frontmatter. */
function hasByline({ lines, metadata }: WorkingDocument, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next) return false;
  if (metadata.some(({ field, line: at }) => field === 'author' && at > line.number && at < next.number))
    return true;
  if (next.text.length > 40 || next.role.type !== 'paragraph') return false;
  return readByline(next.text)?.some(({ field }) => field === 'author') ?? false;
}

/** A name below any short line, with text below it: sure only in company of others. */
function hasName({ lines }: WorkingDocument, index: number): boolean {
  const [line, next, body] = lines.slice(index, index + 3);
  if (!line || !next || !body || next.role.type !== 'paragraph') return false;
  const isShort =
    line.text.length <= 40 && !/[。；，：;,:、…！？]$/u.test(line.text) && !isAuthorLine(line.text);
  const isPlain =
    line.role.type === 'paragraph' || (line.role.type === 'heading' && line.role.number === undefined);
  return (
    isPlain && line.hint.list === undefined && isShort && isAuthorLine(next.text) && body.text.length >= 20
  );
}

function isTitle({ role, text, hint }: Line): boolean {
  if (role.type === 'heading') return role.number === undefined && text.length <= 60;
  const isPlain = role.type === 'paragraph' && hint.list === undefined;
  return (
    isPlain && text.length >= 4 && text.length <= 40 && !/[。；，：;,:、…]$/.test(text) && !/。/.test(text)
  );
}

/** 短论五则, 征文选登: what is called so holds several essays. */
const several = /[两二三四五六七八九十\d]\s*[则篇章首题]|选登|摘登|选编|汇编|文集|选刊/u;

/** A list of names is no collection. */
const mostEssays = 300;

/** Titles with a name below them, at least two: a collection that shows by itself where its essays begin. */
export function findBylineBoundaries(document: WorkingDocument): Boundary[] {
  const repeated = repeatedLabels(document.lines);
  // What comes again behind labels is a schedule, unless the label says who wrote.
  const isRow = ({ text }: Line): boolean =>
    isFormRow(text) || (repeated.has(formLabel(text)?.label ?? '') && readByline(text) === undefined);
  const toBoundary = (index: number): Boundary[] => {
    const line = document.lines[index];
    return line && !isRow(line) ? [{ index, number: line.number, hasTitle: true }] : [];
  };
  const places = document.lines.map((_, index) => index);
  const strong = places.filter((index) => {
    const line = document.lines[index];
    return line !== undefined && isTitle(line) && hasByline(document, index);
  });
  const named = places.filter((index) => strong.includes(index) || hasName(document, index));
  const titles = document.metadata.filter(({ field }) => field === 'title' || field === 'series');
  const isPromised = titles.some(({ value }) => several.test(value));
  const isSure = strong.flatMap(toBoundary).length >= 2 || isPromised;
  const found = (isSure ? named : strong).flatMap(toBoundary);
  const depths = new Set(found.map(({ index }) => document.lines[index]?.role.type));
  // A heading in one place and a plain line in another are not titles of one collection.
  return found.length >= 2 && found.length <= mostEssays && depths.size === 1 ? found : [];
}

/** Lines that name somebody above a text and begin no essay of their own: perhaps the next one does. */
export function unusedBylines({ lines }: WorkingDocument, boundaries: readonly Boundary[]): number[] {
  const used = new Set(boundaries.map(({ index }) => index + 1));
  return signedTexts(lines).flatMap((index) => {
    const number = lines[index]?.number;
    return used.has(index) || number === undefined ? [] : [number];
  });
}

/** Finds the lines that an editor has named; one Chinese line for each that cannot be found. */
export function resolveSplits(
  { lines, removed, metadata }: WorkingDocument,
  splits: readonly SplitPoint[],
): { boundaries: Boundary[]; problems: string[] } {
  const gone = new Set([...removed, ...metadata].map(({ line }) => line));
  const last = lines.reduce((most, { number }) => Math.max(most, number), 0);
  const problems: string[] = [];
  const boundaries: Boundary[] = [];
  let before = 0;
  for (const { line: number, ...given } of splits) {
    const index = lines.findIndex((line) => line.number >= number);
    const isHere = lines[index]?.number === number || (index !== -1 && gone.has(number));
    if (number === before) problems.push(`分篇：第 ${number} 行写了两次，删掉一个。`);
    else if (number < before) problems.push(`分篇：第 ${number} 行排在第 ${before} 行后面，行号要从小到大。`);
    else if (number > last) problems.push(`分篇：没有第 ${number} 行，这份文档到第 ${last} 行为止。`);
    else if (!isHere)
      problems.push(`分篇：第 ${number} 行是空行，或者已经接到上一段；写这一篇第一段的行号。`);
    else if (boundaries.some((boundary) => boundary.index === index))
      problems.push(`分篇：第 ${number} 行和上一个行号之间没有正文，删掉一个。`);
    else boundaries.push({ index, number, ...given });
    before = Math.max(before, number);
  }
  return { boundaries, problems };
}
