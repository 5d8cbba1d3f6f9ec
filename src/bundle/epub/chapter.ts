import type { ElementContent, Root } from 'hast';

/** A place in the book and what lies below it. */
export interface Place {
  title: string;
  /** Fragment in the chapter. */
  id: string;
  children: Place[];
}

/** A lesson as a chapter. */
export interface Chapter {
  slug: string;
  title: string;
  /** What leads the reader into the chapter: sections, their parts, questions and checklist. */
  places: Place[];
  /** What stands on its page. */
  content: ElementContent[];
}

/** A chapter's page, below the folder of the book. */
export function chapterFile(slug: string): string {
  return `lessons/${slug}.xhtml`;
}

/** A piece of a page as a tree of its own. */
export function fragment(children: ElementContent[]): Root {
  return { type: 'root', children };
}
