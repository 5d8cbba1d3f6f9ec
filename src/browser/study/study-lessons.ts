import type { LessonFacts } from '../../progress/summary.ts';
import { itemText } from '../progress/item-text.ts';
import { lessonsIn } from '../progress/page-lessons.ts';

/** A lesson in the list of study.html. */
export interface ListedLesson {
  facts: LessonFacts;
  element: HTMLDetailsElement;
  boxes: readonly HTMLInputElement[];
}

/** A collection in the list of study.html. */
export interface ListedCollection {
  title: string;
  element: HTMLElement;
  lessons: readonly ListedLesson[];
}

function listedLesson(facts: LessonFacts, element: HTMLDetailsElement): ListedLesson {
  const boxes = Array.from(element.querySelectorAll<HTMLInputElement>('input[data-item]'));
  return {
    facts: {
      ...facts,
      title: element.querySelector('.study-lesson-title')?.textContent.trim() ?? facts.slug,
      items: boxes.map((box) => ({ id: box.value, text: itemText(box) })),
    },
    element,
    boxes,
  };
}

/** All collections and lessons of study.html; nothing on other pages. */
export function listedCollections(): ListedCollection[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.study-collection')).map((element) => {
    const lessons = Array.from(element.querySelectorAll<HTMLDetailsElement>('.study-lesson'));
    const facts = lessonsIn(element);
    return {
      title: element.querySelector('h2')?.textContent.trim() ?? '',
      element,
      lessons: lessons.map((lesson, index) => listedLesson(facts[index] as LessonFacts, lesson)),
    };
  });
}

let known: LessonFacts[] | undefined;

/** All lessons of the site, where the page lists them: on study.html. */
export function knownLessons(): LessonFacts[] | undefined {
  known =
    known ??
    listedCollections().reduce<LessonFacts[]>(
      (all, { lessons }) => all.concat(lessons.map(({ facts }) => facts)),
      [],
    );
  return known.length > 0 ? known : undefined;
}
