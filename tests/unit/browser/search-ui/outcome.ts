import { createNormalizer } from '../../../../src/search/normalize.ts';
import { parseQuery } from '../../../../src/search/query.ts';
import type { SearchOutcome } from '../../../../src/search/search.ts';

/** A search's outcome in which only that is set on which a test depends. */
export function outcomeOf(changes: Partial<SearchOutcome>): SearchOutcome {
  return {
    query: parseQuery('立信', createNormalizer('')),
    lessons: [],
    terms: [],
    readings: [],
    unchecked: 0,
    absent: [],
    suggestions: [],
    nearest: [],
    ...changes,
  };
}
