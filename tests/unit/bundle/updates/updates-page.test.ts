import { describe, expect, it } from 'vitest';
import type { BuiltSite } from '../../../../src/bundle/built-site.ts';
import { attributeOf, findAll, parsePage, textOf } from '../../../../src/bundle/html.ts';
import { compareEditions } from '../../../../src/bundle/updates/compare-editions.ts';
import { updatesPage } from '../../../../src/bundle/updates/updates-page.ts';
import { type BundleOptions, type Draft, editionOf } from './bundle-pages.ts';

const about =
  '<!DOCTYPE html><html data-page="about"><head><title>关于本站 · 学库</title><meta name="description" content="x"></head>' +
  '<body><header class="site-header"><a href="index.html">学库</a></header><main id="main">关于</main></body></html>';
const site = { title: '学库', readText: () => about } as unknown as BuiltSite;

async function pageOf(
  old: Record<string, Draft>,
  now: Record<string, Draft>,
  options: [BundleOptions, BundleOptions] = [{ date: '2026-10-01', build: 'b1' }, { build: 'b2' }],
) {
  const changes = compareEditions(await editionOf(old, options[0]), await editionOf(now, options[1]));
  const html = updatesPage(site, changes);
  const page = parsePage(html);
  const links = findAll('main a', page).map((link) => [textOf(link), attributeOf(link, 'href')]);
  const headings = findAll('main h1, main h2, main h3', page).map(textOf);
  return { html, links, headings, text: findAll('main', page).map(textOf).join() };
}

const old: Record<string, Draft> = {
  a: {
    title: '进门',
    text: '开头。\n\n## 做法\n\n先听。\n\n## 丢掉的\n\n这一节以后没有了。',
    items: ['走访一户人家，记三条'],
  },
  b: { title: '旧课' },
  c: { title: '旧题目', text: '先听，再说。' },
  d: { title: '标点', text: '先听，再说。' },
};
const now: Record<string, Draft> = {
  a: {
    title: '进门',
    text: '开头。\n\n## 做法\n\n先听，再记，最后办。',
    items: ['走访两户人家，记三条', '念给大家听'],
  },
  c2: { title: '新题目', text: '先听，再说。', former: ['c'] },
  d: { title: '标点', text: '先听；再说。' },
  e: { title: '第一课&lt;b&gt;', collection: 'fangfa' },
};

describe('the page of updates', () => {
  it('links to every lesson, section and item that it tells of', async () => {
    const { links } = await pageOf(old, now);
    expect(links).toEqual([
      ['专题《方法课》', 'collections/fangfa.html'],
      ['第一课<b>', 'lessons/e.html'],
      ['进门', 'lessons/a.html'],
      ['做法', 'lessons/a.html#zuo-fa'],
      ['念给大家听', expect.stringMatching(/^lessons\/a\.html#item-[0-9a-f]{10}$/)],
      ['走访两户人家，记三条', expect.stringMatching(/^lessons\/a\.html#item-[0-9a-f]{10}$/)],
      ['新题目', 'lessons/c2.html'],
      ['标点', 'lessons/d.html'],
    ]);
  });

  it('says what is new, changed, withdrawn and touched, in that order', async () => {
    const { headings, text } = await pageOf(old, now);
    expect(headings).toEqual([
      '这一版更新了什么',
      '新课（1 课）',
      '专题《方法课》（新专题）',
      '有变动的课（2 课）',
      '进门',
      '新题目',
      '撤下的课（1 课）',
      '只改了标点、版式或编辑信息的课（1 课）',
    ]);
    expect(text).toContain('新课 1 课，有变动 2 课，撤下 1 课，只改标点或编辑信息 1 课。');
    expect(text).toContain('2026-11-21（b2）');
    expect(text).toContain('2026-10-01（b1）');
    expect(text).toContain('原来是：走访一户人家，记三条');
    expect(text).toContain('原来的题目：旧题目');
    expect(text).toContain('丢掉的');
    expect(text).toContain('用火狐双击打开、又换了文件夹的，先在旧的那份里“带走进度”');
  });

  it('is a page of the site by its looks, and of its own by its title', async () => {
    const { html } = await pageOf(old, now);
    expect(html).toMatch(/^\uFEFF<!doctype html><html data-page="updates">/i);
    expect(html).toContain('<title>这一版更新了什么 · 学库</title>');
    expect(html).toContain('<header class="site-header">');
    expect(html).not.toMatch(/<script|style=|第一课<b>/);
  });

  it('says plainly that nothing changed', async () => {
    const { text, links, headings } = await pageOf(old, old);
    expect(text).toContain('课文和学习清单都没有变。');
    expect(text).not.toContain('打的勾');
    expect([links, headings]).toEqual([[], ['这一版更新了什么']]);
  });

  it.each<[string, BundleOptions, RegExp]>([
    ['the same bundle', { build: 'b2' }, /拿来比较的就是这一版/],
    ['a newer bundle', { build: 'b3', date: '2026-12-01' }, /2026-12-01）比这一版（2026-11-21）还新/],
  ])('warns of %s', async (_, options, expected) => {
    expect((await pageOf(old, old, [options, { build: 'b2' }])).text).toMatch(expected);
  });

  it('is the same bytes every time', async () => {
    expect((await pageOf(old, now)).html).toBe((await pageOf(old, now)).html);
  });
});
