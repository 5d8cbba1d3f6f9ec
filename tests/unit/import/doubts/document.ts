import { countCharacters, type LineHint } from '../../../../src/import/document/line.ts';
import type { SourceDocument } from '../../../../src/import/document/source-document.ts';
import { toWorkingDocument, type WorkingDocument } from '../../../../src/import/document/working-document.ts';

/** A line of a document, with what its reader knows of it. */
export type LineOf = string | { text: string; hint: LineHint };

export function sourceOf(lines: readonly LineOf[]): SourceDocument {
  const listed = lines.map((line) => (typeof line === 'string' ? { text: line, hint: {} } : line));
  return {
    format: 'txt',
    encoding: 'utf-8',
    lines: listed.map(({ text, hint }, index) => ({ number: index + 1, text, hint, marks: [] })),
    pictures: [],
    properties: {},
    remarks: [],
    characters: countCharacters(listed.map(({ text }) => text).join('')),
  };
}

export function documentOf(...lines: readonly LineOf[]): WorkingDocument {
  return toWorkingDocument(sourceOf(lines));
}
