import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBuiltSite } from '../../../src/build/gates.ts';
import { searchGateTitle } from '../../../src/build/search-gate.ts';
import { relocateSite } from '../../../src/build/relocate.ts';
import { emittedSite, expectedLessons, lesson, page, temporaryFolder, writeFiles } from './site-folder.ts';

/** Faults of the small site after something in it was changed, as `file:line message`. */
async function faults(
  change: Record<string, string> = {},
  { address, remove }: { address?: string; remove?: string } = {},
): Promise<string[]> {
  const root = temporaryFolder();
  writeFiles(root, { ...emittedSite(), ...change });
  if (remove !== undefined) rmSync(join(root, remove));
  await relocateSite(root, address);
  const { reports } = await checkBuiltSite(root, { lessons: expectedLessons, address });
  // The site has no search data; its gate has tests of its own.
  const others = reports.filter(({ title }) => title !== searchGateTitle);
  return others.flatMap(({ failures }) =>
    failures.map(({ file, line, message }) => `${file}:${line} ${message}`),
  );
}

const withMain = (html: string) => ({ 'index.html': page('home', html) });

describe('checkBuiltSite', () => {
  it('passes a whole site, with and without a public address', async () => {
    expect(await faults()).toEqual([]);
    expect(await faults({}, { address: 'https://example.gov.cn/ku/' })).toEqual([]);
  });

  it('misses a lesson', async () => {
    expect(await faults({}, { remove: 'lessons/zou-jiceng.html' })).toEqual([
      'lessons/zou-jiceng.html:undefined 没有生成，它来自 lessons/a/zou-jiceng.md',
    ]);
  });

  it.each([
    ['another source', lesson('zou-jiceng', '00000000000000ff', '走基层，听民声。'), '不是由现在的'],
    ['lost text', lesson('zou-jiceng', '00000000000000bb', '走。').replace('开头', ''), '丢了内容'],
    [
      'the lesson of another page',
      lesson('jiang-zhenhua', '00000000000000aa', '讲真话，办实事。'),
      '是同一课',
    ],
  ])('finds a lesson page with %s', async (_name, html, message) => {
    expect((await faults({ 'lessons/zou-jiceng.html': html })).join('\n')).toContain(message);
  });

  it('finds a lesson that must not be there', async () => {
    const draft = lesson('cao-gao', '00000000000000cc', '草稿');
    expect(await faults({ 'lessons/cao-gao.html': draft })).toEqual([
      expect.stringContaining('lessons/cao-gao.html:undefined 课程 cao-gao 不该发布'),
    ]);
  });

  it.each([
    [
      'a link to no file',
      '<a href="/lessons/zou-jicen.html">x</a>',
      '指向的文件不存在；最像的文件是 lessons/zou-jiceng.html',
    ],
    [
      'a fragment of no element',
      '<a href="/glossary.html#sange-zheng">x</a>',
      '锚点在 glossary.html 里不存在，最像的是 #sange-zhen',
    ],
    ['a fragment on the same page', '<a href="#x">x</a>', '链接 #x 的锚点在 index.html 里不存在'],
    ['a picture of another site', '<img src="https://x.cn/a.png" alt="x">', '会从别的网站加载东西'],
    ['a script link', '<a href="javascript:x()">x</a>', 'javascript: 链接会被安全策略拦下'],
    ['an id used twice', '<p id="x">x</p><p id="x">x</p>', 'id「x」在这一页用了两次'],
    ['an empty main', ' <p></p>\n&nbsp;', '<main> 是空的'],
    ['invalid HTML', '<p>x<div>x</div></p>', '规则 '],
    [
      'a module script',
      '<p>x</p><script type="module" src="/assets/entry.js"></script>',
      '模块脚本（type=module）',
    ],
    ['a style attribute', '<p style="color:red">x</p>', 'style 属性会被安全策略拦下'],
  ])('finds %s', async (_name, html, message) => {
    expect((await faults(withMain(html))).join('\n')).toContain(message);
  });

  it.each([
    ['no policy', '<meta name="a" content="default-src \'none\'">'],
    [
      'a policy that allows what it does not name',
      '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'; default-src \'none\'">',
    ],
  ])('finds a page with %s', async (_name, meta) => {
    const whole = page('home', '<p><a href="/glossary.html">x</a></p>');
    const html = whole.replace(/<meta http-equiv[^>]*>/, meta);
    expect(await faults({ 'index.html': html })).toEqual([
      expect.stringContaining(
        'index.html:undefined <head> 里没有 <meta http-equiv="Content-Security-Policy">',
      ),
    ]);
  });

  it('names the line', async () => {
    expect((await faults(withMain('<h1>x</h1>\n<p>x</p>\n<p><a href="#y">y</a></p>'))).join()).toContain(
      'index.html:3 ',
    );
  });

  it('finds style sheets that load what is not there or lies elsewhere', async () => {
    const css = 'a{b:url(/assets/none.svg)}\n@import "https://x.cn/a.css";';
    expect(await faults({ 'assets/site.css': css })).toEqual([
      expect.stringContaining('assets/site.css:1 <css url> /assets/none.svg：指向的文件不存在'),
      expect.stringContaining('assets/site.css:2 <css url> https://x.cn/a.css：会从别的网站加载东西'),
    ]);
  });

  it('finds scripts that a wrong charset would break', async () => {
    expect((await faults({ 'assets/entry.js': 'a("学")' })).join()).toContain('ASCII 以外的字符');
  });

  it('finds a lesson page that is too heavy, unless it has pictures', async () => {
    const noise = Array.from({ length: 2000 }, (_, i) =>
      createHash('sha256').update(`${i}`).digest('hex'),
    ).join('');
    const heavy = lesson('zou-jiceng', '00000000000000bb', `走基层，听民声。${noise}`);
    expect((await faults({ 'lessons/zou-jiceng.html': heavy })).join()).toContain('第一次打开要下载');
    const picture = heavy.replace('<p>', '<p><img src="/assets/line.svg" alt="线" width="1" height="1">');
    expect((await faults({ 'lessons/zou-jiceng.html': picture })).join()).not.toContain('第一次打开要下载');
  });

  it('does not take nothing for a good site', async () => {
    const root = temporaryFolder();
    const { reports } = await checkBuiltSite(root, { lessons: [] });
    expect(reports.map(({ title }) => title)).toEqual([
      '每页都有正文',
      '链接都通，锚点都在',
      searchGateTitle,
    ]);
  });
});
