import { pinyin } from 'pinyin-pro';
import { slugMaxLength } from '../schemas/slug.ts';

/**
 * An ASCII slug from Chinese text: 站稳群众立场 → zhan-wen-qun-zhong-li-chang, 8项 → 8-xiang.
 * Cut at a word border so that it stays within {@link slugMaxLength}; empty when the text has no letter.
 */
export function pinyinSlug(text: string): string {
  const words = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > slugMaxLength) break;
    slug = longer;
  }
  return slug || (words[0] ?? '').slice(0, slugMaxLength);
}
