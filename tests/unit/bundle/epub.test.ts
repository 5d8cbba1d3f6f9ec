import { afterEach, describe, expect, it } from 'vitest';
import { nameUuid } from '../../../src/bundle/epub/uuid.ts';
import { complaints } from './epub-complaints.ts';
import { png } from '../support/content-folder.ts';
import { bookOf, documentIn, epubSite, textsIn, type TestLesson } from './epub-site.ts';

/** Three lines of bytes that say JPEG, 2 × 1 pixels. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

async function chapter(
  text: string,
  others: readonly TestLesson[] = [],
  attachments = {},
): Promise<Document> {
  const site = epubSite([{ slug: 'yi', text, terms: { 'wuxin-gongzuofa': '五颗心。' } }, ...others], {
    attachments,
  });
  const book = await bookOf(site);
  expect(await complaints(book)).toEqual([]);
  return documentIn(book, 'EPUB/lessons/yi.xhtml');
}

const words = (text: string): string => text.replace(/\s+/g, '');
// The parser leaves character references in attributes of XML.
const linksOf = (page: Document): (string | undefined)[] =>
  [...page.querySelectorAll('a')].map((link) => link.getAttribute('href')?.replace('&amp;', '&'));

describe('the file', () => {
  it('says what it is at a fixed place, as readers look for it', async () => {
    const book = Buffer.from(await bookOf(epubSite([{ slug: 'yi' }])));
    expect(book.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  });

  describe('is the same', () => {
    const zone = process.env['TZ'];
    afterEach(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });

    it('in every time zone', async () => {
      const books = [];
      const offsets = new Set<number>();
      for (const name of ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Apia']) {
        process.env['TZ'] = name;
        offsets.add(new Date(0).getTimezoneOffset());
        // Apia has skipped this day.
        const site = epubSite([{ slug: 'yi' }], { date: '2011-12-30' });
        books.push(Buffer.from(await bookOf(site)).toString('base64'));
      }
      expect(offsets.size).toBe(5);
      expect(new Set(books).size).toBe(1);
    });
  });

  it('has another identifier in another version, and only then', async () => {
    const identifier = async (build: string): Promise<string | null | undefined> => {
      const book = await bookOf(epubSite([{ slug: 'yi' }], { build }));
      const found = documentIn(book, 'EPUB/package.opf').querySelector('#book-id')?.textContent;
      expect(textsIn(book).get('EPUB/toc.ncx')).toContain(found);
      return found;
    };
    expect(await identifier('aaaaaaaa')).toBe(await identifier('aaaaaaaa'));
    expect(await identifier('aaaaaaaa')).not.toBe(await identifier('bbbbbbbb'));
  });

  it('makes UUIDs of version 5', () => {
    expect(nameUuid(['库', '专题', '1'])).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(nameUuid(['a', 'bc'])).not.toBe(nameUuid(['ab', 'c']));
  });

  it('bears the date of the newest lesson, never the clock', async () => {
    const text = textsIn(await bookOf(epubSite([{ slug: 'yi' }]))).get('EPUB/package.opf');
    expect(text).toContain('<meta property="dcterms:modified">2026-11-21T00:00:00Z</meta>');
  });
});

describe('titles', () => {
  it.each([
    '<script>alert("1")</script>',
    `引号 " ' 和 & 还有 &lt; 与 ]]> 与 -->`,
    '<![CDATA[课]]>',
    '😀 “真”字诀：一、二',
  ])('stand in the book as they were written: %s', async (title) => {
    const book = await bookOf(epubSite([{ slug: 'yi', title }], { title }));
    expect(await complaints(book)).toEqual([]);
    const text = (file: string, element: string): string | null | undefined =>
      documentIn(book, file).querySelector(element)?.textContent;
    expect(text('EPUB/lessons/yi.xhtml', 'h1')).toBe(title);
    expect(text('EPUB/nav.xhtml', 'li a')).toBe(title);
    expect(text('EPUB/title.xhtml', 'h1')).toBe(title);
    expect(text('EPUB/title.xhtml', 'li a')).toBe(title);
    expect(textsIn(book).get('EPUB/lessons/yi.xhtml')).not.toContain('<script');
  });

  it('lose only what no XML can hold', async () => {
    const book = await bookOf(epubSite([{ slug: 'yi', title: '一\u{b}二\u{fffe}三\u{d83d}' }]));
    expect(await complaints(book)).toEqual([]);
    expect(documentIn(book, 'EPUB/lessons/yi.xhtml').querySelector('h1')?.textContent).toBe('一二三');
  });
});

describe('the outline', () => {
  const text = '引子。\n\n## 甲 & 乙\n\n### 丙\n\n#### 丁\n\n丁。\n\n## 结语\n\n完。\n';

  it('leads to lessons, sections and their parts, in both tables of contents', async () => {
    const book = await bookOf(epubSite([{ slug: 'yi', text }, { slug: 'er' }]));
    expect(await complaints(book)).toEqual([]);
    const expected = [
      ['yi', 'lessons/yi.xhtml'],
      ['引子', 'lessons/yi.xhtml#opening'],
      ['一、甲 & 乙', 'lessons/yi.xhtml#jia-yi'],
      ['（一）丙', 'lessons/yi.xhtml#bing'],
      ['结语', 'lessons/yi.xhtml#jie-yu'],
      ['讨论题', 'lessons/yi.xhtml#discussion'],
      ['er', 'lessons/er.xhtml'],
      ['引子', 'lessons/er.xhtml#opening'],
      ['讨论题', 'lessons/er.xhtml#discussion'],
    ];
    const links = [...documentIn(book, 'EPUB/nav.xhtml').querySelectorAll('nav[role="doc-toc"] a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual(expected);
    const points = [...documentIn(book, 'EPUB/toc.ncx').querySelectorAll('navPoint')];
    expect(
      points.map((point) => [
        point.querySelector('text')?.textContent,
        point.querySelector('content')?.getAttribute('src'),
      ]),
    ).toEqual(expected);
  });

  it('leads nowhere that is not in the book', async () => {
    const book = await bookOf(epubSite([{ slug: 'yi', text: '## 甲\n\n一上来就是一节。\n' }]));
    expect(await complaints(book)).toEqual([]);
    const links = [...documentIn(book, 'EPUB/nav.xhtml').querySelectorAll('li li a')];
    expect(links.map((link) => link.textContent)).toEqual(['一、甲', '讨论题']);
  });

  it('of a lesson without headings has its opening and its questions', async () => {
    const book = await bookOf(epubSite([{ slug: 'yi', text: '只有一段话。\n' }]));
    expect(await complaints(book)).toEqual([]);
    const links = [...documentIn(book, 'EPUB/nav.xhtml').querySelectorAll('li li a')];
    expect(links.map((link) => link.textContent)).toEqual(['引子', '讨论题']);
  });
});

describe('footnotes', () => {
  it('are marked as readers know them, and lead back to every mark', async () => {
    const page = await chapter('甲[^注]，乙[^注]，丙[^2]。\n\n[^注]: 第一条。\n\n[^2]: 第二条。\n');
    const marks = [...page.querySelectorAll('a[role="doc-noteref"]')];
    expect(marks.map((mark) => [mark.getAttribute('epub:type'), mark.getAttribute('href')])).toEqual([
      ['noteref', '#fn-1'],
      ['noteref', '#fn-1'],
      ['noteref', '#fn-2'],
    ]);
    expect(page.getElementById('fn-1')?.getAttribute('epub:type')).toBe('footnote');
    const back = [...page.querySelectorAll('#fn-1 a')].map(
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    );
    expect(back).toEqual(marks.slice(0, 2).map((mark) => mark.getAttribute('id')));
    expect([...page.querySelectorAll('.footnotes li a')].map((link) => link.getAttribute('role'))).toEqual([
      'doc-backlink',
      'doc-backlink',
      'doc-backlink',
    ]);
  });

  it('of words for the speaker lead nowhere, for those words are not in the book', async () => {
    const page = await chapter(':::speaker-notes\n停一停[^1]。\n:::\n\n[^1]: 一条。\n');
    expect(page.documentElement.textContent).not.toContain('停一停');
    expect(page.getElementById('fn-1')?.textContent.trim()).toBe('一条。');
  });
});

describe('links', () => {
  it('between lessons of the book stay in it, others become text', async () => {
    const page = await chapter(
      '见[第二课](zoujin-qunzhong.md)、[它的开头](zoujin-qunzhong.md#opening)、[没有的一节](zoujin-qunzhong.md#mei-you)、[别的专题](zhenzi-jue.md)、[表](../../attachments/通知.pdf)、[外面](https://example.cn/?a=1&b=2)。\n',
      [{ slug: 'zoujin-qunzhong' }],
    );
    expect(linksOf(page)).toEqual([
      'zoujin-qunzhong.xhtml',
      'zoujin-qunzhong.xhtml#opening',
      'zoujin-qunzhong.xhtml',
      'https://example.cn/?a=1&b=2',
    ]);
    const text = words(page.documentElement.textContent);
    expect(text).toContain('没有的一节、别的专题、表（附件，在完整资料库里）、外面。');
    expect(text).toContain('附件（在完整资料库里）：通知');
  });

  it('lead from terms to their explanations and back to the first use', async () => {
    const page = await chapter('五心工作法好。五心工作法真好。三会一课也好。\n\n再说五心工作法。\n');
    const uses = [...page.querySelectorAll('a.term')];
    expect(new Set(uses.map((use) => use.getAttribute('href')))).toEqual(new Set(['#term_wuxin-gongzuofa']));
    const entry = page.getElementById('term_wuxin-gongzuofa');
    expect(entry?.nextElementSibling?.textContent).toBe('五颗心。');
    expect(entry?.querySelector('a')?.getAttribute('href')?.slice(1)).toBe(uses[0]?.getAttribute('id'));
    expect(page.documentElement.textContent).toContain('三会一课也好');
  });
});

describe('pictures', () => {
  const picture =
    '![村口](../../attachments/图片/村口.png)\n\n再看![村口](../../attachments/图片/村口.png)。\n';

  async function pictures(
    bytes: Uint8Array,
  ): Promise<{ names: string[]; page: Document; manifest: Document }> {
    const book = await bookOf(
      epubSite(
        [
          { slug: 'yi', text: picture },
          { slug: 'er', text: picture },
        ],
        {
          attachments: { 'tu-pian-cun-kou.png': bytes },
        },
      ),
    );
    expect(await complaints(book)).toEqual([]);
    const names = [...textsIn(book).keys()].filter((name) => name.includes('images/'));
    const manifest = documentIn(book, 'EPUB/package.opf');
    return { names, page: documentIn(book, 'EPUB/lessons/yi.xhtml'), manifest };
  }

  it('come along once, with their words', async () => {
    const { names, page } = await pictures(png);
    expect(names).toEqual(['EPUB/images/image-1.png']);
    const images = [...page.querySelectorAll('img')];
    expect(images.map((image) => [image.getAttribute('src'), image.getAttribute('alt')])).toEqual([
      ['../images/image-1.png', '村口'],
      ['../images/image-1.png', '村口'],
    ]);
    // The one alone in its paragraph has the whole line.
    expect(images.map((image) => image.parentElement?.className)).toEqual(['picture', '']);
  });

  it('are named after what they are', async () => {
    expect((await pictures(jpeg)).names).toEqual(['EPUB/images/image-1.jpg']);
  });

  it('of a kind that older readers do not know have one that they know', async () => {
    const webp = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');
    const { names, manifest } = await pictures(webp);
    expect(names).toEqual(['EPUB/images/image-1.webp', 'EPUB/images/unknown.svg']);
    const item = (file: string): Element | null => manifest.querySelector(`item[href="images/${file}"]`);
    expect(item('image-1.webp')?.getAttribute('fallback')).toBe(item('unknown.svg')?.getAttribute('id'));
    expect(item('unknown.svg')?.getAttribute('media-type')).toBe('image/svg+xml');
    expect((await pictures(png)).manifest.querySelector('[fallback]')).toBeNull();
  });

  it('that are none leave their words', async () => {
    const { names, page } = await pictures(Buffer.from('no picture'));
    expect(names).toEqual([]);
    expect(page.documentElement.textContent).toContain('再看〔图：村口〕。');
  });
});

describe('parts of a lesson', () => {
  it('are there without what only a site can do', async () => {
    const page = await chapter(
      [
        ':::video{file="zoufang.mp4" title="走访 & 实录"}\n看不了时读这段。\n:::\n',
        '| 甲 | 乙 |\n| :-: | - |\n| 一 |  |\n',
        '第一行\\\n第二行\n',
        '## 学习清单\n\n- [ ] 读完 & 记下\n  - [ ] 走访一户\n',
      ].join('\n'),
    );
    const text = words(page.documentElement.textContent);
    expect(text).toContain('视频：走访&实录（请在完整资料库里看）看不了时读这段。');
    expect(text).toContain('□读完&记下□走访一户');
    expect(text).toContain('计划讲授8分钟适合：村干部');
    for (const element of ['video', 'input', 'button', 'details', '[role="region"]']) {
      expect([...page.querySelectorAll(element)]).toEqual([]);
    }
    const names = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(names.filter((name) => /^(?:data-|tabindex|loading)/.test(name))).toEqual([]);
  });

  it('are listed in the order of reading, wherever the author put the checklist', async () => {
    const book = await bookOf(
      epubSite([{ slug: 'yi', text: '引子。\n\n## 学习清单\n\n- [ ] 读完\n\n## 结语\n\n完。\n' }]),
    );
    expect(await complaints(book)).toEqual([]);
    const links = [...documentIn(book, 'EPUB/nav.xhtml').querySelectorAll('li li a')];
    expect(links.map((link) => link.textContent)).toEqual(['引子', '结语', '讨论题', '学习清单']);
  });

  it('mean the same to readers that take XHTML for HTML', async () => {
    const book = await bookOf(epubSite([{ slug: 'yi', text: '一\\\n二\n\n| 甲 |\n| - |\n|  |\n' }]));
    const html = textsIn(book).get('EPUB/lessons/yi.xhtml');
    expect(html).toContain('<br/>');
    expect(html).toContain('<td></td>');
  });
});
