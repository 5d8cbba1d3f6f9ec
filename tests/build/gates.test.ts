import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readContentModel } from '../../src/check/content-model.ts';
import { sourceLessons } from '../../src/build/source-lessons.ts';
import { checkBuiltSite } from '../../src/build/gates.ts';
import { readContentFolder } from '../../src/content/read-folder.ts';
import { contentFolders } from '../setup/sites.ts';
import { temporaryFolder } from './run-build.ts';

const lessonPage = 'lessons/zoufang-jilu.html';

/** What the gates say of a copy of the built fixture in which something was broken. */
async function faults(breakSite: (root: string) => void): Promise<string> {
  const root = join(temporaryFolder(), 'site');
  cpSync(inject('sites').fixture, root, { recursive: true });
  breakSite(root);
  const model = readContentModel(readContentFolder(contentFolders.fixture));
  const lessons = sourceLessons(model).filter(({ isPublished }) => isPublished);
  const address = 'https://xuexi.example.cn/ku/';
  const { reports } = await checkBuiltSite(root, { lessons, address });
  return reports
    .flatMap(({ failures }) => failures.map(({ file, message }) => `${file} ${message}`))
    .join('\n');
}

/** Replaces a text that must be there, so that a test cannot pass by changing nothing. */
const replace = (file: string, from: string | RegExp, to: string) => (root: string) => {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${String(from)} is not in ${file}`);
  writeFileSync(path, changed);
};

describe('gates on the built fixture site', () => {
  it('pass it unchanged', async () => expect(await faults(() => {})).toBe(''));

  it.each<[string, (root: string) => void, string]>([
    ['a lost lesson page', (root) => rmSync(join(root, lessonPage)), `${lessonPage} 没有生成`],
    [
      'another source',
      replace(lessonPage, /data-source-hash="\w+"/, 'data-source-hash="0123456789abcdef"'),
      '不是由现在的',
    ],
    ['a lost text', replace(lessonPage, /<div class="prose"[^>]*>[\s\S]*?<\/div>/, ''), '丢了内容'],
    [
      'a broken link',
      replace(lessonPage, 'href="../index.html"', 'href="../indx.html"'),
      '指向的文件不存在；最像的文件是 index.html',
    ],
    ['an absolute link', replace(lessonPage, 'href="../index.html"', 'href="/index.html"'), '不是相对地址'],
    ['a broken fragment', replace(lessonPage, 'href="#main"', 'href="#mian"'), '最像的是 #main'],
    [
      'an empty main',
      replace('about.html', /(<main[^>]*>)[\s\S]*<\/main>/, '$1</main>'),
      'about.html <main> 是空的',
    ],
    ['invalid HTML', replace('index.html', '</main>', '<p><div>x</div></p></main>'), '规则 '],
    [
      'a module script',
      replace('index.html', '</body>', '<script type="module" src="legacy.js"></script></body>'),
      '模块脚本',
    ],
    ['an inline script', replace('index.html', '</body>', '<script>x()</script></body>'), '写在页面里的脚本'],
    [
      'a file of another site',
      replace('index.html', '</main>', '<img src="//x.cn/a.png" alt="x"></main>'),
      '会从别的网站加载',
    ],
    [
      'a lost policy',
      replace('index.html', /<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
      'default-src',
    ],
    ['a lost mark', replace('index.html', '\uFEFF', ''), 'index.html 开头没有 UTF-8 标记'],
  ])('catch %s', async (_name, breakSite, message) => expect(await faults(breakSite)).toContain(message));
});
