import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { usualLimits } from './limits.ts';

const signatures = { file: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 };
/** Version 2.0 of the format, as every program reads it. */
const version = 20;
/** Says that a name is UTF-8: programs in China guess GBK where it is missing. */
const utf8Flag = 0x800;
const methods = { stored: 0, deflated: 8 };

/** The time of files whose day the format cannot hold is the nearest that it can. */
const days = { first: '1980-01-01', last: '2099-12-31' };

interface WrittenEntry {
  name: Buffer;
  /** What stands about the file in the list as well as in front of it. */
  facts: Buffer;
  start: number;
}

/**
 * Noon of a day as a zip stores it, without a time zone. Made without a `Date`: there are days that a zone has skipped.
 * @param day `2026-11-21`
 */
function dosTime(day: string): number {
  const held = day < days.first ? days.first : day > days.last ? days.last : day;
  const [year = 1980, month = 1, date = 1] = held.split('-').map(Number);
  return (((year - 1980) << 25) | (month << 21) | (date << 16) | (12 << 11)) >>> 0;
}

/**
 * Writes a zip of the classic format, one file after the other. The same files and day give the same bytes, wherever
 * and whenever. What comes in is for the caller to judge.
 */
export class ZipWriter {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #time: number;
  readonly #entries: WrittenEntry[] = [];
  #position = 0;

  /** @param day the time of every file */
  constructor(day: string, write: (bytes: Uint8Array) => void) {
    this.#time = dosTime(day);
    this.#write = write;
  }

  /** Bytes that were written. */
  get size(): number {
    return this.#position;
  }

  /** @param isCompressible false for what is compressed already: it would take time and give nothing */
  add(path: string, bytes: Uint8Array, isCompressible: boolean): void {
    const deflated = isCompressible ? deflateSync(bytes, { level: 9 }) : bytes;
    // A file that shrinks as only bombs do would be taken for one.
    const isSmaller = deflated.length < bytes.length && bytes.length <= usualLimits.ratio * deflated.length;
    const packed = isSmaller ? deflated : bytes;
    const name = Buffer.from(path);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(version, 0);
    facts.writeUInt16LE(utf8Flag, 2);
    facts.writeUInt16LE(isSmaller ? methods.deflated : methods.stored, 4);
    facts.writeUInt32LE(this.#time, 6);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    this.#entries.push({ name, facts, start: this.#position });
    this.#append(Buffer.concat([uint32(signatures.file), facts, name]));
    this.#append(packed);
  }

  /** Writes the list of all files, which ends the archive. */
  end(): void {
    const start = this.#position;
    for (const { name, facts, start } of this.#entries) {
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(start, 10);
      this.#append(Buffer.concat([uint32(signatures.listed), uint16(version), facts, rest, name]));
    }
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.#entries.length, 4);
    end.writeUInt16LE(this.#entries.length, 6);
    end.writeUInt32LE(this.#position - start, 8);
    end.writeUInt32LE(start, 12);
    this.#append(Buffer.concat([uint32(signatures.end), end]));
  }

  #append(bytes: Uint8Array): void {
    this.#write(bytes);
    this.#position += bytes.length;
  }
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
