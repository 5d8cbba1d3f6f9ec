import { findDate } from './dates.ts';
import { isAuthorName, isLikelyName } from './names.ts';
import type { Piece } from './pieces.ts';
import { isUnit } from './units.ts';

const borrowed = /^\s*以下文章来源于\s*(?<publisher>[^,，]{2,20}?)\s*[,，]\s*作者\s*(?<author>\S{2,12})\s*$/u;
const original = /^\s*原创\s*(?<author>\S{2,8})\s+(?<publisher>\S{2,20})(?:\s+(?<date>\d{4}-.+))?\s*$/u;

const plain = /^\s*(?<author>\S{2,8})\s+(?<publisher>\S{2,20})(?:\s+(?<date>\d{4}-\S+))?\s*$/u;

/** Name, account and date below the title, when the page itself names the account. */
function besideAccount(text: string, account: string | undefined): RegExpExecArray | null {
  const match = account === undefined ? null : plain.exec(text);
  const { author = '', publisher } = match?.groups ?? {};
  return publisher === account && isLikelyName(author) ? match : null;
}

/**
 * Reads how public accounts say where an article is from: 以下文章来源于某报，作者某某; 原创 某某 某号.
 * @param account the name of the account, when the page tells it
 */
export function readCredit(text: string, account?: string): Piece[] | undefined {
  const first = borrowed.exec(text);
  const match = first ?? original.exec(text) ?? besideAccount(text, account);
  const { author, publisher, date } = match?.groups ?? {};
  if (author === undefined || publisher === undefined || !isAuthorName(author)) return undefined;
  const [authorAt, publisherAt] = [text.indexOf(author), text.indexOf(publisher)];
  const dateAt = date === undefined ? text.length : text.indexOf(date);
  const day = date === undefined ? undefined : findDate(date);
  if (date !== undefined && !day) return undefined;
  const isAuthorFirst = authorAt < publisherAt;
  const cut = isAuthorFirst ? publisherAt : authorAt;
  // 原创 is followed by whoever writes the account: a person, an office, or only what it calls itself.
  const isPerson = first !== null || isLikelyName(author);
  const dayPiece: Piece[] = day
    ? [{ field: 'date', value: day.value, start: dateAt, end: dateAt + day.end }]
    : [];
  if (!isPerson) {
    const unit: Piece[] = isUnit(author) ? [{ field: 'unit', value: author, start: 0, end: cut }] : [];
    return [...unit, { field: 'publisher', value: publisher, start: cut, end: dateAt }, ...dayPiece];
  }
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
    ...dayPiece,
  ];
}
