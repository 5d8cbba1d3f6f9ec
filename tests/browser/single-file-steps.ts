import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBuiltSite } from '../../src/bundle/built-site.ts';
import { prepareSingleFiles } from '../../src/bundle/single-file/prepare-single-files.ts';

/** A lesson as one file, alone in a folder of a “USB stick” whose path has Chinese and blanks. */
export interface SavedLesson {
  /** Its address, without what Chromium and Firefox write differently. */
  url: string;
  folder: string;
  remove(): void;
}

/** Saves a lesson of a built site under its Chinese title. */
export async function saveLesson(root: string, slug: string): Promise<SavedLesson> {
  const site = readBuiltSite(root);
  const lesson = site.collections.flatMap(({ lessons }) => lessons).find((one) => one.slug === slug);
  if (!lesson) throw new Error(`No lesson ${slug} in ${root}`);
  const top = mkdtempSync(join(tmpdir(), 'xueku-lesson-'));
  const folder = join(top, '学习 资料', 'U盘');
  const file = join(folder, `${lesson.title}（单课）.html`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, (await prepareSingleFiles(site)).make(lesson));
  return {
    url: pathToFileURL(file).href,
    folder,
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}
