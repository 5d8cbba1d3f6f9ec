import type { WorkingDocument } from '../../document/working-document.ts';
import { readByline } from './byline.ts';
import { findDate } from './dates.ts';
import { isSeries } from './kind.ts';
import type { Regions } from './regions.ts';
import { isAuthorLine } from './collection.ts';
import { siteName } from './site-name.ts';
import { compact, isLecture, isOpen, wordsOnly } from './text-shape.ts';
import { isVariant, readSubtitle, type TitleCandidate } from './title-candidates.ts';
import { isUnit } from './units.ts';

export interface TitleChoice {
  title: TitleCandidate;
  /** True for a collection that is called by its series: 短文摘登（五）. */
  isSeries: boolean;
  /** True when only its place speaks for it. */
  isGuess: boolean;
}

const quoted = /^[#\s]*[“"「][^“”"「」]+[”"」]\s*$/u;
const halfTitle = /(?:的|和|与|及|、)\s*$|《[^》]*$/u;

const documentNumber = /〔\d{4}〕|[[［]\d{4}[\]］]\s*\d+\s*号/u;
/** More certain than the name of a paper: 通报 and 简报 are texts. */
const site = /(?:网|网站|门户|在线|日报|晚报|时报|频道|之窗|电视台|杂志社|通讯社)$/u;
const nobody = /^(?:佚名|无名氏|匿名|未知|不详)$/u;

/** A title that goes on in the next line: 关于……的 ⏎ 通知, 柳河镇委员会 ⏎ 关于……的报告. */
export function isHalfTitle(title: string, next: string): boolean {
  return halfTitle.test(title) || (isUnit(title) && /^关于.{4}/u.test(next.trim()));
}

/** The name of the site above a title, or of the reader that it was taken from. */
export function isSiteLine(text: string): boolean {
  return text.trim() === '学习强国' || (site.test(text.trim()) && siteName(text.trim()) !== undefined);
}

/** The candidate that the page itself, in its head, calls the title. */
export function namedByPage(
  candidates: readonly TitleCandidate[],
  { properties }: WorkingDocument,
): TitleCandidate | undefined {
  const pageTitle = wordsOnly(properties.title ?? '');
  const long = candidates.filter(({ words }) => words.length >= 4);
  return (
    long.find(({ words }) => pageTitle.startsWith(words)) ??
    long.find(({ words, title }) => siteName(title) === undefined && pageTitle.includes(words))
  );
}

/** A first line that nothing marks as a title is one only when it stands apart from the text. */
function standsApart(
  { line, index, title }: TitleCandidate,
  { lines, metadata }: WorkingDocument,
  bodyStart: number,
): boolean {
  const next = lines[index + 1];
  if (!next) return false;
  return (
    lines.slice(0, index).filter(isOpen).length <= 2 &&
    (line.hint.bold === true ||
      next.hint.afterBlank === true ||
      index + 1 === bodyStart ||
      metadata.some(({ line: at }) => at > line.number && at <= next.number) ||
      isHalfTitle(title, next.text) ||
      documentNumber.test(next.text) ||
      nobody.test(compact(next.text)) ||
      isAuthorLine(next.text) ||
      isSiteLine(next.text) ||
      (next.text.length >= 20 && /[。！？][”』」]?$/u.test(next.text)) ||
      readByline(next.text) !== undefined ||
      readSubtitle(next) !== undefined ||
      findDate(next.text) !== undefined)
  );
}

/**
 * Chooses by what says most: the page, a repetition, a heading, the middle of the line, the first place.
 * @param hasProse false for a poem, where a line that comes again is its refrain
 */
export function chooseTitle(
  all: readonly TitleCandidate[],
  document: WorkingDocument,
  { start: bodyStart, hasProse }: Pick<Regions, 'start' | 'hasProse'>,
): TitleChoice | undefined {
  const proper = all.filter(({ title }) => !isSiteLine(title));
  const candidates = proper.length > 0 ? proper : all;
  const [first, second] = candidates;
  if (!first) return undefined;
  // A slogan in quotes above the name of a series: the series is what the whole is called.
  if (quoted.test(first.line.text) && second && isSeries(second.line.text))
    return { title: second, isSeries: true, isGuess: false };
  const levels = candidates.flatMap(({ line }) => line.hint.heading ?? []);
  const marked =
    namedByPage(candidates, document) ??
    (hasProse
      ? candidates.find((one) =>
          candidates.some((other) => one !== other && isVariant(one.words, other.words)),
        )
      : undefined) ??
    candidates.find(
      ({ line }) => line.hint.heading !== undefined && line.hint.heading === Math.min(...levels),
    ) ??
    candidates.find(({ line }) => line.hint.align === 'center' && !isSeries(line.text));
  if (marked) return { title: marked, isSeries: false, isGuess: false };
  const plain = candidates.find(({ line }) => !isSeries(line.text) || isLecture(line.text)) ?? first;
  return standsApart(plain, document, bodyStart)
    ? { title: plain, isSeries: false, isGuess: true }
    : undefined;
}
