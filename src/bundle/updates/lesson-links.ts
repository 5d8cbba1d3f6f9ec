import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LessonName } from './changes.ts';

/** Address of a lesson, or of a place in it, as seen from the root. */
export function lessonAddress(slug: string, id = ''): string {
  const page = `lessons/${encodeURIComponent(slug)}.html`;
  return id === '' ? page : `${page}#${encodeURIComponent(id)}`;
}

export function linkTo({ slug, title }: LessonName): Element {
  return h('a', { href: lessonAddress(slug) }, title);
}
