import { join } from 'node:path';
import { contentDir } from './content-dir.ts';
import type { Library } from './library.ts';
import { readLibrary } from './read-library.ts';

const includeUnpublished = process.env['XUEKU_DRAFTS'] === '1' || import.meta.env.DEV;

let library: Library | undefined;

/** The library of the current run, read once; in `dev` a change of the content makes this module run again. */
export function getLibrary(): Library {
  library ??= readLibrary(contentDir, process.cwd(), includeUnpublished);
  return library;
}

/** Where an attachment lies on the disk. */
export function attachmentPath(file: string): string {
  return join(contentDir, 'attachments', file);
}
