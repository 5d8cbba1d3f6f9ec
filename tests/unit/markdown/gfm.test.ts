import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { gfmOptions, gfmWithoutAddresses, mayHaveAddress } from '../../../src/markdown/gfm.ts';

const whole = unified().use(remarkParse).use(remarkGfm, gfmOptions).use(remarkCjkFriendly);
const quick = unified().use(remarkParse).use(gfmWithoutAddresses).use(remarkCjkFriendly);

describe('gfmWithoutAddresses', () => {
  it.each([
    '| 什么事 | 怎么办 |\n| --- | :-: |\n| 漏雨 | **“修”**。 |',
    '- [ ] 走访三户\n- [x] 已读',
    '原文为三月[^1]。\n\n[^1]: 依上下文补出。',
    '10~20人，30~40户，~~删去~~的话',
    '见[别的课](../a/b.mdx)和<http:/x>。',
  ])('gives the same tree as remark-gfm: %j', (text) => {
    expect(quick.parse(text)).toEqual(whole.parse(text));
  });
});

describe('mayHaveAddress', () => {
  it.each(['见https://example.cn', '写信到a@example.cn', 'WWW.example.cn', 'http\\://a.cn', 'a&#64;b.cn'])(
    'sees %j',
    (text) => {
      expect(mayHaveAddress(text)).toBe(true);
    },
  );

  it('sees none in plain Chinese', () => {
    expect(mayHaveAddress('八项规定：第一条，10~20人。')).toBe(false);
  });
});
