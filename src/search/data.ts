/**
 * What the search data of a site holds, written by the build (src/search-index) and read by the browser
 * (src/browser/search). A change that old readers of the data cannot bear needs a new format number.
 */
export const searchFormat = 1;

/** `search/manifest.js`: what there is to search and where it lies. All files are paths below `search/`. */
export interface SearchManifest {
  format: number;
  siteId: string;
  /** What `data-version` of the pages says that the data was made with. */
  version: string;
  /** Title of the site. */
  title: string;
  engine: {
    name: 'pagefind';
    version: string;
    /** The engine itself as a classic script. */
    script: string;
    /** Folders with one index each; their answers are merged. */
    indexes: string[];
  };
  lessons: number;
  /** Traditional characters and the simplified ones they are searched as, alternating: 眾众無无. */
  folds: string;
  catalogue: string;
  terms: string;
  names: string;
  /** Texts of the lessons, the same number of lessons in each file but the last. */
  texts: string[];
  lessonsPerText: number;
}

/** What results and filters need of every lesson. Other lists refer to a lesson by its number, its place in `lessons`. */
export interface Catalogue {
  collections: { id: string; title: string }[];
  tags: string[];
  /** Kinds of source document. */
  kinds: string[];
  lessons: CatalogueLesson[];
}

export interface CatalogueLesson {
  slug: string;
  title: string;
  /** Places in the lists of the catalogue. */
  collection: number;
  tags: number[];
  kind: number;
  /** Year of the source document, when it is known. */
  year?: string;
  hasChecklist: boolean;
  /** Names of the glossary terms that the text uses. */
  terms: string[];
  /** What the engine calls this lesson. */
  engineId: string;
}

/** Where in a lesson a text stands; earlier places weigh more. */
export const places = ['title', 'heading', 'tag', 'text', 'item'] as const;
export type Place = (typeof places)[number];

/** One paragraph, heading, table cell, list item or fact: a phrase is found only within one. */
export interface Segment {
  place: Place;
  text: string;
}

export interface TextSection {
  /** Fragment of its heading; empty for the head of the lesson. */
  id: string;
  heading: string;
  segments: Segment[];
}

/** The searchable text of one lesson, section by section as on its page. */
export interface LessonText {
  sections: TextSection[];
}

/** A glossary term as a result of its own. */
export interface SearchTerm {
  id: string;
  name: string;
  aliases: string[];
  explanation: string;
}

/** Where a name comes from; earlier kinds are better guesses of what a reader means. */
export const nameKinds = ['title', 'heading', 'term', 'tag', 'person', 'word'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What pinyin and misspelt queries may have meant. */
export interface Names {
  /** Normalised names of each kind, each name under its best kind only. */
  names: Record<NameKind, string[]>;
  /** Syllable without tone (ü as v) → the characters of the names that are read so. */
  readings: Record<string, string>;
  /** Normalised name → how it is written, where that is not what `punctuate` makes of it: 走進羣眾, PPT. */
  printed: Record<string, string>;
}
