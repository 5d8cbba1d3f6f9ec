import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { downloadsFolder } from '../build/keep-downloads.ts';
import type { Progress } from '../build/progress.ts';
import type { BuiltSite } from './built-site.ts';
import type { Download } from './downloads-manifest.ts';
import { createEpub } from './epub/create-epub.ts';
import { archiveName, titleNames } from './names.ts';
import { packSite } from './pack-site.ts';
import { prepareSingleFiles } from './single-file/prepare-single-files.ts';
import { sizeRemark } from './single-file/size-remark.ts';
import type { Changes } from './updates/compare-editions.ts';

/** Where bundles are written, and who is told. */
export interface Shelf {
  folder: string;
  signal: AbortSignal;
  progress: Progress;
  /** What the editor should know of the result; added to. */
  remarks: string[];
}

/** How a file that lies on the shelf is offered. */
function download(
  { marker: { date, build } }: BuiltSite,
  shelf: Shelf,
  what: Pick<Download, 'kind' | 'id'>,
  file: string,
): Download {
  const { size } = statSync(join(shelf.folder, file));
  return { ...what, path: `${downloadsFolder}/${file}`, bytes: size, date, build };
}

/** @param collection id of the collection that the site consists of; undefined for a whole site */
export async function writeArchive(
  site: BuiltSite,
  shelf: Shelf,
  changes: Changes | undefined,
  collection?: string,
): Promise<Download> {
  shelf.progress.step('压缩网站');
  const name = archiveName(site.marker, collection);
  await packSite(site, { ...shelf, name, changes });
  const what = collection
    ? { kind: 'collection' as const, id: collection }
    : { kind: 'site' as const, id: site.marker.site };
  return download(site, shelf, what, `${name}.zip`);
}

function write({ folder }: Shelf, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

/** Every lesson as one file that needs no other. */
export async function writeLessons(site: BuiltSite, shelf: Shelf): Promise<Download[]> {
  shelf.progress.step('制作单课文件');
  const lessons = site.collections.flatMap((collection) => collection.lessons);
  const names = titleNames(
    lessons.map(({ title }) => title),
    '.html',
  );
  const maker = await prepareSingleFiles(site);
  const made: Download[] = [];
  for (const [index, lesson] of lessons.entries()) {
    // Lets signals and the progress line through.
    await setImmediate();
    shelf.signal.throwIfAborted();
    shelf.progress.detail(`${index + 1} / ${lessons.length} 课`);
    const file = `lessons/${names[index]}`;
    const html = maker.make(lesson);
    const remark = sizeRemark(lesson.title, html);
    if (remark !== undefined) shelf.remarks.push(remark);
    write(shelf, file, html);
    made.push(download(site, shelf, { kind: 'lesson', id: lesson.slug }, file));
  }
  return made;
}

/** Every collection as a book for readers on phones. */
export async function writeEpubs(site: BuiltSite, shelf: Shelf): Promise<Download[]> {
  shelf.progress.step('制作电子书');
  const names = titleNames(
    site.collections.map(({ title }) => title),
    '.epub',
  );
  const made: Download[] = [];
  for (const [index, collection] of site.collections.entries()) {
    shelf.signal.throwIfAborted();
    const file = `epub/${names[index]}`;
    write(shelf, file, await createEpub(site, collection));
    made.push(download(site, shelf, { kind: 'epub', id: collection.id }, file));
  }
  return made;
}
