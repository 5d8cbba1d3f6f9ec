import { crc32, inflateRawSync } from 'node:zlib';
import { packageLimits } from './limits.ts';

/** Why a package is not read. */
export class PackageFailure extends Error {
  override name = 'PackageFailure';
  kind: 'damaged' | 'too-large' | 'encrypted';

  constructor(kind: PackageFailure['kind'], what: string) {
    super(what);
    this.kind = kind;
  }
}

interface Entry {
  method: number;
  flags: number;
  crc: number;
  packed: number;
  size: number;
  headerStart: number;
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 };
const endLength = 22;
const entryLength = 46;
const fileLength = 30;
const longestComment = 65_535;

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at--) {
    if (bytes.readUInt32LE(at) === signatures.end) return at;
  }
  throw new PackageFailure('damaged', '结尾的目录不见了');
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > packageLimits.entries) throw new PackageFailure('too-large', `里面有 ${count} 个文件`);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== signatures.entry) {
      throw new PackageFailure('damaged', '目录不完整');
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + entryLength, at + entryLength + nameLength);
    // Names are compared without regard to case, and some programs write backslashes.
    entries.set(name.replaceAll('\\', '/').toLowerCase(), {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      headerStart: bytes.readUInt32LE(at + 42),
    });
    at += entryLength + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The parts of an Office package, unpacked one by one when they are asked for: nothing is ever written to disk. */
export class Package {
  readonly #bytes: Buffer;
  readonly #entries: Map<string, Entry>;
  #total = 0;
  readonly #charged = new Set<Entry>();

  /** @throws PackageFailure */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readDirectory(this.#bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * @returns undefined when there is no such part
   * @throws PackageFailure
   */
  read(name: string, limit: number = packageLimits.textBytes): Uint8Array | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return undefined;
    if (entry.flags & 1) throw new PackageFailure('encrypted', '里面的文件加了密码');
    this.#assertSize(entry, limit);
    const data = this.#unpack(entry);
    if (data.length !== entry.size || crc32(data) !== entry.crc) {
      throw new PackageFailure('damaged', `里面的 ${name} 坏了`);
    }
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  }

  #assertSize(entry: Entry, limit: number): void {
    const { size, packed } = entry;
    if (!this.#charged.has(entry)) this.#total += size;
    this.#charged.add(entry);
    const isBomb = size > 1024 ** 2 && size > packed * packageLimits.ratio;
    if (size > limit || this.#total > packageLimits.totalBytes || isBomb) {
      throw new PackageFailure('too-large', '解开后太大');
    }
  }

  #unpack({ method, packed, size, headerStart }: Entry): Uint8Array {
    const bytes = this.#bytes;
    if (headerStart + fileLength > bytes.length || bytes.readUInt32LE(headerStart) !== signatures.file) {
      throw new PackageFailure('damaged', '里面的文件不完整');
    }
    const start =
      headerStart + fileLength + bytes.readUInt16LE(headerStart + 26) + bytes.readUInt16LE(headerStart + 28);
    const data = bytes.subarray(start, start + packed);
    if (method === 0) return new Uint8Array(data);
    if (method !== 8) throw new PackageFailure('damaged', '用了少见的压缩方法');
    try {
      // A size that lies cannot make it larger than what was allowed.
      return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
    } catch {
      throw new PackageFailure('damaged', '里面的文件解不开');
    }
  }
}
