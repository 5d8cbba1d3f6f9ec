/**
 * What one learner has done: one entry for each thing that can be on or off. Every entry carries its time, so that
 * any two states merge by "the newer one wins", in any order, any number of times, with the same result.
 */
export interface Entry {
  /** Milliseconds since 1970. */
  time: number;
  /** Ticked, read, marked as favourite; for a position: whether there is one. */
  on: boolean;
  /** Text of the item when it was ticked, title of the lesson that was marked or read, heading of the position. */
  text?: string;
  /** Only for a position: id of the heading or section that was reached. */
  place?: string;
}

/** What an entry is about, besides checklist items, which are called by their id. */
export const entryNames = ['favourite', 'position', 'read'] as const;
export type EntryName = (typeof entryNames)[number];

/** `<lesson slug>/<item id>` or `<lesson slug>/<entry name>`. */
export type EntryKey = string;

/** Entries by key, in no order. Without a prototype, because keys come from files. */
export type Progress = Readonly<Record<EntryKey, Entry>>;

/** A learner's progress as it travels: in a file, in a 进度码, in the link of a QR code. */
export interface ProgressFile {
  format: 'xueku-progress';
  version: 1;
  /** Id of the site whose lessons are meant. */
  site: string;
  /** 资料版本 of the site that wrote it: day and build. */
  siteVersion: string;
  /** Name of the learner; empty while nobody has given one. */
  learner: string;
  /** When it was written. */
  time: number;
  entries: Progress;
}
