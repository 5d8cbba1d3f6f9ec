import { join } from 'node:path';
import { contentDir } from './content-dir.ts';
import { givenLibrary } from './given-library.ts';
import type { Library } from './library.ts';

const includeUnpublished = process.env['XUEKU_DRAFTS'] === '1' || import.meta.env.DEV;

/** Loaded only when needed: a build does not wait for parsers that it never calls. */
async function readOwnLibrary(): Promise<Library> {
  const { readLibrary } = await import('./read-library.ts');
  return readLibrary(contentDir, process.cwd(), includeUnpublished);
}

let library: Promise<Library> | undefined;

/** The library of the current run, read once; in `dev` a change of the content makes this module run again. */
export function getLibrary(): Promise<Library> {
  library ??= givenLibrary() ?? readOwnLibrary();
  return library;
}

/** Where an attachment lies on the disk. */
export function attachmentPath(file: string): string {
  return join(contentDir, 'attachments', file);
}
