import { createElement } from '../create-element.ts';
import { parseFolderVersion, type Version } from '../version/version.ts';
import type { Manifest } from './manifest.ts';
import { readBytes } from './read-file.ts';

/** More than a whole `version.js` ever has. */
const mostBytes = 4096;

/** Which version a folder says that it is; undefined when it is that of this page or cannot be read. */
export async function otherVersion(
  found: ReadonlyMap<string, File>,
  { site, build }: Manifest,
): Promise<Version | undefined> {
  const file = found.get('version.js');
  if (!file || file.size > mostBytes) return undefined;
  try {
    const bytes = Array.from(new Uint8Array(await readBytes(file)));
    // ASCII, as src/site/version-script.ts writes it.
    const [, json = ''] = /^window\.xuekuVersion=(\{.*\});\s*$/.exec(String.fromCharCode(...bytes)) ?? [];
    const version = parseFolderVersion(JSON.parse(json), site);
    return version?.build === build ? undefined : version;
  } catch {
    return undefined;
  }
}

/**
 * What is shown when this page and the folder are of different versions.
 * @param own day of this page
 * @param folder that of the folder
 */
export function otherVersionView(own: string, folder: string): HTMLElement {
  // Of two builds of a day nobody can tell which is the newer one.
  const newest = folder === own ? '最新' : folder > own ? ` ${folder} ` : ` ${own} `;
  return createElement(
    'section',
    { class: 'check-result' },
    createElement('h2', {}, `这一页是另一版的（${own}），文件夹里是 ${folder} 的`),
    createElement(
      'p',
      {},
      `新旧文件混在一起了。怎么办：把${newest}的压缩包再解压一次，盖在这个文件夹上，再打开里面的 selfcheck.html 检查一遍。打的勾不会丢。`,
    ),
  );
}
