import type { LessonDraft } from '../document/lesson-draft.ts';
import { originsOf, type Line } from '../document/line.ts';
import {
  addFlag,
  moveToMetadata,
  withLines,
  type MetadataEntry,
  type WorkingDocument,
} from '../document/working-document.ts';
import { addClosing } from './closing.ts';
import { draftMetadata } from './draft-metadata.ts';
import { findBylineBoundaries, resolveSplits, unusedBylines, type Boundary } from './essay-boundaries.ts';
import { collectionTitle, promisedEssays, suggestBoundaries } from './essay-suggestions.ts';
import { readByline } from './frame/byline.ts';
import { isAuthorLine } from './frame/collection.ts';
import { takePieces, type Piece } from './frame/pieces.ts';
import { formLabel, isFormRow } from './frame/repeated-labels.ts';
import { raiseHeadings, withoutEmptySections } from './section-repair.ts';
import type { SplitPoint } from './splits.ts';

export interface Essays {
  document: WorkingDocument;
  drafts: LessonDraft[];
  /** Split points that cannot be used, one Chinese line each; then the document was not split. */
  problems: string[];
}

/** A short line with no end mark and no number; a heading that was cut off the paragraph below is none. */
function isTitleLine(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || originsOf(line).length === 0) return false;
  const { role, text, hint, number } = line;
  if (role.type === 'heading')
    return role.number === undefined && text.length <= 60 && number !== lines[index + 1]?.number;
  const isShort =
    text.length >= 4 && text.length <= 40 && !/[。；，：！？;,:!?、…]$/.test(text) && !/。/.test(text);
  return role.type === 'paragraph' && !hint.list && isShort && !isFormRow(text);
}

/** A name of a family that also begins words: below the title of an essay it is a name. */
function nameAlone(text: string): Piece[] | undefined {
  const value = text.replace(/\s+/gu, '');
  return isAuthorLine(text) ? [{ field: 'author', value, start: 0, end: text.length }] : undefined;
}

/** Moves the title and the byline at the head of an essay into the frontmatter. */
function takeHead(document: WorkingDocument, { index, hasTitle }: Boundary, end: number): WorkingDocument {
  const line = document.lines[index];
  if (!line || !(hasTitle ?? isTitleLine(document.lines, index)) || end - index < 2) return document;
  const titled = moveToMetadata(document, index, { field: 'title', value: line.text.trim() });
  const byline = titled.lines[index];
  const isByline = byline !== undefined && byline.text.length <= 40 && end - index > 2;
  const pieces = isByline ? (readByline(byline.text) ?? nameAlone(byline.text)) : undefined;
  return pieces ? takePieces(titled, index, pieces).document : titled;
}

/** What stands before the first essay: the collection's title, or text that goes with the first essay. */
function takeLead(document: WorkingDocument, first: number): WorkingDocument {
  const lead = document.lines.slice(0, first);
  const areTitles = lead.every(
    ({ text, role }) =>
      text.length <= 60 &&
      !/[。；]|[，：:,！？…]$/.test(text) &&
      role.type !== 'gap' &&
      !isFormRow(text) &&
      formLabel(text)?.value !== '',
  );
  const isNamed = document.metadata.some(({ field }) => field === 'title' || field === 'series');
  if (lead.length === 0) return document;
  // A collection has room for one name; a second line would stand nowhere.
  if (!areTitles || isNamed || lead.length > 1) {
    const number = lead[0]?.number ?? 1;
    return addFlag(document, 'essay-boundary', number, '第一篇之前的文字已放在第 1 篇开头');
  }
  let result = document;
  for (const { text, role } of lead) {
    const isKnown = result.metadata.some(({ field }) => field === 'title');
    const field = isKnown || role.type === 'item' ? 'series' : 'title';
    result = moveToMetadata(result, 0, { field, value: text.trim() });
  }
  return result;
}

/** Finishes the lines of one lesson. */
function finish(
  lines: readonly Line[],
  document: WorkingDocument,
): { lines: Line[]; document: WorkingDocument } {
  const whole = raiseHeadings(withoutEmptySections(lines));
  const closed = addClosing(whole, document.decisions);
  const changes = closed.change ? [...document.changes, closed.change] : document.changes;
  return { lines: [...closed.lines], document: { ...document, changes } };
}

function draft(metadata: LessonDraft['metadata'], lines: Line[]): LessonDraft {
  return { metadata, lines, suggestions: { checklist: [], discussion: [] } };
}

function oneDraft(document: WorkingDocument, problems: string[] = []): Essays {
  const finished = finish(document.lines, document);
  const metadata = draftMetadata(document.metadata, [], finished.lines, document);
  return {
    document: withLines(finished.document, finished.lines),
    drafts: [draft(metadata, finished.lines)],
    problems,
  };
}

