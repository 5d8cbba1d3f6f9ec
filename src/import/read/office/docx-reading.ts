import type { SourceLine, SourcePicture, SourceRemark } from '../../document/source-document.ts';
import type { Table } from '../tables.ts';
import type { Numbering } from './numbering.ts';
import type { Relationship } from './relationships.ts';
import type { Styles } from './styles.ts';
import type { Package } from './zip.ts';

export type Block = SourceLine | Table;

/** A field whose end has not come yet: `begin`, its command, `separate`, its result, `end`. */
export interface Field {
  command: string;
  isResult: boolean;
  hasText: boolean;
}

/** Where remarks are collected. */
export interface Remarks {
  /** Paragraph of the body that is being read, from 1; what follows the body counts on. */
  number: number;
  remarks: SourceRemark[];
}

/** What the reader knows and has collected while it goes through the parts of a document. */
export interface DocxReading extends Remarks {
  parts: Package;
  styles: Styles;
  numbering: Numbering;
  /** Of the part that is being read. */
  relationships: ReadonlyMap<string, Relationship>;
  /** Undefined in a document that says nothing of its pages. */
  page: number | undefined;
  /** True inside a text box: its paragraphs have the number of the one that it hangs on. */
  isInBox: boolean;
  fields: Field[];
  /** False when a field of the document never ends: the rest would be taken for its command or its result. */
  trustsFields: boolean;
  /** Words of the comments that are open at this place, and of those that were closed. */
  openComments: Set<string>;
  anchors: Map<string, { line: number; text: string }>;
  noteLabels: Map<string, string>;
  pictures: Map<string, SourcePicture>;
  /** Parts of diagrams and charts in the order in which the text shows them. */
  drawings: string[];
}

const remarkLength = 200;

/** Puts something before the editor; what is long is shortened. */
export function remark(reading: Remarks, rule: SourceRemark['rule'], before: string): void {
  const points = [...before.replaceAll(/\s+/g, ' ').trim()];
  const text = points.length > remarkLength ? `${points.slice(0, remarkLength).join('')}……` : points.join('');
  reading.remarks.push({ rule, line: Math.max(reading.number, 1), before: text });
}

/** Label by which lines and marks speak of a footnote or endnote. */
export function noteLabel(
  { noteLabels }: Pick<DocxReading, 'noteLabels'>,
  kind: 'footnote' | 'endnote',
  id: string,
): string {
  const key = `${kind} ${id}`;
  const label = noteLabels.get(key) ?? String(noteLabels.size + 1);
  noteLabels.set(key, label);
  return label;
}
