/** A word of one lesson only is found through the text; with all of them the list would be ten times as long. */
const fewestLessons = 2;
/** The commonest words are the same in so many lessons as in all, and cutting ten thousand takes ten seconds. */
const mostLessonsRead = 1000;

const chineseWord = /^\p{Script=Han}{2,6}$/u;

/** At most {@link mostLessonsRead}, evenly from all over the site. */
function sample<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.ceil(items.length / mostLessonsRead);
  return step <= 1 ? items : items.filter((_, index) => index % step === 0);
}

/**
 * Words of two to six Chinese characters that several lessons use, as Node cuts them: those of most lessons first,
 * then in the order of their code points.
 * @param texts one of each lesson, lines are cut apart
 * @param mostCharacters of all words together
 */
export function commonWords(
  texts: readonly string[],
  normalize: (line: string) => string,
  mostCharacters: number,
): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const lessonsWith = new Map<string, number>();
  for (const text of sample(texts)) {
    // The whole text at once: starting anew for every line takes twice as long.
    const lines = text.split('\n').map(normalize).join('\n');
    const words = new Set(Array.from(segmenter.segment(lines), ({ segment }) => segment));
    for (const word of words) if (word.length > 1) lessonsWith.set(word, (lessonsWith.get(word) ?? 0) + 1);
  }
  let characters = 0;
  return [...lessonsWith]
    .filter(([word, count]) => count >= fewestLessons && chineseWord.test(word))
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([word]) => word)
    .filter((word) => (characters += word.length) <= mostCharacters);
}
