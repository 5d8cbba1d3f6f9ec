import { BuildFailure } from '../build/failure.ts';
import { isDeviceName } from '../lesson/device-name.ts';
import type { BuildMarker } from '../site/build-marker.ts';

/** Path in the archive, its top folder included: with a drive and a folder before it, it fits Windows' 260. */
const longestPath = 120;

/** Longer titles are cut: a file name has at most 255 bytes, a Chinese character three of them. */
const longestTitle = 60;

/** Signs that Windows refuses in names, and what Chinese text writes instead. */
const replacements: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
  // Starts the fragment of an address.
  '#': '＃',
};

/** `xueku-<site id>-20261121`, or with the collection's id before the day: the archive's name and its top folder. */
export function archiveName({ site, date }: Pick<BuildMarker, 'site' | 'date'>, collection?: string): string {
  return ['xueku', site, collection, date.replaceAll('-', '')].filter((part) => part !== undefined).join('-');
}

/**
 * File names for titles, one for each in their order: readable on every system, and no two the same where case does
 * not count.
 * @param extension with its dot
 */
export function titleNames(titles: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const safe = [...title.normalize('NFC')]
      .map((sign) => replacements[sign] ?? (/\p{C}/u.test(sign) ? '' : sign))
      .slice(0, longestTitle)
      .join('')
      .replace(/^[\s.~]+|[\s.]+$/gu, '');
    const name = safe === '' || isDeviceName(safe) ? `课程${safe}` : safe;
    for (let count = 1; ; count++) {
      const candidate = `${name}${count > 1 ? `（${count}）` : ''}${extension}`;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

function badName(path: string, top: string): string | undefined {
  const length = top.length + 1 + path.length;
  if (!/^[\x21-\x7e]+$/.test(path)) return '有英文字母、数字以外的字符或空格，旧 Windows 解压后会乱码';
  if (length > longestPath) return `连同文件夹名有 ${length} 个字符，最多 ${longestPath} 个`;
  return undefined;
}

/**
 * Holds the names of a bundle to what an old Windows unpacks as well; what no Windows takes, `writeZip` refuses.
 * @throws BuildFailure naming every file that is not
 */
export function assertPortableNames(files: readonly string[], top: string): void {
  const failures = files.flatMap((file) => {
    const reason = badName(file, top);
    return reason === undefined ? [] : [`  ${file}：${reason}`];
  });
  if (failures.length === 0) return;
  throw new BuildFailure(
    ['这些文件名不能放进离线包，请改短或改名后重新运行 npm run build：', ...failures].join('\n'),
  );
}
