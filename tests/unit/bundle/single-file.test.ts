import { runInNewContext } from 'node:vm';
import { inflateSync, strFromU8 } from 'fflate';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { BuildFailure } from '../../../src/build/failure.ts';
import type { BuiltSite } from '../../../src/bundle/built-site.ts';
import { attributeOf, find, findAll, parsePage, textOf } from '../../../src/bundle/html.ts';
import { assertAlone } from '../../../src/bundle/single-file/assert-alone.ts';
import { contentHash } from '../../../src/bundle/single-file/content-hash.ts';
import { prepareSingleFiles } from '../../../src/bundle/single-file/prepare-single-files.ts';
import { createStyleFilter } from '../../../src/bundle/single-file/used-styles.ts';

const lesson = { slug: 'yi', title: '第一课', file: 'lessons/yi.html' };

/** A lesson's page with the parts that the templates write, and `text` in it. */
function lessonPage(text: string, article = ''): string {
  return `<!doctype html><html lang="zh-CN" data-site="here" data-root="../" data-page="lesson"><head>
<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>第一课</title><link rel="icon" href="../favicon.svg" type="image/svg+xml">
<script src="../assets/head.1.js"></script><script src="../assets/entry.1.js" defer></script>
<link rel="stylesheet" href="../assets/Page.1.css"></head><body>
<p class="unzip-notice">先解压</p><header class="site-header"><a class="brand" href="../index.html"><b>学库</b> <span>某单位</span></a>
<nav><ul><li><a href="../index.html">课程</a></li><li><a href="../search.html" data-search-link>搜索</a></li></ul></nav>
<div data-reader-tools></div></header><main id="main"><article data-lesson="yi" data-pagefind-body>
<nav class="breadcrumb"><ol><li><a href="../index.html">首页</a></li><li><a href="../collections/jichu.html">基础</a></li><li aria-current="page">第一课</li></ol></nav>
<ul class="tag-list"><li><a href="../tags/zuo-feng.html">作风</a></li></ul>
<h2 id="one">一</h2><div class="prose">${text}</div>${article}
<section class="progress-card"><button data-card-carry>带走进度</button><a href="../study.html">我的学习</a></section>
<details class="lesson-terms"><summary>本课词语</summary><dl><div><dt><a href="../glossary.html#hui-feng">会风</a></dt><dd data-term-entry="hui-feng">开会的风气。</dd></div></dl></details>
<section class="related"><a href="er.html">第二课</a></section>
<nav class="lesson-steps"><a href="er.html" rel="next">第二课</a></nav></article></main>
<footer class="site-footer"><ul><li><a href="../about.html">关于</a></li></ul><p class="version">资料版本</p></footer></body></html>`;
}

function siteWith(text: string, others: Readonly<Record<string, string>> = {}): BuiltSite {
  const files: Record<string, string> = {
    'lessons/yi.html': lessonPage(text),
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'legacy.js': 'show();',
    'assets/head.1.js': 'head();',
    'assets/entry.1.js': 'entry("\\u4e2d");',
    'assets/chunk-print.1.js': 'print(`sheet-${kind}`,"print-menu");',
    'assets/chunk-search.1.js': 'search();',
    'assets/style-carry.1.css': '.carry:before{content:"中"}',
    'assets/Page.1.css':
      '.brand{color:red}.home{color:red}.sheet-a{color:red}.print-menu{color:red}@media print{.home a{color:red}}',
    ...others,
  };
  return {
    root: '/nowhere',
    marker: {
      site: 'here',
      build: 'b1',
      date: '2026-11-21',
      lessons: 1,
      sections: 1,
      checklistItems: 0,
      characters: 9,
      unpublished: 0,
    },
    title: '学库',
    files: Object.keys(files).sort(),
    collections: [{ id: 'jichu', title: '基础', lessons: [lesson] }],
    readText: (file) => files[file] ?? '',
    readBytes: (file) => Buffer.from(files[file] ?? ''),
  };
}

async function make(text = '', others: Readonly<Record<string, string>> = {}): Promise<string> {
  const maker = await prepareSingleFiles(siteWith(text, others));
  return maker.make(lesson);
}

