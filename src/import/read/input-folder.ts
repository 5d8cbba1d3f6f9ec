import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemFile } from '../../integrity/system-file.ts';
import type { Refusal } from '../document/source-document.ts';
import { numeralPattern, readNumeral } from '../structure/chinese-numeral.ts';
import { folderDepth } from './limits.ts';
import { inputRefusals } from './refusals.ts';

/** A file in a folder, or what was left out. */
export type Found =
  { name: string; path: string } | { name: string; refusal: Refusal } | { name: string; skipped: string };

const naturalOrder = new Intl.Collator('zh-CN', { numeric: true });
const numerals = new RegExp(numeralPattern, 'g');

/** 第十课 as 第10课: by its sound it would stand before 第一课. */
function inDigits(name: string): string {
  return name.replace(numerals, (numeral) => String(readNumeral(numeral) ?? numeral));
}

/** 第2课 before 第10课 and 第二课 before 第十课, the same on every computer. */
export function compareNames(a: string, b: string): number {
  return naturalOrder.compare(inDigits(a), inDigits(b)) || (a < b ? -1 : Number(a > b));
}

/** Why a file or folder of this name is no document, whoever put it there. */
export function skipReason(name: string, siblings: ReadonlySet<string> = new Set()): string | undefined {
  if (name.startsWith('~$') || name.startsWith('.~')) return '文档打开时的锁文件';
  if (isSystemFile(name)) return '系统文件';
  if (name.startsWith('.')) return '隐藏文件';
  const page = /^(.+)(?:_files|\.files|_文件)$/.exec(name)?.[1];
  const isBesidePage =
    page !== undefined && ['.html', '.htm', '.mht'].some((end) => siblings.has(page + end));
  return isBesidePage ? '网页附带的文件夹' : undefined;
}

/** A folder on the way down, with the real paths of those around it: a link may lead back to one of them. */
interface Folder {
  name: string;
  path: string;
  around: readonly string[];
}

async function* walk({ name, path, around }: Folder): AsyncGenerator<Found> {
  const inside = [...around, path];
  if (inside.length > folderDepth) {
    yield { name, refusal: inputRefusals.tooDeep };
    return;
  }
  const entries = (await readdir(path)).sort(compareNames);
  const siblings = new Set(entries);
  for (const entry of entries) {
    const entryName = join(name, entry);
    const skipped = skipReason(entry, siblings);
    if (skipped !== undefined) {
      yield { name: entryName, skipped };
      continue;
    }
    const folder = await realFolder(join(path, entry));
    if (folder === undefined) yield { name: entryName, path: join(path, entry) };
    else if (inside.includes(folder)) yield { name: entryName, refusal: inputRefusals.loop };
    else yield* tryToWalk({ name: entryName, path: folder, around: inside });
  }
}

/** The real path of a folder; undefined for everything else, of which the reader of files says what is wrong. */
async function realFolder(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isDirectory() ? await realpath(path) : undefined;
  } catch {
    return undefined;
  }
}

async function* tryToWalk(folder: Folder): AsyncGenerator<Found> {
  try {
    yield* walk(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isForbidden = code === 'EACCES' || code === 'EPERM';
    const refusal = isForbidden ? inputRefusals.forbidden : inputRefusals.unreadable(code ?? message);
    yield { name: folder.name, refusal };
  }
}

/**
 * The files of a folder and of those in it, in the order of their names.
 * @param path real path of the folder
 */
export async function* walkFolder(name: string, path: string): AsyncGenerator<Found> {
  let isEmpty = true;
  for await (const found of tryToWalk({ name, path, around: [] })) {
    if (!('skipped' in found)) isEmpty = false;
    yield found;
  }
  if (isEmpty) yield { name, refusal: inputRefusals.noDocuments };
}
