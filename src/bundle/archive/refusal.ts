import { BuildFailure } from '../../build/failure.ts';

const shownLength = 80;

/** A name from an archive or a folder, fit for a screen: whoever made it chose it. */
export function shownName(name: string): string {
  const points = [...name.replace(/[\p{C}\p{Z}]/gu, (unit) => (unit === ' ' ? unit : '�'))];
  return points.length > shownLength ? `${points.slice(0, shownLength).join('')}……` : points.join('');
}

export function quotedName(name: string): string {
  return `“${shownName(name)}”`;
}

/** An archive that nobody makes by accident, or that would fill the disk. */
export function unsafeArchive(archive: string, what: string): BuildFailure {
  return new BuildFailure(
    `${archive} 不能用：${what}。\n这样的压缩包可能有害，请不要解压，向给您的人重新要一份。`,
  );
}

/** An archive that is cut off, was damaged, or never was one. */
export function damagedArchive(archive: string, what: string): BuildFailure {
  return new BuildFailure(
    `${archive} 不能用：${what}。\n请重新复制或下载一次；还是不行，就向给您的人重新要一份。`,
  );
}

/** An archive of a kind that is not read here. */
export function foreignArchive(archive: string, what: string): BuildFailure {
  return new BuildFailure(
    `${archive} 不能用：${what}。\n请用解压软件解开，再重新压缩成普通的 zip（不加密码、不分卷）。`,
  );
}

/** One file of an archive whose bytes are no longer what was packed. The rest may be whole. */
export class DamagedEntry extends BuildFailure {
  override name = 'DamagedEntry';

  constructor(archive: string, entry: string) {
    super(damagedArchive(archive, `里面的文件${quotedName(entry)}坏了`).report);
  }
}
