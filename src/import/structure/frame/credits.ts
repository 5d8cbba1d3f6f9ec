import { findDate } from './dates.ts';
import { isAuthorName } from './names.ts';
import type { Piece } from './pieces.ts';

const borrowed = /^\s*以下文章来源于\s*(?<publisher>[^,，]{2,20}?)\s*[,，]\s*作者\s*(?<author>\S{2,12})\s*$/u;
const original = /^\s*原创\s*(?<author>\S{2,8})\s+(?<publisher>\S{2,20})(?:\s+(?<date>\d{4}-.+))?\s*$/u;

/** Reads how public accounts say where an article is from: 以下文章来源于某报，作者某某; 原创 某某 某号. */
export function readCredit(text: string): Piece[] | undefined {
  const match = borrowed.exec(text) ?? original.exec(text);
  const { author, publisher, date } = match?.groups ?? {};
  if (author === undefined || publisher === undefined || !isAuthorName(author)) return undefined;
  const [authorAt, publisherAt] = [text.indexOf(author), text.indexOf(publisher)];
  const dateAt = date === undefined ? text.length : text.indexOf(date);
  const day = date === undefined ? undefined : findDate(date);
  if (date !== undefined && !day) return undefined;
  const isAuthorFirst = authorAt < publisherAt;
  const cut = isAuthorFirst ? publisherAt : authorAt;
  return [
    {
      field: isAuthorFirst ? 'author' : 'publisher',
      value: isAuthorFirst ? author : publisher,
      start: 0,
      end: cut,
    },
    {
      field: isAuthorFirst ? 'publisher' : 'author',
      value: isAuthorFirst ? publisher : author,
      start: cut,
      end: dateAt,
    },
    ...(day ? [{ field: 'date' as const, value: day.value, start: dateAt, end: text.length }] : []),
  ];
}
