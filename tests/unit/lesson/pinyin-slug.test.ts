import { describe, expect, it } from 'vitest';
import { pinyinSlug } from '../../../src/lesson/pinyin-slug.ts';
import { slugMaxLength, slugPattern } from '../../../src/schemas/slug.ts';
import { forEachSeed, pick, repeat } from '../support/random.ts';

describe('pinyinSlug', () => {
  it.each([
    ['站稳群众立场', 'zhan-wen-qun-zhong-li-chang'],
    ['8项规定', '8-xiang-gui-ding'],
    ['女儿绿', 'nv-er-lv'],
    ['PPT 演示', 'ppt-yan-shi'],
    ['résumé', 'resume'],
    ['１２３号', '123-hao'],
    ['五个“要”', 'wu-ge-yao'],
    ['C++ 与 C#', 'c-yu-c'],
    ['a--b__c', 'a-b-c'],
    ['2014-06-20', '2014-06-20'],
  ])('%s becomes %s', (text, slug) => expect(pinyinSlug(text)).toBe(slug));

  it.each([
    ['重庆', 'chong-qing'],
    ['重要', 'zhong-yao'],
    ['银行', 'yin-hang'],
    ['行动', 'xing-dong'],
    ['长者', 'zhang-zhe'],
    ['长期', 'chang-qi'],
    ['会计', 'kuai-ji'],
    ['开会', 'kai-hui'],
  ])('reads the polyphonic %s by its word', (text, slug) => expect(pinyinSlug(text)).toBe(slug));

  it.each(['', '“”', '😀', '……', '   ', '𠮷'])('%j has no letter and no slug', (text) =>
    expect(pinyinSlug(text)).toBe(''),
  );

  it('is cut between words', () => {
    const slug = pinyinSlug('中央八项规定精神落实情况的监督检查与整改工作实施方案的若干意见');
    expect(slug).toBe('zhong-yang-ba-xiang-gui-ding-jing-shen-luo-shi-qing-kuang-de');
    expect(slug.length).toBe(slugMaxLength);
  });

  it('cuts a single word that is too long', () => {
    expect(pinyinSlug('A'.repeat(80))).toBe('a'.repeat(slugMaxLength));
  });

  it('is a slug for any text, and its own slug', () => {
    const alphabet = [..."群众女绿行长重8aZé ß-_.“，😀①㎡ﬁ\n\t/\\<>&'"];
    forEachSeed(100, (random) => {
      const slug = pinyinSlug(repeat(1 + Math.floor(random() * 40), () => pick(random, alphabet)).join(''));
      if (slug !== '') expect(slug).toMatch(slugPattern);
      expect(slug.length).toBeLessThanOrEqual(slugMaxLength);
      expect(pinyinSlug(slug)).toBe(slug);
    });
  });
});
