import type { LineFacts } from './line-facts.ts';

/** Lines from `start` to before `end` are the article with what stands between its paragraphs. */
export interface ArticleRange {
  start: number;
  end: number;
}

/** How many lines the title may stand above the text: date, source, size of type and such come between. */
const titleDistance = 12;

/** Article texts are at least this long, or Readability found something else. */
const leastArticle = 100;

const sum = (facts: readonly LineFacts[]): number =>
  facts.reduce((total, { characters }) => total + characters, 0);

function spanOf(
  facts: readonly LineFacts[],
  belongs: (fact: LineFacts) => boolean,
): ArticleRange | undefined {
  const start = facts.findIndex(belongs);
  return start === -1 ? undefined : { start, end: facts.findLastIndex(belongs) + 1 };
}

/** How much a line looks like the title of the text below it: 0 not at all, otherwise the larger the more. */
function titleRank({ line, linked, isTitle, isChrome }: LineFacts, pageTitle: string): number {
  if (isTitle || isChrome || linked > 0.5) return 0;
  const words = line.text.replaceAll(/\s/g, '');
  if (words.length >= 5 && pageTitle.startsWith(words)) return 9;
  const heading = line.runs[0]?.context.heading ?? 9;
  return heading <= 3 ? 4 - heading : 0;
}

/** Takes the title above the text in, when it is near. */
function withTitle(facts: readonly LineFacts[], { start, end }: ArticleRange): ArticleRange {
  const pageTitle = facts
    .filter(({ isTitle }) => isTitle)
    .map(({ line }) => line.text.replaceAll(/\s/g, ''))
    .join('');
  const first = Math.max(0, start - titleDistance);
  const above = facts.slice(first, start);
  const ranks = above.map((fact) => titleRank(fact, pageTitle));
  const best = Math.max(0, ...ranks);
  if (best > 0) return { start: first + ranks.lastIndexOf(best), end };
  // Old pages only set it bold or in the middle, right above the text.
  const gap = above.findLastIndex(({ isTitle, isChrome, linked }) => isTitle || isChrome || linked > 0.5);
  const set = above
    .slice(gap + 1)
    .findIndex(({ line: { runs } }) =>
      runs.some(({ context }) => context.isBold || context.align === 'center'),
    );
  return { start: set === -1 ? start : first + gap + 1 + set, end };
}

/** Takes the rest of a table in of which a part was found, as of a lesson plan set as a form. */
function withTables(facts: readonly LineFacts[], { start, end }: ArticleRange): ArticleRange {
  const tables = new Set(facts.slice(start, end).map(({ line }) => line.table));
  tables.delete(undefined);
  const whole = spanOf(facts, ({ line }) => tables.has(line.table));
  return whole ? { start: Math.min(start, whole.start), end: Math.max(end, whole.end) } : { start, end };
}

/** How many lines below the text its date may stand, and how long a signature is. */
const [signatureLines, signatureLength] = [3, 30];
const dateLine =
  /^\s*[(（]?(?:(?:19|20)\d{2}\s*(?:年|[-/.])\s*\d{1,2}\s*(?:月|[-/.])\s*(?:\d{1,2}\s*日?)?|[一二][〇○零0Oo一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)\s*[)）]?\s*$/u;

/** Takes the date in that stands below the text, with the signature above it. */
function withSignature(facts: readonly LineFacts[], { start, end }: ArticleRange): ArticleRange {
  const below = facts.slice(end, end + signatureLines);
  const stop = below.findIndex(
    ({ line, characters, linked, isChrome, isControl }) =>
      line.shown !== undefined || characters > signatureLength || linked > 0 || isChrome || isControl,
  );
  const signed = stop === -1 ? below : below.slice(0, stop);
  return { start, end: end + signed.findLastIndex(({ line }) => dateLine.test(line.text)) + 1 };
}

/** Takes pictures in that stand right before or behind the text. */
function withPictures(facts: readonly LineFacts[], { start, end }: ArticleRange): ArticleRange {
  const before = facts.slice(0, start).findLastIndex(({ line }) => !line.shown);
  const behind = facts.slice(end).findIndex(({ line }) => !line.shown);
  return { start: before + 1, end: behind === -1 ? facts.length : end + behind };
}

/**
 * Where the article begins and ends, or undefined when what Readability found cannot be trusted. It may drop headings,
 * lists and whole paragraphs: everything between the first and the last line that it kept counts as article, and when
 * it dropped much of the prose of the page, the article reaches over all prose.
 */
export function findArticleRange(facts: readonly LineFacts[]): ArticleRange | undefined {
  const isKept = ({ inArticle, isTitle }: LineFacts): boolean => inArticle > 0.5 && !isTitle;
  const kept = spanOf(facts, isKept);
  if (!kept) return undefined;
  const prose = sum(facts.filter(({ isProse }) => isProse));
  const within = sum(facts.slice(kept.start, kept.end).filter(({ isProse }) => isProse));
  const unlinked = sum(
    facts.filter(({ linked, isTitle, isControl }) => linked < 0.5 && !isTitle && !isControl),
  );
  const found = sum(facts.filter(isKept));
  if (found < Math.min(leastArticle, unlinked / 2)) return undefined;
  const isPartial = prose > 0 && within < prose * 0.7;
  const range = isPartial ? spanOf(facts, (fact) => isKept(fact) || fact.isProse) : kept;
  const text = withSignature(facts, withTables(facts, range ?? kept));
  return withPictures(facts, withTitle(facts, text));
}
