import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../../src/import/document/source-document.ts';
import { processDocument } from '../../../../../src/import/pipeline.ts';
import { closeOpenEnds } from '../../../../../src/import/read/html/close-open-ends.ts';
import { readHtml } from '../../../../../src/import/read/html/read-html.ts';
import { article, body, lineOf, outside, paragraphs, readPage, utf8 } from './pages.ts';

const first = '走访那天下着小雨，巷口的灯坏了三盏。';
const unclosed = [
  ...['<iframe src=//e>', '<iframe src="//e" />', '<noframes>', '<noembed>', '<template>', '<xmp>'],
  ...[
    '<plaintext>',
    '<textarea>',
    '<style>p{margin:0}',
    '<script>var a = 1;',
    '<script src="a.js">',
    '<!-- ',
  ],
  ...['<noscript>', '<object data="a.swf">', '<video src="a.mp4" />', '<canvas>', '<select>', '<title>'],
  ...[
    '<button>',
    '<audio src=a>',
    '<datalist>',
    '<!-- a -->\n<!-- ',
    '<img alt="灯>',
    "<p title='灯>",
    '<p title="<!--">',
  ],
];

describe('what nothing closes', () => {
  it.each(unclosed)('does not take the rest of the page with it: %s', async (start) => {
    const page = await readPage(`<h1>走访</h1><p>${first}</p>${start}${body}${body}`);
    expect(article(page)).toEqual(['走访', first, ...paragraphs, ...paragraphs]);
  });

  it.each(['iframe', 'noframes', 'noembed', 'textarea', 'xmp', 'style', 'template', 'object', 'select'])(
    'nor up to the end of the next of its kind: %s',
    async (name) => {
      const page = await readPage(`<p>${first}</p><${name}>${body}<${name}></${name}>${body}`);
      expect(article(page)).toEqual([first, ...paragraphs, ...paragraphs]);
    },
  );

  it('is told from a script that writes scripts, and from what is closed', async () => {
    const written = '<script>document.write("<script src=a.js></scr"+"ipt>")</script>';
    const page = `<title>灯</title><style><!-- p{} --></style>${written}<!-- 一 <p> 二 --><template><b>三</b></template>`;
    expect(closeOpenEnds(page)).toBe(page);
    expect(closeOpenEnds('5 < 6，<！>，<?xml version="1.0"?><![if !a]>a<![endif]></>')).toBe(
      '5 < 6，<！>，<?xml version="1.0"?><![if !a]>a<![endif]></>',
    );
    expect(article(await readPage(`<script src=a.js>\n${body}\n<script>a()</script>${body}`))).toHaveLength(
      6,
    );
    expect(article(await readPage(`<script>a()\n${body}\n<script>a()</script>${body}`))).toHaveLength(6);
  });

  it('is left out at the end of a page that was cut off, but no words are', async () => {
    expect(article(await readPage(`${body}<p class="a`))).toEqual(paragraphs);
    expect(article(await readPage(`${body}<p class=a 后来灯修好了。`)).at(-1)).toBe(
      '<p class=a 后来灯修好了。',
    );
    expect(article(await readPage(`${body}<!后来灯修好了。<p>人也来了。</p>`)).slice(3)).toEqual([
      '<!后来灯修好了。',
      '人也来了。',
    ]);
  });

  it('ends the head at the body', async () => {
    const page = await readPage(`<title>走访<body><h1>走访</h1>${body}`);
    expect(lineOf(page, '走访').hint.part).toBe('header');
    expect(article(page)).toEqual(['走访', ...paragraphs]);
  });

  it('does not take long, however much of it there is', () => {
    for (const piece of [
      '<iframe>',
      '<!--',
      '<a b="',
      '<!<',
      '</iframe',
      '<title>',
      '<template>',
      `<a b=">"`,
      '<x ',
    ])
      for (const end of ['', '>字', `'>字<p>`, '</iframe>字']) {
        const start = performance.now();
        closeOpenEnds(piece.repeat(50_000) + end);
        expect(performance.now() - start, piece + end).toBeLessThan(3_000);
      }
  }, 60_000);

  it('never costs a Chinese character of a page', async () => {
    const piece = fc.constantFrom(
      ...[
        ...unclosed,
        '</iframe>',
        '</style>',
        '</script>',
        '</template>',
        '-->',
        '"',
        "'",
        '>',
        '<',
        '</',
        '<!',
      ],
      ...[
        '<p>',
        '</p>',
        '<div>',
        '灯亮了。',
        '\n',
        '</object>',
        '<svg>',
        '<desc>',
        '</svg>',
        '<math>',
        '<annotation>',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const read = await readHtml(utf8(`<p>${first}</p>${pieces.join('')}`));
        if (!isRefusal(read)) await readPage(`<p>${first}</p>${pieces.join('')}`);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});

describe('words that no browser shows', () => {
  it.each(['iframe', 'noframes', 'noembed', 'noscript', 'object', 'video', 'canvas'])(
    'are counted, listed and pointed at: %s',
    async (name) => {
      const words = `<p>${paragraphs[0] ?? ''}</p><b>灯</b>亮<script>a()</script>`;
      const page = await readPage(`${body.repeat(3)}<${name}>${words}</${name}>`);
      expect(outside(page)).toEqual([paragraphs[0], '灯亮']);
      expect(page.remarks.filter(({ rule }) => rule === 'hidden-text')).toMatchObject([
        { line: 10, before: paragraphs[0]?.slice(0, 60) },
      ]);
    },
  );

  it.each(['<iframe>', '<noscript>', '<div hidden>', '<template>'])(
    'leave the document flagged and are listed as doubtful: %s',
    async (start) => {
      const end = start.replace(/<(\w+).*/, '</$1>');
      const page = await readPage(`<h1>走访</h1>${body.repeat(6)}${start}<p>${first}</p>${body}${end}`);
      const { document, account } = processDocument(page);
      expect(account.imbalance).toBeUndefined();
      expect(document.flags.map(({ rule }) => rule)).toContain('hidden-text');
      const removed = document.removed.filter(({ rule }) => /hidden-text|outside-content/.test(rule));
      expect(removed.map(({ text }) => text)).toEqual(expect.arrayContaining(paragraphs));
      expect(
        new Set(removed.filter(({ text }) => text.length >= 35).map(({ confidence }) => confidence)),
      ).toEqual(new Set(['confirm']));
    },
  );

  it('are hidden beside a drawing', async () => {
    const { lines } = await readPage(`<p>灯<svg><title>画着灯</title><desc>一盏</desc></svg>亮了</p>${body}`);
    expect(lines.slice(0, 4).map(({ text, hint }) => [text, hint.part])).toEqual([
      ['灯', undefined],
      ['画着灯', 'hidden'],
      ['一盏', 'hidden'],
      ['亮了', undefined],
    ]);
  });

  it.each([
    (words: string) => `<template>${words}</template>`,
    (words: string) => `<div hidden>${words}</div>`,
    (words: string) => `<div style="display:none">${words}</div>`,
    (words: string) => `<svg><desc>${words}</desc></svg>`,
  ])('are a hidden part: %s', async (around) => {
    const page = await readPage(body.repeat(4) + around(`<p>${paragraphs[0] ?? ''}</p>`));
    expect(page.lines.at(-1)).toMatchObject({ text: paragraphs[0], hint: { part: 'hidden' } });
    expect(page.remarks.map(({ rule, line }) => [rule, line])).toEqual([['hidden-text', 13]]);
  });

  it('are not pointed at when they are no sentences', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `<option>第${index}街道`).join('');
    const page = await readPage(
      `${body}<select>${names}</select><iframe>请升级。</iframe><div hidden>菜单</div><iframe srcdoc="<p>框里</p>"></iframe>`,
    );
    expect(page.remarks).toEqual([]);
    expect(outside(page).slice(-2)).toEqual(['请升级。', '框里']);
  });

  it('are pointed at when an article stands in a script, a style or a comment', async () => {
    const text = paragraphs.join('').repeat(2);
    const escaped = [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    for (const code of [
      `<script>var a = {"content": "${text}"}</script>`,
      `<script>var a = "${escaped}"</script>`,
      `<style>/*\n${text}\n*/</style>`,
      `<!-- a <!-- ${text} -->`,
    ]) {
      const { remarks } = await readPage(body + code);
      expect(remarks).toMatchObject([{ rule: 'lost-object', line: 1, before: text.slice(0, 60) }]);
    }
    const names = Array.from({ length: 100 }, (_, index) => `"第${index}街道"`).join(',');
    expect((await readPage(`${body}<script>var a = [${names}]</script><!-- ${text} -->`)).remarks).toEqual(
      [],
    );
  });
});
