import type { SearchTerm } from './data.ts';
import { findHits } from './match.ts';
import type { Normalizer } from './normalize.ts';
import type { Query, Term } from './query.ts';

function occurs(texts: readonly string[], { phrases }: Term): boolean {
  return texts.some((text) => phrases.some((phrase) => findHits(text, phrase).length > 0));
}

/** 3 for a name that is the query, 2 for one that contains it, 1 for an explanation, 0 for nothing. */
function grade(term: SearchTerm, { include, exclude }: Query, normalizer: Normalizer): number {
  const names = [term.name, ...term.aliases].map(normalizer.normalize);
  const all = [...names, normalizer.normalize(term.explanation)];
  if (include.length === 0 || exclude.some((excluded) => occurs(all, excluded))) return 0;
  const isName = ({ phrases }: Term): boolean => phrases.some(({ text }) => names.indexOf(text) >= 0);
  if (include.every(isName)) return 3;
  if (include.every((wanted) => occurs(names, wanted))) return 2;
  return include.every((wanted) => occurs(all, wanted)) ? 1 : 0;
}

/** The glossary terms that a query finds, names before explanations, else in the order given. */
export function findTerms(terms: readonly SearchTerm[], query: Query, normalizer: Normalizer): SearchTerm[] {
  return terms
    .map((term, index) => ({ term, index, grade: grade(term, query, normalizer) }))
    .filter((found) => found.grade > 0)
    .sort((a, b) => b.grade - a.grade || a.index - b.index)
    .map(({ term }) => term);
}
