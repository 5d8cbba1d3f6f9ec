import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive as an attacker would describe it: every field may lie. */
export interface RawEntry {
  name: string | Uint8Array;
  data?: string | Uint8Array;
  /** What the header in front of the file says its name is. */
  localName?: string;
  /** Other bytes that it has, by their places in it. */
  local?: readonly (readonly [place: number, bytes: readonly number[]])[];
  flags?: number;
  method?: number;
  /** Unix mode, which also says that a file is a link. */
  mode?: number;
  /** Size after unpacking as the list of files has it. */
  size?: number;
  extra?: Uint8Array;
  /** Where its own header lies, when it is none of the archive's but one inside another file. */
  at?: number;
  /** System of the program that wrote it. */
  host?: number;
}

const utf8Name = 0x800;
const unix = 3;
export const deflated = 8;

function bytesOf(text: string | Uint8Array): Buffer {
  return Buffer.from(text as string);
}

/** Writes an archive without any of the care that a writer of archives takes. */
export function rawZip(entries: readonly RawEntry[], { count = entries.length, comment = '' } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const entry of entries) {
    const { data = '', flags = utf8Name, method = deflated, mode = 0, extra = Buffer.alloc(0) } = entry;
    const name = bytesOf(entry.name);
    const localName = bytesOf(entry.localName ?? entry.name);
    const plain = bytesOf(data);
    const packed: Buffer = method === deflated ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.size ?? plain.length, 18);
    common.writeUInt16LE(localName.length, 22);
    const start = entry.at ?? position;
    if (entry.at === undefined) {
      const header = Buffer.concat([Buffer.from('PK\x03\x04'), common]);
      for (const [place, bytes] of entry.local ?? []) header.set(bytes, place);
      const local = [header, localName, packed];
      parts.push(...local);
      position += local.reduce((sum, { length }) => sum + length, 0);
    }
    const central = Buffer.from(common);
    central.writeUInt16LE(name.length, 22);
    central.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(mode * 0x10000, 6);
    rest.writeUInt32LE(start, 10);
    directory.push(
      Buffer.from([0x50, 0x4b, 1, 2, 20, entry.host ?? unix]),
      central,
      rest,
      name,
      Buffer.from(extra),
    );
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  // As writers without the larger format do it: what does not fit is cut off.
  end.writeUInt16LE(count & 0xffff, 4);
  end.writeUInt16LE(count & 0xffff, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(position, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}
