import { from, to } from 'opencc-js/preset/t2cn';

/**
 * Traditional in one word, simplified in another: 著 is simplified 着 in 看著 but itself in 著名, 乾 is 干 in 乾淨 but
 * itself in 乾坤. Folded, 乾坤 would be shown as 干坤 and its pinyin not be found. Rare doubles like 徵 (征, and a tone of
 * the old scale) are folded, because 徵求 is what readers type.
 */
const simplifiedToo = new Set('乾著么吒薹袷');

function isOneCharacter(text: string): boolean {
  return text.length > 0 && text.length === String.fromCodePoint(text.codePointAt(0) ?? 0).length;
}

/** The pairs of single characters in OpenCC's dictionaries: `來 来|個 个`, among whole words. */
function readPairs(dictionaries: Readonly<typeof to>[string]): [string, string][] {
  return dictionaries.flat().flatMap((dictionary): [string, string][] => {
    const rows =
      typeof dictionary === 'string' ? dictionary.split('|').map((row) => row.split(' ')) : dictionary;
    return rows.flatMap(([source = '', target = '']): [string, string][] =>
      isOneCharacter(source) && isOneCharacter(target) ? [[source, target]] : [],
    );
  });
}

/** Traditional character → the simplified one, with the forms of Taiwan and Hong Kong. */
export function readFolds(): Map<string, string> {
  const simplified = new Map(readPairs(to['cn'] ?? []));
  // To the general form (衞 → 衛, also 群 → 羣), which the other table simplifies.
  const regional = new Map([...readPairs(from['hk'] ?? []), ...readPairs(from['tw'] ?? [])]);

  const folds = new Map<string, string>();
  for (const source of new Set([...regional.keys(), ...simplified.keys()])) {
    if (simplifiedToo.has(source)) continue;
    let target = simplified.get(source) ?? regional.get(source) ?? source;
    // To the end of 薴 → 苧 → 苎, or folding twice would differ from folding once.
    for (
      let next = simplified.get(target);
      next !== undefined && next !== target;
      next = simplified.get(target)
    )
      target = next;
    if (target !== source) folds.set(source, target);
  }
  return folds;
}

/**
 * The pairs of a traditional and its simplified character, alternating and in the order of their code points, that
 * matter for these texts: of other characters a search finds nothing in either form. Read it by code points.
 */
export function siteFolds(texts: Iterable<string>): string {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text.normalize('NFKC')) characters.add(character);
  return [...readFolds()]
    .filter(([source, target]) => characters.has(source) || characters.has(target))
    .sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .flat()
    .join('');
}
