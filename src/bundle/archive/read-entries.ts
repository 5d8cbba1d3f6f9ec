import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { ArchiveFile } from './archive-file.ts';
import { entryName, pathProblem } from './entry-name.ts';
import type { ZipLimits } from './limits.ts';
import { findClash } from './name-clash.ts';
import { encryptedFlags, type ListedFacts, localDifference, localHeader } from './local-header.ts';
import { damagedArchive, foreignArchive, quotedName, unsafeArchive } from './refusal.ts';

/** A file in an archive, of which everything is known that can be known without unpacking it. */
export interface ZipEntry {
  path: string;
  isCompressed: boolean;
  crc32: number;
  size: number;
  /** Where its packed bytes lie. */
  start: number;
  end: number;
}

/** An archive that is being opened. */
interface Archive {
  /** As the person named it. */
  path: string;
  size: number;
  file: ArchiveFile;
  limits: ZipLimits;
}

const fileType = { mask: 0o170000, regular: 0o100000, folder: 0o040000 };
const endRecord = { signature: 0x06054b50, length: 22 };
const zip64EndRecord = 0x06064b50;

/** Where the next entry of the list is read. The types call it a boolean. */
function cursorOf(zip: ZipFile): number {
  return zip.readEntryCursor as unknown as number;
}

async function openDirectory({ path, size, file, limits }: Archive): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
  let zip: ZipFile;
  try {
    zip = await yauzl.fromRandomAccessReaderPromise(file, size, options);
  } catch (error) {
    if ((error as Error).message.startsWith('multi-disk')) throw foreignArchive(path, '它是分卷压缩的');
    throw damagedArchive(path, '它不是 zip 压缩包，或者没有复制完整');
  }
  if (zip.entryCount > limits.entries) {
    throw unsafeArchive(path, `里面有 ${zip.entryCount} 个文件，最多 ${limits.entries} 个`);
  }
  return zip;
}

/** @throws BuildFailure when the list of files does not end where the archive says: what follows would stay hidden */
function assertEnd({ path, size, file }: Archive, zip: ZipFile): void {
  const cursor = cursorOf(zip);
  const following = file.bytes(cursor, 4);
  const signature = following.length === 4 ? following.readUInt32LE(0) : 0;
  const isEnd =
    signature === endRecord.signature
      ? cursor === size - endRecord.length - zip.comment.length
      : signature === zip64EndRecord;
  if (!isEnd) throw damagedArchive(path, '它的文件目录和结尾对不上');
}

/** @throws BuildFailure when such a file must not be unpacked */
function assertHarmless({ path, limits }: Archive, entry: Entry, name: string): void {
  const quoted = quotedName(name);
  const problem = pathProblem(name, limits.pathLength);
  if (problem !== undefined) throw unsafeArchive(path, `里面的${quoted}${problem}`);
  const type = (entry.externalFileAttributes >>> 16) & fileType.mask;
  const isFolder = name.endsWith('/');
  if (type !== 0 && type !== (isFolder ? fileType.folder : fileType.regular)) {
    throw unsafeArchive(path, `里面的${quoted}不是普通文件（例如是指向别处的链接）`);
  }
  if (entry.generalPurposeBitFlag & encryptedFlags) throw foreignArchive(path, `里面的${quoted}加了密码`);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw foreignArchive(path, `里面的${quoted}用了少见的压缩方法`);
  }
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > limits.fileBytes) throw unsafeArchive(path, `里面的${quoted}太大`);
  // A small file harms nobody, however well it was packed.
  if (uncompressedSize > 1024 ** 2 && uncompressedSize > limits.ratio * compressedSize) {
    throw unsafeArchive(path, `里面的${quoted}解开后会变大 ${limits.ratio} 倍以上`);
  }
  if (isFolder && uncompressedSize > 0) throw unsafeArchive(path, `里面的${quoted}又是文件夹又是文件`);
}

/** What the list of an archive says of a file, without what is of no use later: there may be very many. */
interface Listed extends ListedFacts {
  path: string;
  rawName: Buffer;
  headerStart: number;
}

