import type { Element } from 'hast';
import { findArticleRange } from './article-range.ts';
import { factsOfLine, type LineFacts } from './line-facts.ts';
import type { PageLine, Region } from './page-line.ts';

/** What a line is on its page. */
export interface Verdict {
  isOutside: boolean;
  isHidden: boolean;
  isQuote: boolean;
}

/** A part that holds this share of the prose is the article, however it is called or styled. */
const articleShare = 0.2;

/** So many lines of links in a row are a menu. */
const menuLength = 3;

/** Prose in every region, as a share of all prose. */
function proseShares(facts: readonly LineFacts[]): (region: Region) => number {
  const shares = new Map<Region, number>();
  let all = 0;
  for (const { line, isProse, characters } of facts) {
    if (!isProse) continue;
    all += characters;
    for (const region of line.runs[0]?.context.regions ?? [])
      shares.set(region, (shares.get(region) ?? 0) + characters);
  }
  return (region) => (all === 0 ? 0 : (shares.get(region) ?? 0) / all);
}

const isLinks = ({ linked, hasAttachment }: LineFacts): boolean => linked >= 0.6 && !hasAttachment;

/** Lines of links: three in a row, three links in one line, or two and nothing else (打印 关闭). */
function findMenus(facts: readonly LineFacts[]): boolean[] {
  const menus = facts.map(
    (fact) => isLinks(fact) && fact.links >= (fact.linked > 0.9 ? menuLength - 1 : menuLength),
  );
  let start = 0;
  for (let at = 0; at <= facts.length; at++) {
    const fact = facts[at];
    if (fact && isLinks(fact)) continue;
    if (at - start >= menuLength) menus.fill(true, start, at);
    start = at + 1;
  }
  return menus;
}

const articleOf = ({ line }: LineFacts): Element | undefined => line.runs[0]?.context.article;

/** The `<article>` elements that hold what was found. */
function articlesIn(facts: readonly LineFacts[]): Set<Element | undefined> {
  const articles = new Set(facts.filter(({ isProse }) => isProse).map(articleOf));
  articles.delete(undefined);
  return articles;
}

/**
 * Decides for every line of a page whether it is outside the article, hidden, or quoted. Where that is not certain a
 * line stays: what is left too much is seen in the lesson, what is cut only in the report.
 * @param article numbers of the text nodes that Readability took for the article
 */
export function judgeLines(lines: readonly PageLine[], article: ReadonlySet<number> | undefined): Verdict[] {
  const shareOf = proseShares(lines.map((line) => factsOfLine(line, article)));
  const isAround = (region: Region): boolean => region.kind === 'chrome' && shareOf(region) < articleShare;
  const facts = lines.map((line) => factsOfLine(line, article, isAround));
  const isHidden = ({ line, isProse }: LineFacts): boolean =>
    (line.runs[0]?.context.regions ?? []).some(
      (region) =>
        region.kind === 'hidden' &&
        shareOf(region) < articleShare &&
        // Behind an open dialogue all of a page is kept from some readers.
        (region.hidden === 'yes' || !isProse),
    );
  const shown = facts.map((fact) => !isHidden(fact));
  const range = findArticleRange(facts);
  const menus = findMenus(facts);
  const articles = articlesIn(range ? facts.slice(range.start, range.end) : []);
  const isOutside = (fact: LineFacts, index: number): boolean => {
    if (fact.isTitle) return false;
    if (fact.isControl) return true;
    if (fact.isProse) return false;
    if (fact.isChrome) return true;
    const isInRange = range && index >= range.start && index < range.end;
    if (range && !isInRange) return !(fact.isSentence && articles.has(articleOf(fact)));
    return (menus[index] ?? false) && fact.inArticle < 0.5;
  };
  const outside = facts.map(isOutside);
  const isAllOutside = facts.every(
    ({ line, isTitle }, index) => line.shown !== undefined || isTitle || outside[index] || !shown[index],
  );
  return facts.map((fact, index) => ({
    // A page of which nothing would be left was not understood.
    isOutside: fact.isControl || (!isAllOutside && (outside[index] ?? false)),
    isHidden: !shown[index],
    isQuote: (fact.line.runs[0]?.context.regions ?? []).some(
      (region) => region.kind === 'quote' && shareOf(region) < 0.5,
    ),
  }));
}
