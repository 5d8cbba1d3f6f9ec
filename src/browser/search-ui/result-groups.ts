import type { SearchTerm } from '../../search/data.ts';
import type { LessonHits } from '../../search/lesson-hits.ts';
import type { SearchOutcome } from '../../search/search.ts';
import { createElement } from '../create-element.ts';
import type { SiteSearch } from '../search/site-search.ts';
import { createLessonResult } from './lesson-result.ts';
import { createItemResult, createTermResult, itemsOf } from './other-results.ts';
import { createPagedList } from './paged-list.ts';
import { textToMark } from './result-address.ts';
import type { ResultType } from './search-state.ts';
import { hasHit, type Marker } from './text-pieces.ts';

/** Lessons, terms or items at a time. */
export const pageSize = 10;

export interface FoundResults {
  outcome: SearchOutcome;
  site: SiteSearch;
  /** Those of the outcome that pass the filters. */
  lessons: readonly LessonHits[];
}

export interface GroupOptions {
  /** Level of the group's title; what it holds is one below. */
  headingLevel: 2 | 3;
  /** How many are shown at first. */
  shown: number;
  /** Shows no more than so many. */
  limit?: number;
  /** Only the terms whose name was found, not those that merely mention it. */
  onlyNamed?: boolean;
  onMore?(shown: number): void;
}

const names: Readonly<Record<ResultType, string>> = { lessons: '课文', terms: '词语', items: '清单条目' };
const units: Readonly<Record<ResultType, string>> = { lessons: '课', terms: '条', items: '条' };

/** 课文 12 课 */
export function countText(type: ResultType, count: number): string {
  return `${names[type]} ${count} ${units[type]}`;
}

/** How many results there are of each kind. */
export function countResults({ outcome, lessons }: FoundResults): Record<ResultType, number> {
  return { lessons: lessons.length, terms: outcome.terms.length, items: itemsOf(lessons).length };
}

function isNamed({ name, aliases }: SearchTerm, marker: Marker): boolean {
  return [name, ...aliases].some((text) => hasHit(text, marker));
}

/** Builds one group of results under its title; undefined when it is empty. */
export function createResultGroup(
  type: ResultType,
  { outcome, site, lessons }: FoundResults,
  { headingLevel, shown, limit, onlyNamed = false, onMore }: GroupOptions,
): HTMLElement | undefined {
  const { catalogue, normalizer } = site;
  const marker: Marker = {
    normalizer,
    phrases: outcome.query.include.reduce<Marker['phrases']>((all, term) => all.concat(term.phrases), []),
  };
  const marked = textToMark(outcome);

  const build = <Item>(
    items: readonly Item[],
    className: string,
    create: (item: Item) => HTMLElement,
  ): HTMLElement | undefined => {
    if (items.length === 0) return undefined;
    const title = createElement(
      headingLevel === 2 ? 'h2' : 'h3',
      { class: 'search-group-title' },
      // Of terms maybe only some are shown here; the number of all stands elsewhere.
      type === 'terms' ? names.terms : countText(type, items.length),
    );
    const list = createPagedList({
      items: items.slice(0, limit),
      shown,
      step: pageSize,
      unit: units[type],
      className,
      create,
      ...(onMore && { onMore }),
    });
    return createElement('section', { class: `search-group search-group-${type}` }, title, list);
  };

  switch (type) {
    case 'lessons': {
      const headingTag = headingLevel === 2 ? 'h3' : 'h4';
      return build(lessons, 'search-lessons', (hits) =>
        createLessonResult(hits, { catalogue, marker, marked, headingTag }),
      );
    }
    case 'terms': {
      const terms = outcome.terms.filter((term) => !onlyNamed || isNamed(term, marker));
      return build(terms, 'search-others', (term) => createTermResult(term, marker));
    }
    case 'items':
      return build(itemsOf(lessons), 'search-others', (item) =>
        createItemResult(item, catalogue, marked, marker),
      );
  }
}
