import type { FileComparison } from '../../integrity/compare-files.ts';
import { shownName } from './refusal.ts';

/** How a bundle differs from what was packed. */
export interface Differences extends Omit<FileComparison, 'present'> {
  changed: string[];
  /** The disk, or the archive, does not give them. */
  unreadable: string[];
}

/** Enough to see what happened; a folder that was overwritten by another has thousands. */
const shownPerKind = 50;

function formatKind(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, shownPerKind).map((line) => `    ${line}`);
  const rest = lines.length - shown.length;
  if (rest > 0) shown.push(`    ……还有 ${rest} 个`);
  return [`  ${title}（${lines.length} 个）：`, ...shown];
}

function advice({ missing, changed, unreadable, renamed, extra }: Differences, isArchive: boolean): string[] {
  const isBroken = missing.length + changed.length + unreadable.length > 0;
  if (isArchive && isBroken) {
    return ['这个压缩包坏了，或者被改过：请重新下载或复制一次；还是不行，就向给您的人重新要一份。'];
  }
  return [
    ...(isBroken ? ['缺少或变了的文件要换回来：把压缩包重新解压到一个新的文件夹，整个文件夹一起复制。'] : []),
    ...(unreadable.length > 0 ? ['有文件读不出来：U 盘或硬盘可能坏了，请换一个再复制。'] : []),
    ...(renamed.length > 0 ? ['文件名的大小写变了，放到网站上会打不开：不要改名，请重新解压。'] : []),
    ...(extra.length > 0 ? ['多出来的文件多半是旧版留下的，可以删掉；自己放进去的可以不管。'] : []),
  ];
}

/** True when nothing at all differs. */
export function isWhole(differences: Differences): boolean {
  return Object.values(differences).every(({ length }) => length === 0);
}

/**
 * What a person reads about a bundle that was looked through.
 * @param isArchive true for a packed one, whose files cannot be replaced one by one
 */
export function formatVerification(
  name: string,
  count: number,
  differences: Differences,
  isArchive = false,
): string {
  if (isWhole(differences)) return `✓ ${name} 全部完好：${count} 个文件和打包时一模一样。`;
  const { missing, changed, unreadable, renamed, extra } = differences;
  return [
    `✗ ${name} 和打包时不一样（应有 ${count} 个文件）：`,
    ...formatKind('缺少', missing.map(shownName)),
    ...formatKind('内容变了', changed.map(shownName)),
    ...formatKind('读不出来', unreadable.map(shownName)),
    ...formatKind(
      '名字变了',
      renamed.map(({ path, found }) => `${shownName(path)}  现在叫 ${shownName(found)}`),
    ),
    ...formatKind('多出来', extra.map(shownName)),
    ...advice(differences, isArchive),
  ].join('\n');
}
