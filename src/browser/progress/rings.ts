import type { Progress } from '../../progress/progress.ts';
import { lessonState, type LessonFacts, summarise } from '../../progress/summary.ts';
import { createElement } from '../create-element.ts';
import { lessonOf, lessonsIn } from './page-lessons.ts';
import { createRing } from './ring.ts';

type Content = (Node | string)[];

/** 「3 / 7 项」 with its ring. */
function items(done: number, total: number): Content {
  return [createRing(done, total), `${done} / ${total} 项`];
}

/** A lesson in a list: what the server wrote stays until something is done. */
function lessonContent(progress: Progress, lesson: LessonFacts): Content | undefined {
  const { ticked, read } = lessonState(progress, lesson);
  const mark = read ? [createElement('b', { class: 'read-mark' }, '✓ 已读')] : [];
  if (lesson.items.length > 0 && (ticked.length > 0 || read))
    return [...items(ticked.length, lesson.items.length), ...mark];
  return read ? mark : undefined;
}

function listContent(progress: Progress, lessons: readonly LessonFacts[], withRead: boolean): Content {
  const { done, total, read, lessons: all } = summarise(progress, lessons);
  return [...items(done, total), ...(withRead ? [` · 已读 ${read} / ${all} 课`] : [])];
}

/**
 * Returns what fills all places for a ring: `data-progress` says whose (lesson, collection, site), and the lessons
 * are those that the page lists around it.
 */
export function createRings(): (progress: Progress) => void {
  // Once: study.html of a thousand lessons has a thousand places.
  const listed = lessonsIn(document);
  const places = Array.from(document.querySelectorAll('[data-progress]')).map((place) => {
    const kind = place.getAttribute('data-progress');
    const isLesson = kind === 'lesson';
    const collection = kind === 'collection' ? place.closest('[data-collection]') : null;
    const all = collection ? lessonsIn(collection) : listed;
    const lesson = isLesson ? lessonOf(place, all) : undefined;
    const lessons = isLesson ? (lesson ? [lesson] : []) : all;
    return {
      place,
      isLesson,
      lessons,
      withRead: place.hasAttribute('data-with-read'),
      before: place.textContent,
    };
  });
  return (progress) =>
    places.forEach(({ place, isLesson, lessons, withRead, before }) => {
      const [lesson] = lessons;
      if (!lesson) return;
      const content = isLesson ? lessonContent(progress, lesson) : listContent(progress, lessons, withRead);
      place.textContent = '';
      place.append(...(content ?? [before]));
    });
}
