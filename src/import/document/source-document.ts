import type { RuleName } from '../rules.ts';
import type { LineHint } from './line.ts';

export type SourceFormat = 'txt' | 'md' | 'html' | 'mht' | 'docx' | 'doc' | 'pdf';

/** A stretch of a line that was set off: bold, a link, or the place of a footnote (start = end). */
export interface SourceMark {
  kind: 'strong' | 'link' | 'note';
  /** Offsets in the line's text. */
  start: number;
  end: number;
  /** Address of a link (http, https or mailto only) or label of a note. */
  target?: string;
}

/** One line of a text file, one paragraph of a document, one block of a page. */
export interface SourceLine {
  /** From 1, in the order in which a person would count in the document. */
  number: number;
  /** Without line breaks. White space as it is in the source. */
  text: string;
  hint: LineHint;
  marks: SourceMark[];
}

export interface SourcePicture {
  /** As lines name it in `hint.picture`. */
  name: string;
  bytes: Uint8Array;
}

/** Something a reader noticed that the text itself does not show, e.g. tracked changes. */
export interface SourceRemark {
  rule: RuleName;
  line: number;
  before: string;
  after?: string;
}

/** A file as read, with every character of its text, before anything is judged. */
export interface SourceDocument {
  format: SourceFormat;
  /** As TextDecoder names it; `utf-8` for formats that say so themselves. */
  encoding: string;
  lines: SourceLine[];
  pictures: SourcePicture[];
  /** What the file says of itself outside its text (docProps, meta tags). Guesses, counted nowhere. */
  properties: { title?: string; author?: string; date?: string; publisher?: string };
  remarks: SourceRemark[];
  /**
   * Characters without white space, counted in the file's own text by another way than the lines were made (all
   * `w:t` of a docx, the decoded string of a text). The run fails the document when the lines hold another number.
   */
  characters: number;
}

/** Why a file cannot be read, as one Chinese line that says what to do. */
export interface Refusal {
  reason: string;
}

export function isRefusal(read: SourceDocument | Refusal): read is Refusal {
  return 'reason' in read;
}
