import { quotedPath } from '../build/quoted-path.ts';
import { formatSize } from '../lesson/format-size.ts';
import type { Download } from './downloads-manifest.ts';
import type { BundleResult } from './make-bundles.ts';

const kinds: readonly [Download['kind'], string][] = [
  ['site', '整个网站'],
  ['collection', '专题压缩包'],
  ['lesson', '单课文件'],
  ['epub', '电子书'],
];

function line(what: string, files: readonly Download[]): string[] {
  const [first] = files;
  if (!first) return [];
  const bytes = files.map((file) => file.bytes);
  const detail =
    files.length === 1
      ? `${first.path}，${formatSize(first.bytes)}`
      : `${files.length} 个，最大 ${formatSize(Math.max(...bytes))}，共 ${formatSize(bytes.reduce((sum, next) => sum + next, 0))}`;
  return [`  ${what}　${detail}`];
}

/**
 * The last words of a successful run.
 * @param folder the downloads as the person who typed the command would write them
 */
export function formatBundles({ made, remarks }: BundleResult, folder: string, seconds: number): string {
  return [
    `✓ 离线包打好了，用了 ${seconds.toFixed(1)} 秒，都在 ${folder}`,
    ...kinds.flatMap(([kind, what]) =>
      line(
        what,
        made.filter((download) => download.kind === kind),
      ),
    ),
    ...remarks.map((remark) => `  注意：${remark}`),
    `  核对：npm run bundle -- --verify ${quotedPath(folder)}`,
  ].join('\n');
}
