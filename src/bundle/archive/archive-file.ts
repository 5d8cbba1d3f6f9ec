import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { RandomAccessReader } from 'yauzl';

const windowSize = 4 * 1024;
const pieceSize = 64 * 1024;

/** What yauzl passes on is the error or the number of bytes. */
type Done = (error: Error | null, bytesRead?: number) => void;

/**
 * An archive on the disk, for yauzl. Headers are read through a window, because they are many and small. Every place
 * that an archive names is looked at before it is read: yauzl would let Node throw where nobody can catch it.
 */
export class ArchiveFile extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #size: number;
  #window: Buffer = Buffer.alloc(0);
  #windowStart = 0;

  constructor(handle: FileHandle, size: number) {
    super();
    this.#handle = handle;
    this.#size = size;
  }

  /** The bytes there, fewer at the end of the archive. @throws Error when the disk fails */
  bytes(position: number, length: number): Buffer {
    if (position < 0 || position >= this.#size) return Buffer.alloc(0);
    if (position < this.#windowStart || position + length > this.#windowStart + this.#window.length) {
      const window = Buffer.alloc(Math.min(Math.max(windowSize, length), this.#size - position));
      const count = readSync(this.#handle.fd, window, 0, window.length, position);
      this.#window = window.subarray(0, count);
      this.#windowStart = position;
    }
    const start = position - this.#windowStart;
    return this.#window.subarray(start, start + length);
  }

  override read(target: Buffer, offset: number, length: number, position: number, done: Done): void {
    let count = 0;
    let problem: Error | null = null;
    try {
      count = this.bytes(position, length).copy(target, offset);
    } catch (error) {
      problem = error as Error;
    }
    process.nextTick(() => done(problem, count));
  }

  /** A stretch of the archive, piece by piece. */
  async *chunks(start: number, end: number): AsyncGenerator<Buffer> {
    let position = start;
    while (position < end) {
      const piece = Buffer.allocUnsafe(Math.min(pieceSize, end - position));
      const { bytesRead } = await this.#handle.read(piece, 0, piece.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield piece.subarray(0, bytesRead);
    }
  }

  /** The owner closes the handle: yauzl would do it while files are still to be read. */
  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}
