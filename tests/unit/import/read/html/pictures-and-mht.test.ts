import { describe, expect, it } from 'vitest';
import { countLines } from '../../../../../src/import/document/working-document.ts';
import { isRefusal, type SourceDocument } from '../../../../../src/import/document/source-document.ts';
import { readMht } from '../../../../../src/import/read/html/read-mht.ts';
import { bytesIn } from './encode.ts';
import { article, body, paragraphs, readPage } from './pages.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const gif = Buffer.from('GIF89a\x01\r\n\x02', 'latin1');

describe('pictures', () => {
  it('in the page itself are taken, each once, behind the line in which they stand', async () => {
    const address = `data:image/png;base64,${png.toString('base64')}`;
    const page = await readPage(
      `<p>${paragraphs[0] ?? ''}<img src="${address}" alt="合影">后半句。</p><p><img src="${address}"></p><p>${paragraphs[1] ?? ''}</p>`,
    );
    expect(page.pictures).toEqual([{ name: 'picture-1.png', bytes: new Uint8Array(png) }]);
    expect(page.lines.map(({ text, hint }) => hint.picture ?? text)).toEqual([
      ...[`${paragraphs[0] ?? ''}后半句。`, 'picture-1.png', 'picture-1.png', paragraphs[1]],
    ]);
  });

  it('elsewhere are reported where the article shows them, not icons or banners', async () => {
    const page = await readPage(
      `<div class="nav"><img src="http://a.cn/logo.gif"><a href=1>首页</a></div>${body}<p><img src="http://a.cn/1.jpg" alt="合影"><img src="dot.gif" width=5></p>`,
    );
    expect(page.remarks).toEqual([{ rule: 'lost-picture', line: 4, before: '合影：http://a.cn/1.jpg' }]);
    expect(page.pictures).toEqual([]);
  });
});

interface Part {
  head: string[];
  content: string | Uint8Array;
}

function mail(
  parts: readonly Part[],
  type = 'multipart/related; type="text/html"; boundary="--=_x(1)"',
): Uint8Array {
  const pieces = parts.flatMap(({ head, content }) => [
    Buffer.from(`----=_x(1)\r\n${head.join('\r\n')}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  const head = `From: <saved>\r\nSnapshot-Content-Location: http://a.cn/x/1.htm\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n预告\r\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(head), ...pieces, Buffer.from('----=_x(1)--\r\n')]));
}

const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map(
      (byte, index) =>
        `=${byte.toString(16).toUpperCase().padStart(2, '0')}${index % 20 === 19 ? '=\r\n' : ''}`,
    )
    .join('');

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const document = await readMht(bytes);
  if (isRefusal(document)) throw new Error(document.reason);
  expect(countLines(document.lines)).toBe(document.characters);
  return document;
}

describe('a page saved as one file', () => {
  const html = `<title>把小事办好</title>${body}<p><img src="cid:a%40b"><img src="i/2.gif"><img src="http://b.cn/3.png"></p>`;

  it('is read by its bytes, whatever its parts say, and finds its pictures', async () => {
    const document = await read(
      mail([
        { head: ['Content-Type: text/css', 'Content-Location: http://a.cn/x/s.css'], content: 'p{}' },
        {
          head: [
            'Content-Type: text/html;\r\n\tcharset="utf-8"',
            'Content-Transfer-Encoding: quoted-printable',
            'Content-Location: http://a.cn/x/1.htm',
          ],
          content: quoted(bytesIn('gb18030', html)),
        },
        {
          head: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-ID: <a@b>'],
          content: png.toString('base64'),
        },
        {
          head: [
            'Content-Type: image/gif',
            'Content-Transfer-Encoding: binary',
            'Content-Location: http://a.cn/x/i/2.gif',
          ],
          content: gif,
        },
      ]),
    );
    expect(document).toMatchObject({ format: 'mht', encoding: 'gb18030' });
    expect(article(document).filter((text) => text !== '')).toEqual(paragraphs);
    expect(document.pictures).toEqual([
      { name: 'picture-1.png', bytes: new Uint8Array(png) },
      { name: 'picture-2.gif', bytes: new Uint8Array(gif) },
    ]);
    expect(document.remarks).toEqual([{ rule: 'lost-picture', line: 6, before: 'http://b.cn/3.png' }]);
  });

  it('shows the part that the head names, or the page in a frame', async () => {
    const part = (id: string, content: string): Part => ({
      head: ['Content-Type: text/html', `Content-ID: <${id}>`, 'Content-Transfer-Encoding: 8bit'],
      content,
    });
    const named = mail(
      [part('a', '<p>不是这一页。</p>'), part('b', body)],
      'multipart/related; boundary="--=_x(1)"; start="<b>"',
    );
    expect(article(await read(named))).toEqual(paragraphs);
    const framed = mail([part('a', '<frameset><frame src=2></frameset>'), part('b', body)]);
    expect(article(await read(framed))).toEqual(paragraphs);
  });

  it('falls back to plain text, and is refused without any', async () => {
    const plain = await read(
      mail([{ head: ['Content-Type: text/plain'], content: paragraphs.join('\r\n') }]),
    );
    expect(plain.lines.map(({ text }) => text)).toEqual(paragraphs);
    const nothing = await readMht(mail([{ head: ['Content-Type: image/gif'], content: gif }]));
    expect(nothing).toHaveProperty('reason', expect.stringContaining('没有网页'));
  });

  it('is read as far as it goes when it was cut off', async () => {
    const bytes = mail([{ head: ['Content-Type: text/html'], content: body }]);
    const document = await read(bytes.subarray(0, bytes.length - 16));
    expect(article(document)).toEqual(paragraphs);
  });
});
