import { pipeline, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ArchiveFile } from './archive-file.ts';
import type { ZipEntry } from './read-entries.ts';
import { DamagedEntry, quotedName, unsafeArchive } from './refusal.ts';

/** A stream costs a millisecond for each file: what is smaller is unpacked at once, ten times as fast. */
const streamedBytes = 4 * 1024 ** 2;

async function* inflate(
  packed: AsyncIterable<Buffer>,
  { size, start, end }: ZipEntry,
): AsyncGenerator<Buffer> {
  if (Math.max(size, end - start) <= streamedBytes) {
    // One byte more than there should be is enough to see that the archive lies.
    yield inflateRawSync(await buffer(packed), { maxOutputLength: size + 1 });
    return;
  }
  const inflater = createInflateRaw();
  // The error of either end reaches the reader of the inflater.
  pipeline(Readable.from(packed), inflater, () => undefined);
  for await (const piece of inflater) yield piece as Buffer;
}

/**
 * The bytes of a file in an archive, piece by piece: nothing is kept.
 * @throws DamagedEntry when they are not what was packed
 * @throws BuildFailure when there are more than the archive says
 */
export async function* unpackEntry(
  archive: string,
  file: ArchiveFile,
  entry: ZipEntry,
): AsyncGenerator<Buffer> {
  const { path, isCompressed, crc32: expected, size, start, end } = entry;
  const tooLarge = (): Error => unsafeArchive(archive, `里面的${quotedName(path)}解开后比它写的大`);
  const packed = file.chunks(start, end);
  const pieces = isCompressed ? inflate(packed, entry) : packed;
  let count = 0;
  let sum = 0;
  try {
    for (;;) {
      const next = await pieces.next().catch((error: unknown) => {
        throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
          ? tooLarge()
          : new DamagedEntry(archive, path);
      });
      if (next.done) break;
      const { value } = next;
      count += value.length;
      if (count > size) throw tooLarge();
      sum = crc32(value, sum);
      yield value;
    }
  } finally {
    await pieces.return(undefined);
  }
  if (count !== size || sum !== expected) throw new DamagedEntry(archive, path);
}
