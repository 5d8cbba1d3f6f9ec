import type { Catalogue, SearchTerm } from '../../search/data.ts';
import type { LessonHits } from '../../search/lesson-hits.ts';
import { createElement } from '../create-element.ts';
import { siteAddress } from '../site.ts';
import { lessonAddress } from './result-address.ts';
import { excerptText, markedText, type Marker } from './text-pieces.ts';

/** A checklist item as a result of its own. */
export interface FoundItem {
  lesson: number;
  sectionId: string;
  text: string;
}

/** The checklist items of lessons, in their order. */
export function itemsOf(lessons: readonly LessonHits[]): FoundItem[] {
  return lessons.reduce<FoundItem[]>(
    (all, { lesson, items }) => all.concat(items.map((item) => ({ lesson, ...item }))),
    [],
  );
}

/** Builds one glossary term. */
export function createTermResult(
  { id, name, aliases, explanation }: SearchTerm,
  marker: Marker,
): HTMLElement {
  const link = createElement(
    'a',
    { href: siteAddress(`glossary.html#${encodeURIComponent(id)}`), 'data-search-term': id },
    ...markedText(name, marker),
  );
  const also = aliases.length > 0 ? ['又作：', ...markedText(aliases.join('、'), marker)] : [];
  return createElement(
    'li',
    { class: 'search-other' },
    createElement('p', { class: 'search-other-name' }, link, createElement('small', {}, ...also)),
    createElement('p', { class: 'search-excerpt' }, ...excerptText(explanation, marker)),
  );
}

/** Builds one checklist item with the lesson that it belongs to. */
export function createItemResult(
  { lesson: number, sectionId, text }: FoundItem,
  catalogue: Catalogue,
  marked: string,
  marker: Marker,
): HTMLElement {
  const lesson = catalogue.lessons[number];
  const slug = lesson?.slug ?? '';
  const link = createElement(
    'a',
    { href: siteAddress(lessonAddress(slug, marked, sectionId)), 'data-search-item': slug },
    ...markedText(text, marker),
  );
  return createElement(
    'li',
    { class: 'search-other search-item' },
    createElement('p', { class: 'search-other-name' }, link),
    createElement(
      'p',
      { class: 'search-lesson-facts' },
      createElement('span', { class: 'search-label' }, '清单条目'),
      createElement('span', {}, `《${lesson?.title ?? ''}》`),
    ),
  );
}
