import type { SearchOutcome } from '../../search/search.ts';
import { emptyState, writeState } from './search-state.ts';

function quoted(text: string, isExact: boolean): string {
  return isExact ? `"${text}"` : text;
}

/** What a lesson page is to mark: the words that were looked for, pinyin as what it was read as. */
export function textToMark({ query, readings }: Pick<SearchOutcome, 'query' | 'readings'>): string {
  return query.include
    .map(({ typed, isExact }) => {
      const reading = readings.filter((candidate) => candidate.typed === typed)[0];
      return reading ? reading.phrases.join(' ') : quoted(typed, isExact);
    })
    .join(' ');
}

/** Address of a section of a lesson, from the root of the site, with what to mark there. */
export function lessonAddress(slug: string, marked: string, sectionId: string): string {
  const query = marked === '' ? '' : `?q=${encodeURIComponent(marked)}`;
  return `lessons/${slug}.html${query}${sectionId === '' ? '' : `#${encodeURIComponent(sectionId)}`}`;
}

/** Address of the search page for a query, from the root of the site. */
export function searchAddress(text: string): string {
  return `search.html${writeState({ ...emptyState, text })}`;
}
