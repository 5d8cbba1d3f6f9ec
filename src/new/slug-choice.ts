import { isDeviceName } from '../lesson/device-name.ts';
import { pinyinSlug } from '../lesson/pinyin-slug.ts';
import { slugMaxLength, slugPattern } from '../schemas/slug.ts';
import { CannotCreate } from './plan.ts';

export interface SlugChoice {
  slug: string;
  /** The Chinese name that the slug was made from. */
  title: string | undefined;
  notes: string[];
}

function assertPortable(slug: string): void {
  if (!isDeviceName(slug)) return;
  throw new CannotCreate(
    `Windows 不接受“${slug}”这个名字（con、nul、aux、com1 等留给设备用）。请换一个名字，例如 ${slug}-ke。`,
  );
}

/**
 * Makes a slug of what somebody typed: a good one is taken, a Chinese name is spelled in pinyin.
 * @throws CannotCreate with a suggestion for every other name
 */
export function chooseSlug(typed: string): SlugChoice {
  if (slugPattern.test(typed) && typed.length <= slugMaxLength) {
    assertPortable(typed);
    return { slug: typed, title: undefined, notes: [] };
  }
  const slug = pinyinSlug(typed.replace(/\.mdx?$/i, ''));
  if (slug === '')
    throw new CannotCreate(
      `名字“${typed}”里没有能用的字。请用小写字母、数字和连字符，例如 zoujin-qunzhong。`,
    );
  assertPortable(slug);
  if (/\p{Script=Han}/u.test(typed)) {
    return {
      slug,
      title: typed,
      notes: [`文件名要用字母，已按拼音取名 ${slug}，标题写作“${typed}”。嫌长可以现在改名。`],
    };
  }
  throw new CannotCreate(
    `名字“${typed}”不合规则：只能用小写字母、数字和连字符，不超过 ${slugMaxLength} 个字符。可以写成 ${slug}。`,
  );
}
