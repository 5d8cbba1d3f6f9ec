import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from './output-file.ts';

/** Begins with a dot: no part of 学库 looks into it, and a killed run leaves nothing that could be taken for a lesson. */
const stagePrefix = '.import-';

/** True for the name of a folder that a killed run may have left in the content folder. */
export function isStage(name: string): boolean {
  return /^\.import-[A-Za-z\d]{6}$/.test(name);
}

/** Something stands where a file is to go. The system would name the file that was to be moved. */
function taken(target: string): Error {
  return Object.assign(new Error(`EEXIST: ${target}`), { code: 'EEXIST', path: target });
}

/** Puts a finished file into its place, where nothing stands. A link cannot replace a file; not every disk has links. */
function putNew(staged: string, target: string): void {
  try {
    linkSync(staged, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(target)) throw taken(target);
    renameSync(staged, target);
  }
}

/**
 * Writes files all or none: first beside their places, then each into its place in one step. When a step fails, the
 * ones before are taken back.
 * @throws the system's error; the folder is then as before
 */
export function commitFiles(root: string, files: readonly OutputFile[]): void {
  mkdirSync(root, { recursive: true });
  const stage = mkdtempSync(join(root, stagePrefix));
  const undo: (() => void)[] = [];
  try {
    const staged = files.map(({ content }, index) => {
      const path = join(stage, String(index));
      writeFileSync(path, content);
      return path;
    });
    files.forEach(({ path, replaces }, index) => {
      const target = join(root, path);
      const source = staged[index] as string;
      mkdirSync(dirname(target), { recursive: true });
      if (replaces && existsSync(target)) {
        if (statSync(target).isDirectory()) throw taken(target);
        const old = join(stage, `${index}.old`);
        copyFileSync(target, old);
        renameSync(source, target);
        undo.push(() => renameSync(old, target));
      } else {
        putNew(source, target);
        undo.push(() => rmSync(target));
      }
    });
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
