import { zipSync } from 'fflate';

export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? utf8(content) : content,
      ]),
    ),
  );
}

/** A stream, or a folder of streams. */
export interface CompoundItem {
  name: string;
  content?: Uint8Array;
  children?: readonly CompoundItem[];
}

const sector = 512;
const [endOfChain, free] = [0xfffffffe, 0xffffffff];

/** A file of the container that .doc, .xls and .ppt use, with one table sector. Streams take whole sectors. */
export function compoundFile(items: readonly CompoundItem[]): Uint8Array {
  const entries: { item: CompoundItem; right: number; child: number; start: number }[] = [
    { item: { name: 'Root Entry', children: items }, right: free, child: free, start: endOfChain },
  ];
  const add = (parent: number, children: readonly CompoundItem[]): void => {
    let before: number | undefined;
    for (const item of children) {
      const id = entries.push({ item, right: free, child: free, start: endOfChain }) - 1;
      const neighbour = before === undefined ? undefined : entries[before];
      if (neighbour) neighbour.right = id;
      else if (entries[parent]) entries[parent].child = id;
      before = id;
      add(id, item.children ?? []);
    }
  };
  add(0, items);
  const directorySectors = Math.ceil(entries.length / 4);
  const table = Buffer.alloc(sector, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  const chain = (first: number, count: number): void => {
    for (let index = 0; index < count; index++)
      table.writeUInt32LE(index === count - 1 ? endOfChain : first + index + 1, 4 * (first + index));
  };
  chain(1, directorySectors);
  let next = 1 + directorySectors;
  const streams = entries.flatMap((entry) => {
    if (!entry.item.content) return [];
    const count = Math.max(8, Math.ceil(entry.item.content.length / sector));
    entry.start = next;
    chain(next, count);
    next += count;
    const bytes = Buffer.alloc(count * sector);
    bytes.set(entry.item.content);
    return [bytes];
  });
  const header = Buffer.alloc(sector, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  header.writeUInt32LE(0, 76);
  const directory = Buffer.alloc(directorySectors * sector);
  entries.forEach(({ item, right, child, start }, index) => {
    const at = index * 128;
    directory.write(item.name, at, 'utf16le');
    directory.writeUInt16LE(2 * item.name.length + 2, at + 64);
    directory.writeUInt8(index === 0 ? 5 : item.content ? 2 : 1, at + 66);
    directory.writeUInt32LE(free, at + 68);
    directory.writeUInt32LE(right, at + 72);
    directory.writeUInt32LE(child, at + 76);
    directory.writeUInt32LE(start, at + 116);
    directory.writeUInt32LE(item.content ? Math.max(4096, item.content.length) : 0, at + 120);
  });
  return new Uint8Array(Buffer.concat([header, table, directory, ...streams]));
}

/** The first bytes of the main stream of Word 97 and later. */
export function wordStream(isEncrypted = false): Uint8Array {
  const stream = new Uint8Array(4096);
  stream.set([0xec, 0xa5, 0xc1, 0x00]);
  stream[11] = isEncrypted ? 1 : 0;
  return stream;
}
