import { describe, expect, it } from 'vitest';
import { classifyLink } from '../../../src/markdown/remark-links.ts';
import { hrefsOf, readHtml } from '../support/html.ts';
import { page, render, surroundings } from '../support/render.ts';

describe('classifyLink', () => {
  it.each([
    ['../lixin-yumin/zoujin-qunzhong.mdx', { type: 'lesson', slug: 'zoujin-qunzhong', fragment: '' }],
    ['zhenzi-jue.md#zuo-fa', { type: 'lesson', slug: 'zhenzi-jue', fragment: '#zuo-fa' }],
    ['./zhenzi-jue.md', { type: 'lesson', slug: 'zhenzi-jue', fragment: '' }],
    ['../../lessons/a/b.mdx', { type: 'lesson', slug: 'b', fragment: '' }],
    ['term:五心工作法', { type: 'term', term: '五心工作法' }],
    ['term:%E4%BA%94%E5%BF%83', { type: 'term', term: '五心' }],
    ['term:100%', { type: 'term', term: '100%' }],
    ['../../attachments/通知.pdf', { type: 'attachment', file: '通知.pdf', fragment: '' }],
    ['attachments/a%20b.pdf#page=2', { type: 'attachment', file: 'a b.pdf', fragment: '#page=2' }],
    ['#zuo-fa', { type: 'fragment' }],
    ['https://example.cn/a.md', { type: 'external' }],
    ['HTTP://example.cn', { type: 'external' }],
    ['mailto:a@example.cn', { type: 'external' }],
    ['tel:12345', { type: 'external' }],
    ['javascript:alert(1)//a.md', { type: 'unknown' }],
    ['javascript:alert(1)/attachments/a.pdf', { type: 'unknown' }],
    ['data:text/html,x', { type: 'unknown' }],
    ['a.html', { type: 'unknown' }],
    ['', { type: 'unknown' }],
  ])('%s', (url, reference) => expect(classifyLink(url)).toEqual(reference));
});

describe('links of a lesson', () => {
  it('leaves what it cannot resolve to the link gate', () => {
    const html = page('[a](meiyou.mdx) [b](term:没有) [c](attachments/x.pdf) [d](a.html)');
    expect(hrefsOf(html)).toEqual(['meiyou.mdx', 'term:%E6%B2%A1%E6%9C%89', 'attachments/x.pdf', 'a.html']);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT:alert(1))',
    '[x](<javascript:alert(1)>)',
    '[x](&#106;avascript&colon;alert(1))',
    '[x](java&Tab;script:alert(1))',
    '[x](java&NewLine;script:alert(1))',
    '[x](&#1;javascript:alert(1))',
    '[x](&nbsp;javascript:alert(1))',
    '[x]( javascript:alert(1))',
    '[x](javascript://example.cn/%0aalert(1))',
    '[x](javascript:alert(1)//a.md)',
    '[x](vbscript:x)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](file:///etc/passwd)',
    '[x](blob:https://example.cn/1)',
    '[x][r]\n\n[r]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '![x][r]\n\n[r]: data:text/html,x',
    '[![x](data:text/html,x)](javascript:alert(1))',
  ])('takes the address of %s away and leaves its text', (source) => {
    const { tags, text } = readHtml(page(source));
    const addresses = tags.flatMap(({ attributes }) => [attributes['href'] ?? '', attributes['src'] ?? '']);
    expect(addresses.filter((address) => address !== '')).toEqual([]);
    expect(tags.map(({ name }) => name)).not.toContain('img');
    expect(text).toMatch(/x|javascript:alert/);
  });

  it('turns links to lessons that are left out into text that says where they are', () => {
    const around = { ...surroundings, isElsewhere: (slug: string) => slug === 'shengli' };
    const source =
      '见[**省力**的办法](../b/shengli.mdx#yi)、[二][r]和[真字诀](zhenzi-jue.md)。\n\n[r]: shengli.md';
    const { body } = render(source, 'md', around);
    expect(hrefsOf(body)).toEqual(['/lessons/zhenzi-jue.html']);
    expect(readHtml(body).text).toBe('见省力的办法（见完整资料库）、二（见完整资料库）和真字诀。');
    expect(body).toContain('<strong>省力</strong>');
    expect(body).not.toContain('<em>');
  });

  it('ends a bare address where the Chinese sentence goes on', () => {
    expect(hrefsOf(page('见https://example.cn/a?b=1，已公布。另见www.example.cn）。五心'))).toEqual([
      'https://example.cn/a?b=1',
      '/glossary.html#wuxin',
    ]);
    expect(hrefsOf(page('（https://example.cn/a）五心'))).toEqual([
      'https://example.cn/a',
      '/glossary.html#wuxin',
    ]);
    expect(readHtml(page('见https://example.cn/a，已公布。')).text).toBe('见https://example.cn/a，已公布。');
  });

  it('leaves addresses that the author marked out as they are', () => {
    expect(hrefsOf(page('<https://example.cn/政策> [https://example.cn/政](https://example.cn/政)'))).toEqual(
      ['https://example.cn/%E6%94%BF%E7%AD%96', 'https://example.cn/%E6%94%BF'],
    );
  });
});
