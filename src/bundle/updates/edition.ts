/** A passage of a lesson under one heading, without what stands under the headings below it. */
export interface EditionSection {
  /** Fragment of the heading on the page; empty for parts that no link can lead to. */
  id: string;
  heading: string;
  /** Key of the section that this one is a part of; empty at the top. */
  parent: string;
  /** As it is read, a line for each paragraph. Items of checklists are no part of it. */
  text: string;
  /** Fingerprints of the pictures, films and papers that it shows or links to, in their order. */
  files: string[];
}

export interface EditionItem {
  id: string;
  text: string;
}

export interface EditionLesson {
  slug: string;
  title: string;
  summary: string;
  /** Id of its collection; empty when the home page does not say it. */
  collection: string;
  /** Slugs that it had before. */
  former: string[];
  /** Day of its last change as its editors gave it; empty when the page does not say it. */
  updated: string;
  /** Equal hashes mean the same source, whatever engine made the pages. */
  sourceHash: string;
  sections: EditionSection[];
  items: EditionItem[];
}

/** What a bundle of one day says, read from its pages. */
export interface Edition {
  site: string;
  build: string;
  date: string;
  /** Id of the one collection that it holds of a larger site. */
  part?: string | undefined;
  collections: { id: string; title: string }[];
  /** In the order of the home page. */
  lessons: EditionLesson[];
}

/** What tells a section from the others of its lesson. */
export function sectionKey({ id, heading }: EditionSection): string {
  return id === '' ? heading : `#${id}`;
}

/** The part of an edition that a bundle of one collection holds, so that like is compared with like. */
export function onlyCollection(edition: Edition, id: string): Edition {
  const lessons = edition.lessons.filter(({ collection }) => collection === id);
  return {
    ...edition,
    collections: edition.collections.filter((collection) => collection.id === id),
    lessons,
  };
}