/** @throws BuildFailure when the list is damaged or has something that must not be unpacked */
async function readList(archive: Archive, zip: ZipFile): Promise<Listed[]> {
  const { path, limits } = archive;
  const listed: Listed[] = [];
  let total = 0;
  const entries = zip.eachEntry();
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      const { message } = error as Error;
      if (message.startsWith('strong encryption')) throw foreignArchive(path, '它加了密码');
      throw damagedArchive(path, '它的文件目录坏了');
    });
    if (next.done) break;
    const entry = next.value;
    const name = entryName(entry);
    if (name === undefined) throw damagedArchive(path, '里面有文件名认不出来');
    assertHarmless(archive, entry, name);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) throw unsafeArchive(path, '里面的文件合起来太大');
    listed.push({
      path: name,
      rawName: Buffer.from(entry.fileNameRaw),
      isCompressed: entry.compressionMethod === 8,
      crc32: entry.crc32,
      size: entry.uncompressedSize,
      packedSize: entry.compressedSize,
      headerStart: entry.relativeOffsetOfLocalHeader,
    });
  }
  if (total > limits.bombBytes && total > limits.ratio * archive.size) {
    throw unsafeArchive(path, `里面的文件合起来解开后会变大 ${limits.ratio} 倍以上`);
  }
  assertEnd(archive, zip);
  return listed;
}

/**
 * Looks at the header in front of a file.
 * @throws BuildFailure when a program that goes through the archive from its start would see another file
 */
function locate({ path: archive, file, size }: Archive, listed: Listed): ZipEntry {
  const { path, rawName, isCompressed, crc32, packedSize, headerStart } = listed;
  const header = file.bytes(headerStart, localHeader.length);
  if (header.length < localHeader.length || header.readUInt32LE(0) !== localHeader.signature) {
    throw damagedArchive(archive, `里面的文件${quotedName(path)}不完整`);
  }
  const nameLength = header.readUInt16LE(26);
  const extraLength = header.readUInt16LE(28);
  const nameStart = headerStart + localHeader.length;
  const start = nameStart + nameLength + extraLength;
  // What was read last may be overwritten by the next.
  const facts = Buffer.from(header);
  const isSameName = file.bytes(nameStart, nameLength).equals(rawName);
  const extra = file.bytes(nameStart + nameLength, extraLength);
  const difference = isSameName ? localDifference(facts, extra, listed) : '别的名字';
  if (difference !== undefined) {
    throw unsafeArchive(archive, `里面的${quotedName(path)}在另一处写着${difference}`);
  }
  const end = start + packedSize;
  if (end > size) throw damagedArchive(archive, `里面的文件${quotedName(path)}不完整`);
  return { path, isCompressed, crc32, size: listed.size, start, end };
}

/** @throws BuildFailure when two files share bytes, as in bombs that unpack one stretch many times */
function assertApart(archive: string, places: { path: string; from: number; end: number }[]): void {
  places.sort((a, b) => a.from - b.from);
  places.forEach(({ path, from }, index) => {
    const before = places[index - 1];
    if (before && before.end > from) {
      const names = [before.path, path].filter((name) => name !== '').map(quotedName);
      throw unsafeArchive(archive, `里面的${names.join('和')}与别的内容叠在一起`);
    }
  });
}

/** @throws BuildFailure when not every file can be written beside every other, on any system */
function assertDistinct(archive: string, paths: readonly string[]): void {
  const clash = findClash(paths);
  if (!clash) return;
  const [one, other] = clash;
  throw unsafeArchive(
    archive,
    one === other
      ? `里面的${quotedName(one)}出现两次`
      : `里面的${quotedName(one)}和${quotedName(other)}在 Windows 上是同一个文件`,
  );
}

/**
 * Every file and folder of an archive, folders with a slash at their end, in the archive's order.
 * @throws BuildFailure when the archive is damaged or must not be unpacked
 */
export async function readEntries(archive: Archive): Promise<ZipEntry[]> {
  const zip = await openDirectory(archive);
  const directory = { path: '', from: cursorOf(zip), end: archive.size };
  const listed = await readList(archive, zip);
  assertDistinct(
    archive.path,
    listed.map(({ path }) => path),
  );
  const entries = listed.map((entry) => locate(archive, entry));
  const places = listed.map(({ path, headerStart, packedSize }, index) => ({
    path,
    from: headerStart,
    end: entries[index]?.end ?? headerStart + packedSize,
  }));
  assertApart(archive.path, [...places, directory]);
  return entries;
}
