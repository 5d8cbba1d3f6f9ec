import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectKind } from './detect.ts';
import { readArchive } from './input-archive.ts';
import type { Input } from './inputs.ts';
import { documentBytes, pipedArchiveBytes } from './limits.ts';
import { inputRefusals, refusals } from './refusals.ts';

const name = '标准输入';

type Pieces = AsyncIterable<Uint8Array>;

/** The first pieces up to a size, and whether there are more. */
async function takeDocument(pieces: AsyncIterator<Uint8Array>): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length <= documentBytes) {
    const next = await pieces.next();
    if (next.done) return { bytes: Buffer.concat(taken), isWhole: true };
    taken.push(next.value);
    length += next.value.length;
  }
  return { bytes: Buffer.concat(taken), isWhole: false };
}

/** Archives are read from the disk: their list of files is at the end. */
async function* readPipedArchive(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Input> {
  const folder = await mkdtemp(join(tmpdir(), 'xueku-import-'));
  try {
    const path = join(folder, 'piped.zip');
    const file = await open(path, 'w');
    let length = start.length;
    try {
      await file.write(start);
      for (let next = await rest.next(); !next.done; next = await rest.next()) {
        length += next.value.length;
        if (length > pipedArchiveBytes) {
          yield { name, refusal: inputRefusals.tooLargeArchive };
          return;
        }
        await file.write(next.value);
      }
    } finally {
      await file.close();
    }
    yield* readArchive(name, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The document or archive that comes through standard input. */
export async function* readPiped(stdin: Pieces | undefined): AsyncGenerator<Input> {
  if (!stdin) {
    yield { name, refusal: refusals.zeroBytes };
    return;
  }
  const pieces = stdin[Symbol.asyncIterator]();
  try {
    const { bytes, isWhole } = await takeDocument(pieces);
    const isArchive = isWhole ? detectKind(bytes) === 'zip' : bytes.toString('latin1', 0, 4) === 'PK\x03\x04';
    if (isArchive) yield* readPipedArchive(bytes, pieces);
    else yield isWhole ? { name, bytes } : { name, refusal: refusals.tooLarge };
  } catch (error) {
    yield { name, refusal: inputRefusals.unreadable((error as Error).message) };
  }
}
