import { posix } from 'node:path';
import type { Root } from 'hast';
import { BuildFailure } from '../../build/failure.ts';
import { contentTypes } from '../../preview/content-types.ts';
import type { BuiltSite } from '../built-site.ts';
import { attributeOf, findAll, replaceAll } from '../html.ts';

/** The file of the site that an address on a page names. */
export function fileOfAddress(page: string, address: string): string {
  return posix.join(posix.dirname(page), decodeURI(address.replace(/[?#].*$/, '')));
}

/** A picture as an address that carries the picture itself. */
function dataAddress(site: BuiltSite, file: string): string {
  const type = contentTypes[posix.extname(file).toLowerCase()];
  if (!type?.startsWith('image/')) {
    throw new BuildFailure(
      `做单课文件时不认识图片 ${file} 的格式，放不进文件里。请换成 PNG、JPEG、GIF、WebP 或 SVG。`,
    );
  }
  if (!site.files.includes(file))
    throw new BuildFailure(`做单课文件时找不到图片 ${file}。请重新运行 npm run build。`);
  return `data:${type};base64,${site.readBytes(file).toString('base64')}`;
}

/**
 * Puts the pictures of a page into it, the icon of its tab included.
 * @param file the page
 * @throws BuildFailure when one is missing or no picture
 */
export function inlinePictures(page: Root, site: BuiltSite, file: string): void {
  const carry = (address: string): string =>
    address.startsWith('data:') ? address : dataAddress(site, fileOfAddress(file, address));
  for (const icon of findAll('link[rel~="icon"]', page))
    icon.properties['href'] = carry(attributeOf(icon, 'href') ?? '');
  replaceAll('picture > source', page, () => []);
  for (const picture of findAll('img', page)) {
    const { properties } = picture;
    properties['src'] = carry(attributeOf(picture, 'src') ?? '');
    // One size is enough: a file cannot be loaded in part, so each would be carried.
    delete properties['srcSet'];
    delete properties['sizes'];
    // It is there already, and what is printed before it was seen must not be empty.
    delete properties['loading'];
  }
}
