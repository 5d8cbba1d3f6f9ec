import { findDate } from './dates.ts';
import { readLabels } from './labels.ts';
import { isLikelyName, isPersonName, readNames } from './names.ts';
import type { Piece } from './pieces.ts';
import { compact } from './text-shape.ts';
import { isCertainUnit, isOffice, isUnit, unitBeforeName, unitOfOffice } from './units.ts';

const brackets = /^[\s(（【[]*|[\s)）】\]]*$/gu;
const lead =
  /^[\s(（【[□■◆●○▲△☆★]*(?:(?:文|文字|图文|作者|撰稿|撰文|供稿|主讲人?|讲课人|授课人|通讯员|记者|执笔)\s*(?:[】\]]\s*)?[/／|｜丨:：\s】\]]\s*(?:图\s*)?|(?:本报|本网|本刊)(?:特约)?(?:记者|通讯员)[\s:：]*)/u;
const sign = /^[\s□■◆●○▲△☆★]+/u;
/** Behind the name: 张三/文. */
const trail = /\s*[/／]\s*(?:文|图文|撰文)\s*$/u;
/** Between two names: 李四 通讯员 王五. */
const between = /(?<=\s)(?:本报|本网|特约)*(?:记者|通讯员)(?=\s)/gu;
const unitLabel = /^[\s(（【[]*(?:作者|工作|所在|供稿)?单位\s*[】\]]?\s*[:：|｜丨\s]\s*/u;

/** Offsets of the words between brackets and blanks. */
function inner(text: string): [number, number] {
  const bare = text.replace(brackets, '');
  const start = text.indexOf(bare);
  return [start, start + bare.length];
}

function unitAndNames(
  written: string,
  offset: number,
  accept: (name: string) => boolean,
): Piece[] | undefined {
  const text = written.replace(between, (role) => ' '.repeat(role.length));
  const names = readNames(text, accept);
  if (names) return [{ field: 'author', value: names.join('、'), start: offset, end: offset + text.length }];
  for (const { index } of text.matchAll(/[\s　,，:：]+/gu)) {
    const [head, tail] = [text.slice(0, index), text.slice(index).replace(/^[\s,，:：]+/u, '')];
    const unit = unitOfOffice(head);
    const after = readNames(tail, isLikelyName);
    if (unit !== undefined && after)
      return [
        { field: 'unit', value: unit, start: offset, end: offset + index },
        { field: 'author', value: after.join('、'), start: offset + index, end: offset + text.length },
      ];
    if (after && isOffice(head))
      return [{ field: 'author', value: after.join('、'), start: offset, end: offset + text.length }];
    const before = readNames(head, isLikelyName);
    const unitBehind = unitOfOffice(tail);
    if (before && unitBehind !== undefined)
      return [
        { field: 'author', value: before.join('、'), start: offset, end: offset + index },
        { field: 'unit', value: unitBehind, start: offset + index, end: offset + text.length },
      ];
  }
  const [, name, inside] = /^(?<name>[^()（）]{2,16})[(（](?<inside>[^()（）]{2,30})$/u.exec(text) ?? [];
  const writers = name === undefined ? undefined : readNames(name.trim(), isLikelyName);
  const place = inside === undefined ? undefined : unitOfOffice(inside);
  if (writers && name !== undefined && (place !== undefined || (inside !== undefined && isOffice(inside)))) {
    const cut = offset + name.length;
    const people: Piece = { field: 'author', value: writers.join('、'), start: offset, end: cut };
    const end = offset + text.length;
    if (place === undefined) return [{ ...people, end }];
    return [people, { field: 'unit', value: place, start: cut, end }];
  }
  const office = /^作者(?:系|为|是)(?<office>.+)$/u.exec(text)?.groups?.['office'];
  const body = office === undefined ? undefined : unitOfOffice(office);
  if (body !== undefined) return [{ field: 'unit', value: body, start: offset, end: offset + text.length }];
  const end = unitBeforeName(text);
  if (end !== undefined && isUnit(text.slice(0, end)) && isPersonName(text.slice(end)))
    return [
      { field: 'unit', value: text.slice(0, end), start: offset, end: offset + end },
      { field: 'author', value: text.slice(end), start: offset + end, end: offset + text.length },
    ];
  return undefined;
}

/**
 * Reads a line that says who wrote something and when, and says nothing else: 月湖街道   周  婷,
 * 中共某县委组织部 2014年6月20日, （文/张三）.
 * @returns the pieces, or undefined when some of the line is something else
 */
export function readByline(text: string): Piece[] | undefined {
  if (text.length > 80) return undefined;
  const unitAt = unitLabel.exec(text)?.[0].length ?? 0;
  const unit = unitAt === 0 ? '' : compact(text.slice(unitAt).replace(brackets, ''));
  if (isUnit(unit)) return [{ field: 'unit', value: unit, start: 0, end: text.length }];
  return readWords(text) ?? readLabelledNames(text);
}

/** Labels that say who wrote and nothing else: 作者：张三　单位：某镇. */
function readLabelledNames(text: string): Piece[] | undefined {
  const read = readLabels(text);
  if (read?.isWhole !== true || !read.pieces.some(({ field }) => field === 'author')) return undefined;
  const isAll = read.pieces.every(({ field }) => field === 'author' || field === 'unit' || field === 'date');
  return isAll && read.count === new Set(read.pieces.map(({ field }) => field)).size
    ? widen(read.pieces, text.length)
    : undefined;
}

function readWords(text: string): Piece[] | undefined {
  const label = (lead.exec(text) ?? sign.exec(text))?.[0].length ?? 0;
  const behind = trail.exec(text);
  const date = findDate(text);
  const pieces: Piece[] = [];
  let [start, end] = inner(text);
  start = Math.max(start, label);
  if (behind) end = Math.min(end, behind.index);
  if (date) {
    pieces.push({ field: 'date', value: date.value, start: date.start, end: date.end });
    const before = compact(text.slice(start, date.start).replace(brackets, ''));
    const after = compact(text.slice(date.end, end).replace(brackets, ''));
    if (before !== '' && after !== '') return undefined;
    // 2021年3月5日于柳河 says where, not who.
    const isPlace = before === '' && /^[于写]\p{Script=Han}{1,11}$/u.test(after);
    // The place stays where it stands, and the date with it.
    if (isPlace) return [{ field: 'date', value: date.value, start: 0, end: 0 }];
    if (before === '' && after === '')
      return [{ field: 'date', value: date.value, start: 0, end: text.length }];
    if (before === '') start = date.end;
    else end = date.start;
  }
  while (start < end && /[\s(（【[)）】\]]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s(（【[)）】\]]/u.test(text.charAt(end - 1))) end -= 1;
  const words = text.slice(start, end);
  // A bracket or a label says as much as a unit does.
  const isMarked = label > 0 || behind !== null || /^\s*[(（].*[)）]\s*$/u.test(text);
  const people = unitAndNames(words, start, isMarked ? isLikelyName : isPersonName);
  if (people) pieces.push(...people);
  else if ((date ? isUnit(words) : isCertainUnit(words)) && label === 0)
    pieces.push({ field: 'unit', value: compact(words), start, end });
  else return undefined;
  return widen(pieces, text.length);
}

/** Pieces that cover brackets, blanks and labels too, so that nothing of the line is left behind. */
function widen(pieces: readonly Piece[], length: number): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start);
  return sorted.map((piece, index) => ({
    ...piece,
    start: index === 0 ? 0 : piece.start,
    end: sorted[index + 1]?.start ?? length,
  }));
}
