import type { Catalogue } from '../../search/data.ts';
import { filterNames, type FilterName, type Filters } from '../../search/facets.ts';
import { longestQuery } from '../../search/query.ts';

/** The groups of results, as the address names them. */
export const resultTypes = ['lessons', 'terms', 'items'] as const;
export type ResultType = (typeof resultTypes)[number];

/** What search.html shows: all of it stands in its address. */
export interface SearchState {
  text: string;
  type: ResultType;
  filters: Filters;
}

export const emptyState: SearchState = { text: '', type: 'lessons', filters: {} };

/** Names of the filters in the address. */
const parameters: Readonly<Record<FilterName, string>> = {
  collection: 'collection',
  tag: 'tag',
  kind: 'kind',
  year: 'year',
  hasChecklist: 'checklist',
};

/** Filters with one set or, with an empty value, taken away. */
export function withFilter(filters: Filters, name: FilterName, value: string): Filters {
  if (value !== '') return { ...filters, [name]: name === 'hasChecklist' ? true : value };
  return filterNames
    .filter((other) => other !== name && filters[other] !== undefined)
    .reduce<Filters>((others, other) => ({ ...others, [other]: filters[other] }), {});
}

/** @param query the address from its question mark on */
export function readState(query: string): SearchState {
  const given = new URLSearchParams(query);
  const filters = filterNames.reduce<Filters>((all, name) => {
    const value = given.get(parameters[name]) ?? '';
    return name === 'hasChecklist' && value !== '1' ? all : withFilter(all, name, value);
  }, {});
  const type = resultTypes.find((candidate) => candidate === given.get('type')) ?? 'lessons';
  return { text: given.get('q') ?? '', type, filters };
}

/** A query as addresses hold it: what the search leaves out of an endless text is left out there too. */
export function addressText(text: string): string {
  return Array.from(text.trim()).slice(0, longestQuery).join('').trim();
}

/** The part of the address from the question mark on; empty when there is nothing to tell. */
export function writeState({ text, type, filters }: SearchState): string {
  const told = new URLSearchParams();
  const query = addressText(text);
  if (query !== '') told.set('q', query);
  if (type !== 'lessons') told.set('type', type);
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) told.set(parameters[name], value === true ? '1' : value);
  }
  const address = told.toString();
  return address === '' ? '' : `?${address}`;
}

function isKnown(name: FilterName, value: string, catalogue: Catalogue): boolean {
  switch (name) {
    case 'collection':
      return catalogue.collections.some(({ id }) => id === value);
    case 'tag':
      return catalogue.tags.indexOf(value) >= 0;
    case 'kind':
      return catalogue.kinds.indexOf(value) >= 0;
    case 'year':
      return catalogue.lessons.some(({ year }) => year === value);
    case 'hasChecklist':
      return true;
  }
}

/** Takes away what this site does not have: an old or mistyped address must not hide all results. */
export function knownFilters(
  filters: Filters,
  catalogue: Catalogue,
): { filters: Filters; unknown: { name: FilterName; value: string }[] } {
  const unknown = filterNames
    .map((name) => ({ name, value: String(filters[name] ?? '') }))
    .filter(({ name, value }) => value !== '' && !isKnown(name, value, catalogue));
  return { filters: unknown.reduce((all, { name }) => withFilter(all, name, ''), filters), unknown };
}
