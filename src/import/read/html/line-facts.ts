import { countCharacters } from '../../document/line.ts';
import type { Link, PageLine, Region } from './page-line.ts';

/** What speaks for or against a line being part of the article. */
export interface LineFacts {
  line: PageLine;
  characters: number;
  /** Share of characters in links, 0–1. */
  linked: number;
  links: number;
  hasAttachment: boolean;
  /** A long line with the marks of sentences, hardly linked: never chrome because of what stands around it. */
  isProse: boolean;
  /** Share of characters that Readability took for the article. */
  inArticle: number;
  isTitle: boolean;
  isControl: boolean;
  /** In a part of the page that stands around the article. */
  isChrome: boolean;
  /** A sentence that hardly is a link: as an article has them, however short. */
  isSentence: boolean;
}

/** Menus and their like are lists of short words; sentences have marks. */
const proseLength = 30;
const proseMarks = /[。！？；!?;]|[，,].*[，,]/;

const leastSentence = 8;
const sentenceEnd = /[。！？…][”’」』）)》]*\s*$/u;

/**
 * @param article numbers of text nodes, undefined when nobody knows
 * @param isAround true for a region that stands around the article
 */
export function factsOfLine(
  line: PageLine,
  article: ReadonlySet<number> | undefined,
  isAround: (region: Region) => boolean = () => false,
): LineFacts {
  let [characters, linked, inArticle] = [0, 0, 0];
  const links = new Set<Link>();
  for (const { start, end, node, context } of line.runs) {
    const count = countCharacters(line.text.slice(start, end));
    characters += count;
    if (article?.has(node)) inArticle += count;
    if (!context.link || count === 0) continue;
    links.add(context.link);
    linked += count;
  }
  const share = (count: number): number => (characters === 0 ? 0 : count / characters);
  const first = line.runs[0]?.context;
  const isSentence = characters >= leastSentence && share(linked) < 0.4 && sentenceEnd.test(line.text);
  return {
    line,
    characters,
    linked: share(linked),
    links: links.size,
    hasAttachment: [...links].some(({ isAttachment }) => isAttachment),
    isProse: characters >= proseLength && share(linked) < 0.4 && proseMarks.test(line.text),
    inArticle: share(inArticle),
    isTitle: first?.isTitle ?? false,
    isControl: first?.isControl ?? false,
    isChrome:
      first?.regions.some((region) => isAround(region) && !(region.isOfArticle && isSentence)) ?? false,
    isSentence,
  };
}
