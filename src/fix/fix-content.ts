import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { BuildFailure } from '../build/failure.ts';
import { ContentFolderError, readContentFolder, type SourceFile } from '../content/read-folder.ts';
import { repairFile } from './repair-file.ts';
import { replaceFile } from './replace-file.ts';
import type { Repair } from './repair.ts';

export interface FixedFile {
  /** Path below the content folder. */
  file: string;
  repairs: Repair[];
}

export interface FixResult {
  fixed: FixedFile[];
  /** Files that could have been repaired, and why they were not. */
  unwritten: { file: string; reason: string }[];
}

function readFiles(content: string): SourceFile[] {
  try {
    return readContentFolder(content);
  } catch (error) {
    if (error instanceof ContentFolderError) throw new BuildFailure(error.message);
    throw error;
  }
}

/**
 * Does the safe repairs on every lesson and every setting of a content folder, file by file.
 * @param signal stops between two files, so that each is either as it was or repaired
 * @throws BuildFailure when the folder cannot be read
 */
export async function fixContent(content: string, signal: AbortSignal): Promise<FixResult> {
  const result: FixResult = { fixed: [], unwritten: [] };
  for (const { path, bytes, kind } of readFiles(content)) {
    // Signals are heard only between two turns of the event loop.
    await setImmediate();
    if (signal.aborted) break;
    const repaired = kind === 'file' ? repairFile(path, bytes) : undefined;
    if (!repaired) continue;
    const reason = replaceFile(join(content, path), bytes, repaired.bytes);
    if (reason === undefined) result.fixed.push({ file: path, repairs: repaired.repairs });
    else result.unwritten.push({ file: path, reason });
  }
  return result;
}
