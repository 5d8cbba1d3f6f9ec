import { describe, expect, it } from 'vitest';
import { bytesIn } from './encode.ts';
import { article, body, paragraphs, readPage, utf8 } from './pages.ts';

const page = (charset: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>把小事办好</title></head><body>${body}</body></html>`;

describe('the encoding of a page', () => {
  it.each([
    ['utf-8', 'gb2312'],
    ['utf-8', 'utf-8'],
    ['gb18030', 'utf-8'],
    ['gb18030', 'gb2312'],
    ['gb18030', 'big5'],
    ['utf-16le', 'gb2312'],
  ])('is %s by its bytes, though it says %s', async (encoding, declared) => {
    const read = await readPage(bytesIn(encoding, page(declared)));
    expect(read.encoding).toBe(encoding);
    expect(article(read)).toEqual(paragraphs);
  });

  it('may have a mark at its beginning, which is no text', async () => {
    const read = await readPage(utf8(`\ufeff${page('gb2312')}`));
    expect(read.encoding).toBe('utf-8');
    expect(read.lines[0]?.text).toBe('把小事办好');
  });
});

describe('what a page says of itself', () => {
  it('is taken from the tags that sites of the government have', async () => {
    const { properties } =
      await readPage(`<head><title>首页-把小事办好</title><meta name="ArticleTitle" content="把小事 办好">
      <meta name="PubDate" content="2015-3-2 10:11:12"><meta name="ContentSource" content="清河社区"><meta name="Author" content="李明">
      <meta name="description" content="说明"></head>${body}`);
    expect(properties).toEqual({
      title: '把小事 办好',
      author: '李明',
      date: '2015-03-02',
      publisher: '清河社区',
    });
  });

  it('falls back to the title, and leaves out what is no date', async () => {
    const { properties } = await readPage(
      `<title> 把小事办好\n</title><meta name=PubDate content="2015-13-40">${body}`,
    );
    expect(properties).toEqual({ title: '把小事办好' });
  });
});
