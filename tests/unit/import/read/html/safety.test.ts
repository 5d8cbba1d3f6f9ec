import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines } from '../../../../../src/import/document/working-document.ts';
import { isRefusal } from '../../../../../src/import/document/source-document.ts';
import { safeAddress } from '../../../../../src/import/read/html/addresses.ts';
import { readHtml } from '../../../../../src/import/read/html/read-html.ts';
import { readMht } from '../../../../../src/import/read/html/read-mht.ts';
import { article, body, paragraphs, readPage, utf8 } from './pages.ts';

const reasonOf = async (html: string): Promise<string> => {
  const read = await readHtml(utf8(html));
  return isRefusal(read) ? read.reason : '';
};

describe('a page that attacks', () => {
  it('leaves nothing but its words', async () => {
    const page =
      await readPage(`<html><head><base href="http://e.cn/"><meta http-equiv=refresh content="0;url=javascript:a()"></head>
      <body onload=a()><script>a()</script><p onclick=a()>${paragraphs[0] ?? ''}<a href="javascript:a()">甲</a><a href=" java\nscript:a()">乙</a>
      <a href="data:text/html,x">丙</a><a href="vbscript:a()">丁</a></p><img src=x onerror=a()><img src="data:text/html;base64,PHNjcmlwdD4="><img src="data:image/svg+xml;base64,PHN2Zz4=">
      <svg onload=a()><script>a()</script><title>名</title></svg><math><annotation-xml encoding="text/html"><script>a()</script></annotation-xml></math>
      <iframe srcdoc="<script>a()</script>">框</iframe><object data="x.swf"></object><embed src="x.swf"><style>*{background:url(javascript:a())}</style>
      <template><p>模板</p></template><!--<p>注</p>--><p>&lt;script&gt;a()&lt;/script&gt; import x from "y"</p>${body}</body></html>`);
    expect(article(page)).toEqual([
      `${paragraphs[0] ?? ''}甲乙丙丁`,
      '<script>a()</script> import x from "y"',
      ...paragraphs,
    ]);
    expect(page.lines.flatMap(({ marks }) => marks)).toEqual([]);
    expect(page.pictures).toEqual([]);
  });

  it('cannot stop the reader with depth, attributes or formatting without end', async () => {
    expect(await reasonOf('<div>'.repeat(100_000) + '字')).toContain('套得太深');
    expect(await reasonOf('<table><tr><td>'.repeat(100_000) + '字')).toContain('套得太深');
    expect(await reasonOf('<b>字</b>'.repeat(300_000))).toContain('标签太多');
    const deep = await readPage('<div>'.repeat(1_500) + body + '</div>'.repeat(1_500));
    expect(deep.lines).toHaveLength(3);
    const open = await readPage(
      Array.from({ length: 900 }, (_, index) => `<p><font size=${index}>字`).join(''),
    );
    expect(open.characters).toBe(900);
    const wide = await readPage(
      `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}`).join(' ')}>字</p>`,
    );
    expect(wide.characters).toBe(1);
    const long = await readPage(`<p title="${'x'.repeat(1_000_000)}">字</p>`);
    expect(long.characters).toBe(1);
  }, 20_000);
});

describe('an address of a link', () => {
  it.each([
    'javascript:a()',
    'data:text/html,x',
    'vbscript:a()',
    'file:///c:/x',
    '/x',
    '//a.cn',
    'http://u:p@a.cn/',
    '',
    'http://',
  ])('is none: %s', (address) => expect(safeAddress(address)).toBeUndefined());

  it('may lead to the web or to a mail', () => {
    expect(safeAddress(' https://a.cn/学 ')).toBe('https://a.cn/%E5%AD%A6');
    expect(safeAddress('mailto:a@b.cn')).toBe('mailto:a@b.cn');
  });
});

describe('a page without an article', () => {
  it('is refused with what to do', async () => {
    expect(
      await reasonOf('<frameset cols=1,2><frame src=a.htm><noframes>要框架</noframes></frameset>'),
    ).toContain('框架');
    expect(await reasonOf('<title>学习</title><iframe src="a.htm"></iframe>')).toContain('嵌入');
    expect(await reasonOf('<title>学习</title><div id="app"></div><script>x</script>')).toContain('脚本');
    expect(await reasonOf('<body><noscript>请启用脚本</noscript><div id="app"></div>')).toContain('脚本');
    expect(await reasonOf('<p>&nbsp;</p>')).toContain('没有文字');
    expect(await reasonOf('')).toContain('0 字节');
  });
});

describe('whatever the bytes', () => {
  const names = [
    ...['div', 'p', 'b', 'font', 'a', 'table', 'tr', 'td', 'li', 'ul', 'ol', 'br', 'pre', 'title', 'script'],
    ...[
      'svg',
      'math',
      'ruby',
      'rt',
      'rp',
      'select',
      'option',
      'textarea',
      'template',
      'noscript',
      'frameset',
    ],
    ...[
      'h1',
      'blockquote',
      'nav',
      'article',
      'iframe',
      'plaintext',
      'img',
      'caption',
      'xmp',
      'object',
      'body',
    ],
  ];
  const tag = fc
    .record({
      name: fc.constantFrom(...names),
      close: fc.boolean(),
      attributes: fc.constantFrom(
        ...['', ' hidden', ' style="display:none"', ' align=center', ' href="http://a.cn/"', ' colspan=3'],
        ...[' class="nav"', ' rowspan=2', ' aria-hidden=true', ' style="display:block"', ' src="data:,x"'],
      ),
    })
    .map(({ name, close, attributes }) => (close ? `</${name}>` : `<${name}${attributes}>`));
  const words = fc.constantFrom(
    ...[
      '字',
      '做群众工作',
      '\n',
      ' ',
      '&nbsp;',
      '　',
      'a b',
      '𠮷',
      '&#x5b57;',
      '&amp;',
      '\u2028',
      '<!--',
      '-->',
    ],
    ...['<table><tr><td>', '</td><td>', '</td></tr><tr><td>', '</td></tr></table>'],
    ...paragraphs,
  );
  const html = fc.array(fc.oneof(tag, words), { maxLength: 60 }).map((parts) => parts.join(''));

  it('no character of a page is lost or counted twice', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (page) => {
        const read = await readHtml(utf8(page));
        if (isRefusal(read)) {
          expect(read.reason).not.toMatch(/\n|太乱/);
          return;
        }
        expect(countLines(read.lines)).toBe(read.characters);
        for (const { text, marks, number } of read.lines) {
          expect(text).not.toMatch(/[\n\r\u2028\u2029]/);
          expect(number).toBe(read.lines.findIndex((line) => line.number === number) + 1);
          for (const { start, end } of marks) expect(text.slice(start, end).trim()).not.toBe('');
        }
        for (const { line } of read.remarks) expect(line).toBeLessThanOrEqual(Math.max(read.lines.length, 1));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await readHtml(bytes);
        await readMht(bytes);
      }),
    );
  });

  it('nothing throws on mails either', async () => {
    const part = fc.constantFrom(
      ...[
        'MIME-Version: 1.0\r\n',
        'Content-Type: multipart/related; boundary="x"\r\n',
        '\r\n',
        '--x\r\n',
        '--x--\r\n',
      ],
      ...[
        'Content-Type: text/html\r\n',
        'Content-Transfer-Encoding: base64\r\n',
        '5a2X\r\n',
        '<p>字=\r\n</p>',
      ],
      ...[
        'Content-Transfer-Encoding: quoted-printable\r\n',
        '<p>=E5=AD=97</p>\r\n',
        'Content-ID: <a>\r\n',
        '\n\n',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        const read = await readMht(utf8(parts.join('')));
        if (!isRefusal(read)) expect(countLines(read.lines)).toBe(read.characters);
      }),
    );
  });
});
