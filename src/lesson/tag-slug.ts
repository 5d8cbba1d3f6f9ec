import { isDeviceName } from './device-name.ts';
import { pinyinSlug } from './pinyin-slug.ts';

/**
 * File names of the tag pages. Tags that sound alike (e.g. 公示 and 攻势) are told apart by the code points of
 * the later one, so that a name never depends on how many others there are; so are names that Windows
 * keeps for devices (con, nul).
 */
export function tagSlugs(tags: Iterable<string>): Map<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (const tag of [...new Set(tags)].sort()) {
    const plain = pinyinSlug(tag) || 'tag';
    const codes = [...tag].map((character) => character.codePointAt(0)?.toString(16)).join('');
    const slug = taken.has(plain) || isDeviceName(plain) ? `${plain}-${codes}` : plain;
    taken.add(slug);
    slugs.set(tag, slug);
  }
  return slugs;
}
