import { open, readFile, realpath, stat } from 'node:fs/promises';
import type { Refusal } from '../document/source-document.ts';
import { readArchive } from './input-archive.ts';
import { walkFolder } from './input-folder.ts';
import { readPiped } from './input-piped.ts';
import { detectKind } from './detect.ts';
import type { FindPicture } from './html/pictures.ts';
import { documentBytes } from './limits.ts';
import { neighbourPictures } from './neighbours.ts';
import { inputRefusals, refusals } from './refusals.ts';

/** A document, or why there is none. Names are as a person would write them: 资料/课件.zip/一.docx. */
export type Input =
  | { name: string; bytes: Uint8Array; findPicture?: FindPicture }
  | { name: string; refusal: Refusal }
  /** Left out on purpose, with the reason; no failure. */
  | { name: string; skipped: string };

export interface InputOptions {
  /** Read for the path `-`, and when no path is given. */
  stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Ends the list after the document at hand. */
  signal?: AbortSignal | undefined;
}

/** The reason that the system gives, as a refusal. */
function explain(error: unknown, path: string): Refusal {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      // A name that is no UTF-8 comes with marks in the place of its bytes, and leads nowhere.
      return path.includes('\ufffd') ? inputRefusals.strangeName : inputRefusals.missing;
    case 'EACCES':
    case 'EPERM':
      return inputRefusals.forbidden;
    case 'ELOOP':
      return inputRefusals.loop;
    default:
      return inputRefusals.unreadable(code ?? message);
  }
}

async function startsLikeZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && /^PK(?:\x03\x04|\x05\x06|00)/.test(buffer.toString('latin1'));
  } finally {
    await handle.close();
  }
}

async function* readOneFile(name: string, path: string, size: number): AsyncGenerator<Input> {
  if (size > documentBytes) {
    // Only an archive may be larger than a document: it is never in memory as a whole.
    if (await startsLikeZip(path)) yield* readArchive(name, path);
    else yield { name, refusal: refusals.tooLarge };
    return;
  }
  const bytes = await readFile(path);
  if (detectKind(bytes) === 'zip') yield* readArchive(name, path);
  else yield { name, bytes, findPicture: neighbourPictures(path) };
}

async function* readPath(name: string, path: string, seen: Map<string, string>): AsyncGenerator<Input> {
  try {
    const real = await realpath(path);
    const stats = await stat(real);
    if (stats.isDirectory()) {
      for await (const found of walkFolder(name, real)) {
        if ('path' in found) yield* readPath(found.name, found.path, seen);
        else yield found;
      }
      return;
    }
    const earlier = seen.get(real);
    if (earlier !== undefined) yield { name, skipped: `与 ${earlier} 是同一个文件，只读一次` };
    else if (!stats.isFile()) yield { name, refusal: inputRefusals.notFile };
    else {
      seen.set(real, name);
      yield* readOneFile(name, real, stats.size);
    }
  } catch (error) {
    yield { name, refusal: explain(error, path) };
  }
}

/**
 * The documents of files, folders and archives, one at a time: nothing but the one at hand is in memory. Never
 * throws; what cannot be read comes as a refusal, and the rest goes on.
 */
export async function* readInputs(
  paths: readonly string[],
  { stdin, signal }: InputOptions = {},
): AsyncGenerator<Input> {
  const seen = new Map<string, string>();
  const named = paths.length === 0 && stdin ? ['-'] : paths;
  for (const path of new Set(named)) {
    const inputs = path === '-' ? readPiped(stdin) : readPath(path, path, seen);
    for await (const input of inputs) {
      if (signal?.aborted) return;
      yield input;
    }
  }
}
