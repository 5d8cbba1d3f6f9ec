import { isCombining, isWord } from './characters.ts';

export interface NormalizedText {
  text: string;
  /** For each code unit of `text` the offset of the character in the source that it comes from, then the source's length. */
  offsets: number[];
}

export interface Normalizer {
  /**
   * The form in which texts and queries are compared: NFKC (width), lower case, simplified characters, one form of
   * each punctuation mark, no blanks but one between two words of letters. Idempotent.
   */
  normalize(text: string): string;
  normalizeWithOffsets(text: string): NormalizedText;
}

/** Each row: the form that stands for all, then the others (after NFKC, which has done the full-width ones). */
const punctuation = ['"“”„‟「」『』〝〞', "'‘’‛", '<《〈', '>》〉', '[【〔', ']】〕', '-‐‑‒–—―−', '·•‧・'];

const unified = new Map<string, string>();
for (const row of punctuation) for (const mark of row.slice(1)) unified.set(mark, row.charAt(0));

const blank = /\s/;
/** Soft hyphens, zero-width characters and byte order marks: nobody sees or types them. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/;

function visible(cluster: string): string {
  return cluster.length === 1 && !invisible.test(cluster)
    ? cluster
    : Array.from(cluster)
        .filter((character) => !invisible.test(character))
        .join('');
}

/** @param folds traditional and simplified characters, alternating: 眾众無无 */
function readFolds(folds: string): Map<string, string> {
  const characters = Array.from(folds);
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2)
    map.set(characters[index] ?? '', characters[index + 1] ?? '');
  return map;
}

/** Numbers in circles and brackets: as digits they would become part of the number that follows them (①2016年). */
const enclosed = /^[\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]$/;

/** Compatibility forms that NFKC would turn into a blank and an accent (¨) stay what they are: punctuation. */
function compatible(cluster: string): string {
  // Most of a Chinese text: nothing to do, and normalize() costs more than all the rest.
  if (cluster.length === 1 && cluster >= '\u4e00' && cluster <= '\u9fff') return cluster;
  if (enclosed.test(cluster)) return cluster;
  const form = cluster.normalize('NFKC').toLowerCase().normalize('NFKC');
  return /^\s./.test(form) || isCombining(cluster.charCodeAt(0)) ? cluster : form;
}

/**
 * The one normalisation of 学库's search, for texts when they are indexed and for texts and queries in the browser.
 * @param folds the site's pairs of a traditional and its simplified character, alternating
 */
export function createNormalizer(folds: string): Normalizer {
  const simplified = readFolds(folds);

  function run(source: string, offsets: number[] | undefined): string {
    let text = '';
    let lastIsWord = false;
    let blankAt = -1;
    let start = 0;
    while (start < source.length) {
      let end = start + ((source.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
      while (
        end < source.length &&
        (isCombining(source.charCodeAt(end)) || invisible.test(source.charAt(end)))
      )
        end++;
      for (const character of compatible(visible(source.slice(start, end)))) {
        if (blank.test(character)) {
          if (blankAt < 0) blankAt = start;
          continue;
        }
        const form = simplified.get(character) ?? unified.get(character) ?? character;
        const code = form.codePointAt(0) ?? 0;
        const isWordNow = isWord(code) || isCombining(code);
        if (blankAt >= 0 && lastIsWord && isWordNow) {
          text += ' ';
          offsets?.push(blankAt);
        }
        blankAt = -1;
        text += form;
        for (let unit = 0; unit < form.length; unit++) offsets?.push(start);
        lastIsWord = isWordNow;
      }
      start = end;
    }
    offsets?.push(source.length);
    return text;
  }

  return {
    normalize: (text) => run(text, undefined),
    normalizeWithOffsets(source) {
      const offsets: number[] = [];
      return { text: run(source, offsets), offsets };
    },
  };
}

/** Where a piece of the normalised text stands in its source, on whole characters and without blanks at its end. */
export function sourceRange(
  { offsets }: NormalizedText,
  source: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const from = offsets[start] ?? 0;
  const last = offsets[end - 1] ?? from;
  let next = end;
  // One character of the source may have become several (㎡ → m2): a hit ends behind it.
  while (next < offsets.length && offsets[next] === last) next++;
  let to = offsets[next] ?? source.length;
  while (to > from && (blank.test(source.charAt(to - 1)) || invisible.test(source.charAt(to - 1)))) to--;
  return { start: from, end: to };
}
