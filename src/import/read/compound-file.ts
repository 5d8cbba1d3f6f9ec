/** Where a stream of a compound file (the container of .doc, .xls, .ppt) begins. */
export interface CompoundStream {
  size: number;
  /** Its first bytes, as far as its first sector holds them; empty for the small streams that share sectors. */
  beginning: Uint8Array;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entryLength = 128;
/** Numbers from here on are no sectors: end of chain, free, and the tables themselves. */
const lastSector = 0xfffffffa;
const smallestOwnStream = 4096;
/** Entries of a directory that are looked at; a document with hundreds of embedded objects has a few thousand. */
const mostEntries = 20_000;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Reads numbers anywhere, and 0 behind the end, so that a file that is cut off needs no special care. */
class Sectors {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly size: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = this.#view.getUint16(0x1e, true) === 12 ? 4096 : 512;
  }

  number(at: number): number {
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, true) : 0;
  }

  start(sector: number): number {
    return (sector + 1) * this.size;
  }

  slice(sector: number, length = this.size): Uint8Array {
    return this.#bytes.subarray(this.start(sector), this.start(sector) + Math.min(length, this.size));
  }

  get count(): number {
    return Math.ceil(this.#bytes.length / this.size);
  }
}

/** The sectors of the allocation table: 109 are named in the header, further ones in a chain of their own. */
function tableSectors(sectors: Sectors): number[] {
  const named = Array.from({ length: 109 }, (_, index) => sectors.number(0x4c + 4 * index));
  const perSector = sectors.size / 4 - 1;
  let next = sectors.number(0x44);
  for (let round = 0; round < sectors.count && next < lastSector; round++) {
    const start = sectors.start(next);
    for (let index = 0; index < perSector; index++) named.push(sectors.number(start + 4 * index));
    next = sectors.number(start + 4 * perSector);
  }
  return named.filter((sector) => sector < lastSector && sector < sectors.count);
}

function directorySectors(sectors: Sectors): number[] {
  const table = tableSectors(sectors);
  const perSector = sectors.size / 4;
  const chain: number[] = [];
  const most = (mostEntries * entryLength) / sectors.size;
  let sector = sectors.number(0x30);
  while (sector < sectors.count && chain.length < most) {
    chain.push(sector);
    const place = table[Math.floor(sector / perSector)];
    if (place === undefined) break;
    sector = sectors.number(sectors.start(place) + 4 * (sector % perSector));
  }
  return chain;
}

interface Entry extends CompoundStream {
  name: string;
  left: number;
  right: number;
  child: number;
}

function readEntry(sectors: Sectors, start: number, bytes: Uint8Array): Entry {
  const field = bytes.subarray(start, start + entryLength);
  const nameLength = Math.min(64, (field[64] ?? 0) + 256 * (field[65] ?? 0));
  const [first, size] = [sectors.number(start + 116), sectors.number(start + 120)];
  return {
    name: new TextDecoder('utf-16le').decode(field.subarray(0, Math.max(0, nameLength - 2))),
    left: sectors.number(start + 68),
    right: sectors.number(start + 72),
    child: sectors.number(start + 76),
    size,
    beginning: size < smallestOwnStream ? new Uint8Array() : sectors.slice(first),
  };
}

/**
 * The streams and folders right under the root of a compound file. What lies deeper belongs to embedded objects: a
 * table of Excel in a Word file does not make it one of Excel.
 */
export function compoundStreams(bytes: Uint8Array): ReadonlyMap<string, CompoundStream> {
  const streams = new Map<string, CompoundStream>();
  if (bytes.length < 512) return streams;
  const sectors = new Sectors(bytes);
  const entries = directorySectors(sectors).flatMap((sector) =>
    Array.from({ length: sectors.size / entryLength }, (_, index) =>
      readEntry(sectors, sectors.start(sector) + index * entryLength, bytes),
    ),
  );
  const open = [entries[0]?.child ?? lastSector];
  const seen = new Set<number>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (!entry || seen.has(id)) continue;
    seen.add(id);
    streams.set(entry.name, { size: entry.size, beginning: entry.beginning });
    open.push(entry.left, entry.right);
  }
  return streams;
}