const inlineCode = (selector: string, page: Root): string[] =>
  findAll(selector, page).flatMap(({ children }) =>
    children.flatMap((child) => (child.type === 'text' ? [child.value] : [])),
  );

function unpacked(page: string): Record<string, string> {
  const packed = textOf(find('script[data-files]', parsePage(page)));
  return JSON.parse(strFromU8(inflateSync(Buffer.from(packed, 'base64')))) as Record<string, string>;
}

it('carries a note for the case that its end is missing, on top of the page', async () => {
  const page = parsePage(await make('中'));
  const [first] = findAll('body > *', page);
  expect(first && attributeOf(first, 'className')).toBe('unzip-notice');
  expect(first && textOf(first)).toBe('这个文件没有传完整，文字能读，按钮用不了。请重新拷一份。');
});

describe('a lesson as one file', () => {
  it('keeps the keys of the site and says that it stands alone', async () => {
    const html = find('html', parsePage(await make()));
    expect(html.properties).toMatchObject({ dataSite: 'here', dataPage: 'lesson', dataSingleFile: '' });
    expect(html.properties['dataRoot']).toBeUndefined();
  });

  it('says of which library and day it is', async () => {
    const page = textOf(find('main', parsePage(await make())));
    expect(page).toContain('这是《学库》“基础”专题里的一课。资料版本 2026-11-21');
    expect(page).toContain('都在完整资料库里。');
  });

  it('has no way to other pages, and keeps their names', async () => {
    const html = await make(
      '<p>见<a href="er.html#b">第二课</a>和<a href="../attachments/biao.docx">表</a>。</p>',
    );
    const page = parsePage(html);
    expect(findAll('a', page)).toEqual([]);
    expect(textOf(find('.prose', page))).toBe('见第二课（见完整资料库）和表（见完整资料库）。');
    expect(textOf(find('.tag-list', page))).toBe('作风');
    expect(textOf(find('.brand', page))).toBe('学库 某单位');
    expect(html).not.toMatch(/\.html|我的学习<|解压|搜索</);
  });

  it('keeps links within the lesson and to other sites', async () => {
    const page = parsePage(
      await make(
        '<a href="#one">一</a><a href="#gone">无</a><a href="https://example.org/">外</a><a href="javascript:x">坏</a>',
      ),
    );
    expect(findAll('.prose a', page).map((link) => attributeOf(link, 'href'))).toEqual([
      '#one',
      'https://example.org/',
    ]);
  });

  it('explains terms on its own page, unfolded', async () => {
    const page = parsePage(
      await make(
        '<a class="term" href="../glossary.html#hui-feng" data-term="hui-feng">会风</a><a class="term" href="../glossary.html#x" data-term="x">别的</a>',
      ),
    );
    expect(findAll('a', page)).toHaveLength(1);
    const place = attributeOf(find('a.term', page), 'href');
    expect(place).toBe(`#${attributeOf(find('[data-term-entry]', page), 'id') ?? ''}`);
    expect(find('details', page).properties['open']).toBe(true);
  });

  it('says where films are', async () => {
    const film =
      '<figure class="video" data-component="video"><video src="../attachments/a.mp4"></video><figcaption><a href="../attachments/a.mp4">视频：走访</a><p>看不了时读这段。</p></figcaption></figure>';
    const page = parsePage(await make(film));
    expect(findAll('video, .video a', page)).toEqual([]);
    expect(textOf(find('figcaption', page))).toBe(
      '视频：走访看不了时读这段。视频在完整资料库里，这个文件里没有。',
    );
  });

  it('carries its pictures', async () => {
    const page = parsePage(
      await make('<img src="../attachments/a.png" srcset="../attachments/a.png 2x" loading="lazy" alt="">', {
        'attachments/a.png': 'picture',
      }),
    );
    expect(find('img', page).properties).toEqual({
      src: `data:image/png;base64,${Buffer.from('picture').toString('base64')}`,
      alt: '',
    });
    expect(attributeOf(find('link[rel=icon]', page), 'href')).toMatch(/^data:image\/svg\+xml;base64,/);
  });

  it('refuses a picture that is missing or none', async () => {
    await expect(make('<img src="../attachments/a.png" alt="">')).rejects.toThrow(
      '找不到图片 attachments/a.png',
    );
    await expect(
      make('<img src="../attachments/a.exe" alt="">', { 'attachments/a.exe': '' }),
    ).rejects.toThrow('格式');
  });

  it('packs the scripts and style sheets of a lesson, and nothing of other pages', async () => {
    const html = await make();
    expect(Object.keys(unpacked(html))).toEqual(['chunk-print.1.js', 'entry.1.js', 'style-carry.1.css']);
    expect(unpacked(html)['style-carry.1.css']).toBe('.carry:before{content:"中"}');
    expect(attributeOf(find('script[data-files]', parsePage(html)), 'dataFiles')).toBe('entry.1.js');
  });

  it('allows these very scripts and styles only', async () => {
    const html = await make();
    const page = parsePage(html);
    const policy = attributeOf(find('meta[http-equiv]', page), 'content') ?? '';
    const files = unpacked(html);
    const packed = (names: RegExp): string[] =>
      Object.keys(files).flatMap((name) => (names.test(name) ? [files[name] ?? ''] : []));
    const scripts = [...inlineCode('script:not([type])', page), ...packed(/js$/)];
    const styles = [...inlineCode('style', page), ...packed(/css$/)];
    const hashes = (name: string): string[] =>
      (new RegExp(`${name} ([^;]*)`).exec(policy)?.[1] ?? '').split(' ').sort();
    expect(hashes('script-src')).toEqual(scripts.map(contentHash).sort());
    expect(hashes('style-src')).toEqual(styles.map(contentHash).sort());
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|'self'|connect-src|media-src/);
  });

  it('shows the notice in IE kernels only', async () => {
    const legacy =
      inlineCode('script', parsePage(await make())).find((code) => code.includes('show();')) ?? '';
    const shown = (document: object): number => {
      let times = 0;
      runInNewContext(legacy, { document, show: () => times++ });
      return times;
    };
    expect(shown({ documentMode: 11 })).toBe(1);
    expect(shown({})).toBe(0);
  });

  it('refuses scripts that would end early in a page', async () => {
    await expect(make('', { 'assets/head.1.js': 'a="</script>"' })).rejects.toThrow(BuildFailure);
  });

  it('says what is wrong when a page has lost its scripts', async () => {
    await expect(make('', { 'lessons/yi.html': '<p>空</p>' })).rejects.toThrow('找不到脚本或样式');
  });
});

