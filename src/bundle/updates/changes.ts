/** A lesson as the page of updates names it. */
export interface LessonName {
  slug: string;
  title: string;
}

export interface AddedLesson extends LessonName {
  summary: string;
  /** Id of its collection. */
  collection: string;
}

export interface WithdrawnLesson extends LessonName {
  /** The lesson that took its place, when that one says so. */
  into: LessonName | undefined;
}

export interface SectionChange {
  kind: 'changed' | 'added' | 'removed';
  /** Fragment in the lesson as it is now; empty where none leads there. */
  id: string;
  heading: string;
  /** Heading of the section that this one is a part of; empty at the top. */
  parent: string;
  /** What the heading was before, when it is another one now. */
  oldHeading?: string;
}

export interface ItemChanges {
  added: { id: string; text: string }[];
  reworded: { id: string; text: string; oldText: string }[];
  /** Texts of the items that are gone. */
  removed: string[];
}

export interface ChangedLesson extends LessonName {
  oldTitle?: string;
  /** Its address was another one. The old one still leads here, and ticks are kept. */
  oldSlug?: string;
  /** Title of the collection that it has moved to. */
  movedTo?: string;
  sections: SectionChange[];
  items: ItemChanges;
}

/** How the older bundle that was given stands to the new one. */
export type OldIs = 'older' | 'same' | 'newer';

/** What is different between two bundles of one site, for those who learn with it. */
export interface Changes {
  old: { build: string; date: string };
  now: { build: string; date: string };
  /** `newer` when the wrong one of two files was given, or the newest lesson was withdrawn. */
  oldIs: OldIs;
  /** Collections of the new bundle that have new lessons, in their order. */
  collections: { id: string; title: string; isNew: boolean }[];
  added: AddedLesson[];
  changed: ChangedLesson[];
  withdrawn: WithdrawnLesson[];
  /** Lessons with other marks, layout or editorial facts, and the same words. */
  retouched: LessonName[];
}
