import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  isRefusal,
  type Refusal,
  type SourceDocument,
} from '../../../../../src/import/document/source-document.ts';

export function fixture(name: string): Uint8Array {
  return readFileSync(resolve(import.meta.dirname, '../../../../fixtures/import/office', name));
}

/** The document that was read. */
export function read(result: SourceDocument | Refusal): SourceDocument {
  if (isRefusal(result)) throw new Error(result.reason);
  return result;
}

export function reasonOf(result: SourceDocument | Refusal): string {
  return isRefusal(result) ? result.reason : '';
}

export function textsOf({ lines }: SourceDocument, part?: string): string[] {
  return lines.filter(({ hint }) => hint.part === part).map(({ text }) => text);
}