describe('what a file still needs', () => {
  it.each([
    '<img src="a.png">',
    '<link rel="x" href="a">',
    '<video poster="a.png">',
    '<a href="b.html">b</a>',
    '<iframe src="https://example.org/">',
  ])('refuses %s', (html) => {
    expect(() => assertAlone(parsePage(html), 'a.html')).toThrow('还指向别的文件');
  });
  it('takes what needs nothing', () => {
    expect(() =>
      assertAlone(
        parsePage('<a href="#a">a</a><a href="https://example.org/">b</a><img src="data:image/png;base64,">'),
        'a.html',
      ),
    ).not.toThrow();
  });
});

describe('the style sheet', () => {
  const filter = createStyleFilter(
    '.a,.b{order:1}.a .c{order:2}.made-up{order:3}.said{order:4}p{order:5}[data-z]{order:6}',
    ['add("made-"+kind);say("said more")'],
  );
  const ofScripts = '.made-up{order:3}.said{order:4}p{order:5}[data-z]{order:6}';

  it('keeps what the page or a script may have', () => {
    expect(filter(new Set(['a', 'c']))).toBe(`.a,.b{order:1}.a .c{order:2}${ofScripts}`);
  });

  it('drops the rest', () => {
    expect(filter(new Set(['b']))).toBe(`.a,.b{order:1}${ofScripts}`);
    expect(filter(new Set())).toBe(ofScripts);
  });
});
