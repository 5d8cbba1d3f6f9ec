/** Numbers from here on are no sectors. */
const lastSector = 0xfffffffa;
const entryLength = 128;
const smallStream = 4096;
const smallSector = 64;

/** Reads the streams of a compound file, the container of .doc. What is damaged gives a shorter stream or none. */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #size: number;
  readonly #table: number[];
  readonly #smallTable: number[];
  readonly #entries: { name: string; type: number; start: number; size: number }[];
  readonly #smallSectors: Buffer;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#size = this.#number(0x1e) % 0x10000 === 12 ? 4096 : 512;
    this.#table = this.#tableSectors().flatMap((sector) => numbersOf(this.#sector(sector)));
    this.#smallTable = numbersOf(this.#chain(this.#number(0x3c)));
    const directory = this.#chain(this.#number(0x30));
    this.#entries = [];
    for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
      const length = Math.min(directory.readUInt16LE(at + 64), 64);
      this.#entries.push({
        name: directory.toString('utf16le', at, at + Math.max(length - 2, 0)),
        type: directory.readUInt8(at + 66),
        start: directory.readUInt32LE(at + 116),
        size: directory.readUInt32LE(at + 120),
      });
    }
    this.#smallSectors = this.#chain(this.#entries.find(({ type }) => type === 5)?.start ?? lastSector);
  }

  /** The stream of a name; when embedded objects have streams of the same name, the first. */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.find((one) => one.name === name && one.type === 2);
    if (!entry) return undefined;
    const data = entry.size < smallStream ? this.#smallChain(entry.start) : this.#chain(entry.start);
    return data.subarray(0, entry.size);
  }

  #number(at: number): number {
    return at + 4 <= this.#bytes.length ? this.#bytes.readUInt32LE(at) : lastSector;
  }

  #sector(number: number): Buffer {
    return this.#bytes.subarray((number + 1) * this.#size, (number + 2) * this.#size);
  }

  /** The sectors of the table of sectors: the header names 109, a chain of its own the others. */
  #tableSectors(): number[] {
    const sectors = Array.from({ length: 109 }, (_, index) => this.#number(0x4c + index * 4));
    const count = this.#bytes.length / this.#size;
    let next = this.#number(0x44);
    while (next < count && sectors.length < count + 109) {
      const numbers = numbersOf(this.#sector(next));
      next = numbers.pop() ?? lastSector;
      sectors.push(...numbers);
    }
    return sectors.filter((sector) => sector < count);
  }

  #chain(start: number): Buffer {
    const parts: Buffer[] = [];
    const count = this.#bytes.length / this.#size;
    for (
      let sector = start;
      sector < count && parts.length <= count;
      sector = this.#table[sector] ?? lastSector
    ) {
      parts.push(this.#sector(sector));
    }
    return Buffer.concat(parts);
  }

  #smallChain(start: number): Buffer {
    const parts: Buffer[] = [];
    const all = this.#smallSectors;
    const count = all.length / smallSector;
    for (let at = start; at < count && parts.length <= count; at = this.#smallTable[at] ?? lastSector) {
      parts.push(all.subarray(at * smallSector, (at + 1) * smallSector));
    }
    return Buffer.concat(parts);
  }
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}
