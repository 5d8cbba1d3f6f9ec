import { describe, expect, it } from 'vitest';
import { tagSlugs } from '../../../src/lesson/tag-slug.ts';
import { slugPattern } from '../../../src/schemas/slug.ts';

describe('tagSlugs', () => {
  it('names each tag once', () => {
    expect(tagSlugs(['立信', '清廉', '立信'])).toEqual(
      new Map([
        ['清廉', 'qing-lian'],
        ['立信', 'li-xin'],
      ]),
    );
  });

  it('tells tags apart that sound alike', () => {
    const slugs = tagSlugs(['公示', '攻势', '公事']);
    expect(new Set(slugs.values()).size).toBe(3);
    expect(slugs.get('公事')).toBe('gong-shi');
    expect(slugs.get('攻势')).toBe('gong-shi-653b52bf');
  });

  it('does not depend on the order or on tags that sound otherwise', () => {
    const slugs = tagSlugs(['公示', '攻势']);
    expect(tagSlugs(['攻势', '公示'])).toEqual(slugs);
    const more = tagSlugs(['攻势', '一', '立信', '公示', '最后']);
    expect([more.get('公示'), more.get('攻势')]).toEqual([slugs.get('公示'), slugs.get('攻势')]);
  });

  it('names tags without letters, and makes file names only', () => {
    const slugs = tagSlugs(['★', '❤', '../..', 'C++', 'a/b', '<b>', '“要”']);
    expect(new Set(slugs.values()).size).toBe(7);
    for (const slug of slugs.values()) expect(slug).toMatch(slugPattern);
  });

  it('avoids the names that Windows keeps for devices', () => {
    expect([...tagSlugs(['CON', 'nul', 'con', 'COM1', 'conference']).values()].sort()).toEqual([
      'com1-434f4d31',
      'con-434f4e',
      'con-636f6e',
      'conference',
      'nul-6e756c',
    ]);
  });

  it('has none without tags', () => {
    expect(tagSlugs([]).size).toBe(0);
  });
});
