import { join } from 'node:path';
import { h } from 'hastscript';
import type { Manifest } from '../../browser/selfcheck/manifest.ts';
import { assertAscii } from '../../scripts-bundle/bundle-checks.ts';
import { build } from '../../scripts-bundle/build-script.ts';
import { buildStyle } from '../../scripts-bundle/build-style.ts';
import { browserFolder, stylesFolder } from '../../scripts-bundle/bundle.ts';
import { asciiJson } from '../../site/ascii-json.ts';
import type { ManifestEntry } from '../../build/checksums.ts';
import type { BuiltSite } from '../built-site.ts';
import { writePage } from '../html.ts';
import { contentHash } from '../single-file/content-hash.ts';

/**
 * The page of a bundle that finds out whether it was copied whole. It must work when everything else is broken, so
 * that nothing of it lies in another file.
 * @param manifest every file of the bundle but this page and SHA256SUMS
 */
export async function selfCheckPage(site: BuiltSite, manifest: readonly ManifestEntry[]): Promise<string> {
  const { code } = await build({ input: join(browserFolder, 'selfcheck', 'self-check.ts') });
  const script = code.trim();
  assertAscii({ name: 'selfcheck', code: script });
  const style = buildStyle(join(stylesFolder, 'selfcheck.css'));
  const { site: id, date, build: edition } = site.marker;
  const data: Manifest = {
    site: id,
    date,
    build: edition,
    files: manifest.map(({ path, size, sha256 }) => [path, size, sha256]),
  };
  const policy = `default-src 'none'; script-src ${contentHash(script)}; style-src ${contentHash(style)}; base-uri 'none'; form-action 'none'`;

  const main = h('main', { id: 'main', class: 'wrap narrow' }, [
    h('h1', '检查这份资料是否完整'),
    h('p', { class: 'check-version' }, `${site.title}，资料版本 ${date}，共 ${manifest.length} 个文件`),
    h('p', '复制时断了、U 盘坏了、新版盖在旧版上，都会少文件、坏文件。这一页帮您找出来。'),
    h('noscript', [
      h('p', [
        '这一页要用脚本，现在脚本没有运行。请换 Chrome、Edge、360（极速模式）或火狐打开；',
        '也可以不检查，直接把压缩包重新解压到一个新的文件夹。',
      ]),
    ]),
    h('div', { id: 'check', hidden: true }, [
      h('ol', { class: 'check-steps' }, [
        h('li', '点“选择文件夹”，选这份资料的文件夹：里面有 index.html 的那个。'),
        h('li', '浏览器问要不要上传时，点“上传”。文件只在这台电脑上核对，不会传出去。'),
        h('li', '等一等，看结果。'),
      ]),
      h('input', { class: 'check-input', id: 'folder', type: 'file', webkitdirectory: true }),
      h('label', { class: 'button-main check-choose', htmlFor: 'folder' }, '选择文件夹'),
      h('progress', { class: 'check-progress', id: 'progress', ariaLabel: '核对进度', hidden: true }),
      h('p', { class: 'check-status', id: 'status', role: 'status' }),
      h('div', { id: 'result', dataRun: '0' }),
    ]),
    h('p', { class: 'check-home' }, [h('a', { href: 'index.html' }, '回到首页')]),
  ]);
  return writePage({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'zh-CN', dataSite: site.marker.site, dataPage: 'selfcheck' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'renderer', content: 'webkit' }),
          h('meta', { httpEquiv: 'X-UA-Compatible', content: 'IE=edge' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('title', `检查资料 · ${site.title}`),
          h('style', style),
        ]),
        h('body', [
          main,
          h('script', { id: 'manifest', type: 'application/json' }, asciiJson(data)),
          h('script', script),
        ]),
      ]),
    ],
  });
}
