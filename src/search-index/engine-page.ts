import type { LessonText, Place } from '../search/data.ts';
import type { Normalizer } from '../search/normalize.ts';
import { tokensOf } from '../search/tokens.ts';

/** Pagefind weighs words by their elements. */
const elements: Readonly<Record<Place, 'h1' | 'h2' | 'p'>> = {
  title: 'h1',
  heading: 'h2',
  tag: 'p',
  text: 'p',
  item: 'p',
};

export interface EnginePage {
  /** What the engine indexes instead of the lesson's page. */
  html: string;
  tokens: ReadonlySet<string>;
}

/**
 * A lesson for Pagefind: every token that can find it, once for each kind of place. Pagefind neither segments nor
 * stems it, so the index answers exactly by our tokens, and is a third of one over the text.
 */
export function enginePage({ sections }: LessonText, normalizer: Normalizer): EnginePage {
  const byElement = { h1: new Set<string>(), h2: new Set<string>(), p: new Set<string>() };
  for (const { segments } of sections) {
    for (const { place, text } of segments) {
      for (const token of tokensOf(normalizer.normalize(text))) byElement[elements[place]].add(token);
    }
  }
  const { h1, h2, p } = byElement;
  const body = Object.entries(byElement)
    .filter(([, tokens]) => tokens.size > 0)
    .map(([element, tokens]) => `<${element}>${[...tokens].sort().join(' ')}</${element}>`);
  return {
    html: `<!doctype html><html lang="und"><body>${body.join('')}</body></html>`,
    tokens: new Set([...h1, ...h2, ...p]),
  };
}
