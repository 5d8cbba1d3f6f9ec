/** How a run of text looks; several may hold at once. */
export type Mark = 'strong' | 'em' | 'del' | 'code' | 'sup' | 'sub';

/** A piece of running text. */
export interface Run {
  text: string;
  marks?: readonly Mark[];
}

interface Base {
  /** Number of the block that this is (a piece of): pieces of one block on one page are drawn as one. */
  block: number;
  /** True where the block began on an earlier page. */
  continued?: boolean;
}

export interface Paragraph extends Base {
  kind: 'paragraph';
  /** Drawn before the text: 注1 of a footnote, the column of a table cell that became a paragraph. */
  marker?: string;
  runs: readonly Run[];
  /**
   * A quotation of a classic and its source, the label of a case, a footnote: drawn in their own way. A label stays
   * with what follows, a source with what it is of.
   */
  role?: 'quotation' | 'source' | 'label' | 'footnote' | 'preformatted' | 'closing';
}

export interface Heading extends Base {
  kind: 'heading';
  /** 3 for the first level below a section. */
  level: number;
  /** 1. or （1）; empty without. */
  number: string;
  runs: readonly Run[];
}

export interface ListItem extends Base {
  kind: 'item';
  /** From 0. */
  depth: number;
  /** `•`, `1.` …; empty for a further paragraph of an item and for its later pieces. */
  marker: string;
  /** Id of the checklist item, whose tick is shown and changed on the slide. */
  tick?: string;
  runs: readonly Run[];
}

export interface TableRow extends Base {
  kind: 'row';
  /** Widths of the columns, of 1: the same on every page of the table. */
  shares: readonly number[];
  /** Repeated on every page that has rows of the table. */
  head: readonly (readonly Run[])[];
  cells: readonly (readonly Run[])[];
  alignments: readonly ('left' | 'center' | 'right')[];
}

export interface Picture extends Base {
  kind: 'picture';
  source: string;
  alternative: string;
}

export interface Film extends Base {
  kind: 'film';
  source: string;
  title: string;
}

/** What stands on a page and cannot be broken any further without `splitPiece`. */
export type Piece = Paragraph | Heading | ListItem | TableRow | Picture | Film;

export type SlideKind =
  | 'cover'
  | 'divider'
  | 'text'
  | 'case'
  | 'classic'
  | 'method'
  | 'film'
  | 'key-points'
  | 'closing'
  | 'discussion'
  | 'checklist';

/** What belongs together under one title: it becomes one slide, or several when it does not fit one. */
export interface Topic {
  kind: SlideKind;
  /** As drawn, without number; empty where the slide has none (closing sentence, classic). */
  title: string;
  /** 一、 or （二） or 案例; empty without. */
  number: string;
  /** The title stood on an earlier slide already: the text goes on after a case. */
  continued: boolean;
  /** Index into `SlideSource.sections`; undefined for cover, opening, key points, discussion, checklist and closing. */
  section: number | undefined;
  /** Id of the element on the page that the slide shows: leaving the projection scrolls there. */
  anchor: string;
  pieces: readonly Piece[];
  /** Speaker notes, each with the number of pieces that stand before it. */
  notes: readonly { after: number; runs: readonly Run[] }[];
}

/** A lesson as it is projected, in order. */
export interface SlideSource {
  title: string;
  /** Planned speaking time of the lesson; 0 when its page does not say. */
  minutes: number;
  /** `minutes` is the section's share of the lesson's, by its text; a fraction. */
  sections: readonly { title: string; number: string; anchor: string; characters: number; minutes: number }[];
  topics: readonly Topic[];
}

/** One page of the projection: its topic with the pieces and notes that stand on it. */
export interface Slide extends Omit<Topic, 'notes'> {
  notes: readonly (readonly Run[])[];
}

/** Size of a page in ems of body text: what fits depends on nothing else, in no browser. */
export interface PageSize {
  /** Full-width characters in a line of running text. */
  columns: number;
  /** Height between the paddings of a page, title included. */
  height: number;
  /** Lines of text below the title, at most. */
  lines: number;
  /** Type of tables and notes: small, but never so small that the last row cannot read it. */
  small: number;
  /** Type of the line that says where in the lesson a page is. */
  tiny: number;
}
