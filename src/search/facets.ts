import type { Catalogue, CatalogueLesson } from './data.ts';
import type { LessonHits } from './lesson-hits.ts';

/** What a reader has narrowed the results to. */
export interface Filters {
  /** Id of a collection. */
  collection?: string;
  tag?: string;
  kind?: string;
  year?: string;
  hasChecklist?: true;
}

export type FilterName = keyof Filters;

export interface FacetValue {
  value: string;
  label: string;
  /** Lessons with hits under the other filters. */
  count: number;
}

export interface Facet {
  name: FilterName;
  values: FacetValue[];
}

export const filterNames: readonly FilterName[] = ['collection', 'tag', 'kind', 'year', 'hasChecklist'];

/** What the checklist filter is set to. */
const yes = 'true';

interface Label {
  value: string;
  label: string;
}

function labelsOf(lesson: CatalogueLesson, name: FilterName, catalogue: Catalogue): Label[] {
  const same = (value: string | undefined): Label[] => (value === undefined ? [] : [{ value, label: value }]);
  switch (name) {
    case 'collection': {
      const collection = catalogue.collections[lesson.collection];
      return collection ? [{ value: collection.id, label: collection.title }] : [];
    }
    case 'tag':
      return lesson.tags.reduce<Label[]>((all, tag) => all.concat(same(catalogue.tags[tag])), []);
    case 'kind':
      return same(catalogue.kinds[lesson.kind]);
    case 'year':
      return same(lesson.year);
    case 'hasChecklist':
      return lesson.hasChecklist ? [{ value: yes, label: '含清单' }] : [];
  }
}

/** How a value is called; a value that no lesson has is called by itself. */
function labelOf(value: string, name: FilterName, catalogue: Catalogue): string {
  for (const lesson of catalogue.lessons) {
    const known = labelsOf(lesson, name, catalogue).find((label) => label.value === value);
    if (known) return known.label;
  }
  return value;
}

function passes(lesson: CatalogueLesson, catalogue: Catalogue, filters: Filters, name: FilterName): boolean {
  const wanted = filters[name];
  return (
    wanted === undefined || labelsOf(lesson, name, catalogue).some(({ value }) => value === String(wanted))
  );
}

function passing(
  lessons: readonly LessonHits[],
  catalogue: Catalogue,
  filters: Filters,
  names: readonly FilterName[],
): LessonHits[] {
  return lessons.filter(({ lesson: number }) => {
    const lesson = catalogue.lessons[number];
    return lesson !== undefined && names.every((name) => passes(lesson, catalogue, filters, name));
  });
}

/** The lessons that pass all filters, in their order. */
export function filterLessons(
  lessons: readonly LessonHits[],
  catalogue: Catalogue,
  filters: Filters,
): LessonHits[] {
  return passing(lessons, catalogue, filters, filterNames);
}

/** Collections and kinds keep the order of the site, years the newest first, tags the most frequent first. */
function ordered(name: FilterName, values: FacetValue[], catalogue: Catalogue): FacetValue[] {
  const site = name === 'collection' ? catalogue.collections.map(({ id }) => id) : catalogue.kinds;
  return values.sort((a, b) => {
    if (name === 'year') return a.value < b.value ? 1 : -1;
    if (name === 'tag')
      return b.count - a.count || catalogue.tags.indexOf(a.value) - catalogue.tags.indexOf(b.value);
    return site.indexOf(a.value) - site.indexOf(b.value);
  });
}

/** The values of every filter among these lessons, each counted under the other filters; the chosen one is always there. */
export function facetsOf(lessons: readonly LessonHits[], catalogue: Catalogue, filters: Filters): Facet[] {
  return filterNames.map((name) => {
    const others = filterNames.filter((other) => other !== name);
    const found = new Map<string, FacetValue>();
    for (const { lesson: number } of passing(lessons, catalogue, filters, others)) {
      const lesson = catalogue.lessons[number];
      for (const { value, label } of lesson ? labelsOf(lesson, name, catalogue) : []) {
        const known = found.get(value) ?? { value, label, count: 0 };
        known.count++;
        found.set(value, known);
      }
    }
    const chosen = filters[name];
    if (chosen !== undefined && !found.has(String(chosen))) {
      const value = String(chosen);
      found.set(value, { value, label: labelOf(value, name, catalogue), count: 0 });
    }
    return { name, values: ordered(name, [...found.values()], catalogue) };
  });
}
