/** The header in front of each file, without name and further fields. */
export const localHeader = { signature: 0x04034b50, length: 30 };

/** Encrypted in any of the ways that the format knows. */
export const encryptedFlags = 0x1 | 0x40 | 0x2000;

/** Checksum and sizes were not known yet and stand behind the file. */
const laterFlag = 0x8;
/** The larger format: the size stands in a field of its own. */
const elsewhere = 0xffffffff;
const largeSizesField = 1;
const deflatedMethod = 8;

/** What the list of an archive says of a file. */
export interface ListedFacts {
  isCompressed: boolean;
  crc32: number;
  size: number;
  packedSize: number;
}

/** The sizes in the field of the larger format: unpacked, packed. */
function largeSizes(extra: Buffer): bigint[] {
  let at = 0;
  while (at + 4 <= extra.length) {
    const data = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    if (extra.readUInt16LE(at) === largeSizesField) {
      return Array.from({ length: data.length >> 3 }, (_, index) => data.readBigUInt64LE(index * 8));
    }
    at += 4 + data.length;
  }
  return [];
}

/**
 * How the header in front of a file differs from the list, as the end of a sentence: programs that go through an
 * archive from its start would unpack something else. Undefined when it does not.
 * @param header the fixed part
 * @param extra the further fields behind the name
 */
export function localDifference(header: Buffer, extra: Buffer, listed: ListedFacts): string | undefined {
  const flags = header.readUInt16LE(6);
  if (flags & encryptedFlags) return '加了密码';
  if (header.readUInt16LE(8) !== (listed.isCompressed ? deflatedMethod : 0)) return '别的压缩方法';
  const large = largeSizes(extra);
  const sizeAt = (place: number, index: number): number => {
    const size = header.readUInt32LE(place);
    return size === elsewhere ? Number(large[index] ?? elsewhere) : size;
  };
  const isLater = (flags & laterFlag) !== 0;
  const isSame = (found: number, expected: number): boolean => found === expected || (isLater && found === 0);
  const isSameSize = isSame(sizeAt(22, 0), listed.size) && isSame(sizeAt(18, 1), listed.packedSize);
  return isSameSize && isSame(header.readUInt32LE(14), listed.crc32) ? undefined : '别的大小或校验值';
}
