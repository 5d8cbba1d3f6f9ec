import { cpSync, renameSync, rmSync } from 'node:fs';

/** Removes a folder if it is there; waits a little where a virus scanner still reads in it. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes a folder as far as possible; what is held open stays for the next build to remove. */
export function discardFolder(path: string): void {
  try {
    removeFolder(path);
  } catch {
    // The result of the build does not depend on its leftovers.
  }
}

/** Moves a folder to a place that does not exist yet, also onto another disk. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Another disk (EXDEV), or Windows where somebody reads in the folder: a copy always works.
    cpSync(from, to, { recursive: true });
    removeFolder(from);
  }
}
