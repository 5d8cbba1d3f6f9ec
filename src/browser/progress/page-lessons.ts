import type { LessonFacts } from '../../progress/summary.ts';
import { itemText } from './item-text.ts';

function words(element: Element, attribute: string): string[] {
  return (element.getAttribute(attribute) ?? '').split(' ').filter((word) => word !== '');
}

function factsOf(element: Element): LessonFacts {
  const isList = element.hasAttribute('data-items');
  const boxes = Array.from(element.querySelectorAll<HTMLInputElement>('input[data-item]'));
  return {
    slug: element.getAttribute('data-lesson') ?? '',
    title: element.querySelector(isList ? 'a' : 'h1')?.textContent.trim() ?? '',
    formerSlugs: words(element, 'data-former'),
    items: isList
      ? words(element, 'data-items').map((id) => ({ id }))
      : boxes.map((box) => ({ id: box.value, text: itemText(box) })),
  };
}

/** The lessons that a part of the page lists or is, each once. */
export function lessonsIn(part: ParentNode): LessonFacts[] {
  const bySlug = new Map<string, LessonFacts>();
  Array.from(part.querySelectorAll('article[data-lesson], [data-lesson][data-items]'))
    .map(factsOf)
    .filter(({ slug }) => !bySlug.has(slug))
    .forEach((lesson) => bySlug.set(lesson.slug, lesson));
  return Array.from(bySlug.values());
}

/** The lesson that something on the page belongs to: the page's own, a slide's or that of an entry of a list. */
export function lessonOf(element: Element, lessons: readonly LessonFacts[]): LessonFacts | undefined {
  const slug = element.closest('[data-lesson]')?.getAttribute('data-lesson');
  return lessons.find((lesson) => lesson.slug === slug);
}