/** Says what a title promises and where the essays may begin, for the splits file of the next run. */
function suggestSplits(document: WorkingDocument): WorkingDocument {
  const title = document.metadata.find(({ field }) => field === 'title');
  const promised = promisedEssays(title?.value ?? document.properties.title ?? '');
  const first = document.lines[0]?.number;
  if (promised === undefined || first === undefined) return document;
  const proposed = [first, ...suggestBoundaries(document)];
  const before = `题目说有 ${promised} 篇，没有分篇文件，作为一篇导入；程序估计有 ${proposed.length} 处可能是开头，请核对`;
  return addFlag(document, 'essay-boundary', first, before, `splits: [${proposed.join(', ')}]`);
}

/** Names above texts, where nothing shows whether each begins an essay: an editor should look. */
function flagBylines(document: WorkingDocument, boundaries: readonly Boundary[]): WorkingDocument {
  const unused = unusedBylines(document, boundaries);
  const [first] = unused;
  if (first === undefined || boundaries.length + unused.length < 2) return document;
  const before = `第 ${unused.join('、')} 行像是署名，没有当作者用；如果是几篇合在一起，请写分篇文件`;
  return addFlag(document, 'essay-boundary', first, before);
}

/** Takes titles and bylines out, from the last essay to the first, so that places in front stay right. */
function takeHeads(document: WorkingDocument, boundaries: readonly Boundary[]): WorkingDocument {
  const heads = boundaries.toReversed().reduce((result, boundary, place) => {
    const end = boundaries[boundaries.length - place]?.index ?? document.lines.length;
    return takeHead(result, boundary, end);
  }, document);
  return takeLead(heads, boundaries[0]?.index ?? 0);
}

/** Parts of the lines by the numbers on which essays begin; what stands before the first goes with it. */
function partsOf(lines: readonly Line[], numbers: readonly number[]): Line[][] {
  const parts: Line[][] = numbers.map(() => []);
  let part = 0;
  for (const line of lines) {
    while (part + 1 < numbers.length && line.number >= (numbers[part + 1] ?? Infinity)) part += 1;
    parts[part]?.push(line);
  }
  return parts;
}

function splitAt(document: WorkingDocument, boundaries: readonly Boundary[]): Essays {
  const numbers = boundaries.map(({ number }) => number);
  let result = takeHeads(document, boundaries);
  const placeOf = ({ line }: MetadataEntry): number => numbers.findLastIndex((number) => number <= line);
  const shared = result.metadata.filter((entry) => placeOf(entry) === -1);
  const collection = shared.find(({ field }) => field === 'title')?.value ?? result.properties.title;
  const drafts = partsOf(result.lines, numbers).map((part, place): LessonDraft => {
    const finished = finish(part, result);
    result = finished.document;
    const own = result.metadata.filter((entry) => placeOf(entry) === place);
    const { title: ownTitle, author: ownAuthor } = boundaries[place] ?? {};
    const metadata = draftMetadata(own, shared, finished.lines, result);
    const hasOwn = ownTitle !== undefined || own.some(({ field }) => field === 'title');
    if (collection !== undefined && hasOwn) metadata.series ??= collection;
    if (ownAuthor !== undefined) metadata.author = ownAuthor;
    if (ownTitle !== undefined) metadata.title = ownTitle;
    else if (!hasOwn && collection !== undefined) {
      metadata.title = `${collectionTitle(collection)}（第 ${place + 1} 篇）`;
      result = addFlag(result, 'title-doubt', finished.lines[0]?.number ?? 1, metadata.title);
    }
    return draft(metadata, finished.lines);
  });
  const lines = drafts.flatMap((one) => one.lines);
  return {
    document: withLines(result, lines),
    drafts: drafts.filter((one) => one.lines.length > 0),
    problems: [],
  };
}

/**
 * Makes lesson drafts of a document: at the lines that an editor names, or at titles with bylines, else one. Where a
 * title promises several essays and nothing shows where they begin, lines are only proposed.
 */
export function splitEssays(document: WorkingDocument, splits?: readonly SplitPoint[]): Essays {
  if (splits && splits.length > 0) {
    const { boundaries, problems } = resolveSplits(document, splits);
    return problems.length > 0 ? oneDraft(document, problems) : splitAt(document, boundaries);
  }
  const boundaries = findBylineBoundaries(document);
  const told = flagBylines(document, boundaries);
  return boundaries.length > 0 ? splitAt(told, boundaries) : oneDraft(suggestSplits(told));
}
