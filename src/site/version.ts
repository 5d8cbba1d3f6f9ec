import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFolder, type SourceFile } from '../content/read-folder.ts';

/** What every page names as 资料版本. */
export interface Version {
  /** Day of the newest lesson, never the clock: the same content gives the same bytes on every day. */
  date: string;
  /** First 8 hex digits over the content and the engine that built it. */
  build: string;
}

/** The first 16 hex digits of a file's SHA-256, which name a lesson's exact source. */
export function sourceHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** A fingerprint over everything that shapes the pages: the content folder, the engine's source and its lock file. */
export function buildId(contentDir: string, content: readonly SourceFile[], projectDir: string): string {
  const hash = createHash('sha256');
  const add = (path: string, bytes: Uint8Array) => hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  for (const { path, kind, bytes } of content) {
    // Attachments are not held in memory; a text counts with the bytes that the pages are made of.
    const isRead = bytes.length > 0;
    if (kind === 'file') add(path, isRead ? bytes : readFileSync(join(contentDir, path)));
  }
  for (const folder of ['src', 'public']) {
    for (const { path } of readContentFolder(join(projectDir, folder))) {
      add(`${folder}/${path}`, readFileSync(join(projectDir, folder, path)));
    }
  }
  add('package-lock.json', readFileSync(join(projectDir, 'package-lock.json')));
  return hash.digest('hex').slice(0, 8);
}
