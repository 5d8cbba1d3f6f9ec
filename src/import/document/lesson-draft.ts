import type { Line } from './line.ts';
import type { SourceKind } from '../../schemas/source.ts';

/** What is known of a lesson besides its text. A missing field is written as 待补. */
export interface LessonMetadata {
  title?: string;
  /** A longer spelling of the title, as the document has it elsewhere. */
  longTitle?: string;
  author?: string;
  unit?: string;
  /** 2014, 2014-06 or 2014-06-20. */
  date?: string;
  kind?: SourceKind;
  series?: string;
  /** Site or paper. */
  publisher?: string;
  /** Names of attached files that the document speaks of. */
  attachments: string[];
  /** What the source has lost, for `source.gaps`. */
  gaps?: string;
}

/** One lesson that a document gives, before it is written. */
export interface LessonDraft {
  metadata: LessonMetadata;
  lines: Line[];
  /** Made from headings and named methods; every one is shown as a suggestion. */
  suggestions: { checklist: string[]; discussion: string[] };
}

/** One heading of a lesson. */
export interface OutlineEntry {
  /** 2–4. */
  depth: number;
  title: string;
  /** Typed numbering that was taken off, e.g. 一、 or 第一个层面. */
  number?: string;
}

/** The headings of a lesson in order. */
export function outlineOf(lines: readonly Line[]): OutlineEntry[] {
  return lines.flatMap(({ role, text }) =>
    role.type === 'heading'
      ? [{ depth: role.depth, title: text, ...(role.number === undefined ? {} : { number: role.number }) }]
      : [],
  );
}
