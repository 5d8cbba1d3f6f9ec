/** A lesson that can be put on the agenda. */
export interface OfferedLesson {
  slug: string;
  title: string;
  minutes: number;
}

/** The lessons that the page lists, by collection. */
export function offeredLessons(list: Element): { collection: string; lessons: OfferedLesson[] }[] {
  return Array.from(list.querySelectorAll('[data-collection]')).map((section) => ({
    collection: section.getAttribute('data-collection') ?? '',
    lessons: Array.from(section.querySelectorAll('[data-slug]')).map((item) => ({
      slug: item.getAttribute('data-slug') ?? '',
      title: item.querySelector('a')?.textContent ?? '',
      minutes: Number(item.getAttribute('data-minutes')),
    })),
  }));
}
