import { fold, withoutPunctuation } from './fold.ts';
import { otherNotations } from './numbers.ts';

/*
 * Which lessons a query must find, by the rules of the issue and from the built pages alone. Nothing here comes
 * from src/search: two ways to the same answer find each other's mistakes.
 */

/** Blocks of each lesson by slug, as page-blocks.ts reads them. */
export type Library = ReadonlyMap<string, readonly string[]>;

interface Term {
  text: string;
  isExact: boolean;
  isExcluded: boolean;
}

/** From so many characters on, the marks round words do not matter, and from so many on no punctuation does. */
const [phraseLength, longPhrase] = [3, 6];

const withoutMarks = (text: string): string => text.replace(/["'“”‘’「」『』《》〈〉<>、·]/g, '');

function termsOf(query: string): Term[] {
  const terms = query.matchAll(/([-－]?)(?:["“「]([^"”」]+)["”」]|(\S+))/g);
  return [...terms].map(([, minus, quoted, plain]) => ({
    text: fold(quoted ?? plain ?? ''),
    isExact: quoted !== undefined,
    isExcluded: minus !== '',
  }));
}

/** A text as an expression that finds it as it stands. */
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Digits and letters match whole runs: 8项 is not in 38项. */
function asTyped(text: string): RegExp {
  return new RegExp(`(?<![a-z0-9](?=[a-z0-9]))${literal(text)}(?!(?<=[a-z0-9])[a-z0-9])`);
}

/** A number that was written the other way matches whole numbers of either notation. */
function asNumber(text: string): RegExp {
  const number = '[0-9a-z〇零一二两三四五六七八九十百千]';
  return new RegExp(`(?<!${number}(?=${number}))${literal(text)}(?!(?<=${number})${number})`);
}

const foldedBlocks = new Map<string, string>();

/** The same blocks are looked through for every query. */
function foldedBlock(block: string): string {
  const folded = foldedBlocks.get(block) ?? fold(block);
  foldedBlocks.set(block, folded);
  return folded;
}

function hasTerm(blocks: readonly string[], { text, isExact }: Term): boolean {
  const letters = isExact ? 0 : withoutPunctuation(text).length;
  const asItIs = (whole: string): string => whole;
  const bare = letters >= longPhrase ? withoutPunctuation : letters >= phraseLength ? withoutMarks : asItIs;
  const ways = [asTyped(bare(text)), ...(isExact ? [] : otherNotations(bare(text)).map(asNumber))];
  return blocks.some((block) => ways.some((way) => way.test(bare(foldedBlock(block)))));
}

/** Slugs of the lessons that hold what was typed. */
export function expectedLessons(query: string, library: Library): Set<string> {
  const terms = termsOf(query);
  return new Set(
    [...library].flatMap(([slug, blocks]) =>
      terms.every((term) => hasTerm(blocks, term) !== term.isExcluded) ? [slug] : [],
    ),
  );
}
