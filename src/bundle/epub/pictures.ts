import { posix } from 'node:path';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { imageSize } from 'image-size';
import type { BuiltSite } from '../built-site.ts';
import { attributeOf, replaceAll } from '../html.ts';
import { chapterFile, fragment } from './chapter.ts';

export interface Picture {
  /** Below the folder of the book. */
  file: string;
  type: string;
  bytes: Uint8Array;
  /** File of the picture that is shown where this one is not known. */
  fallback?: string;
}

/** The kinds that every reader of EPUB 3.3 shows. */
const mediaTypes: ReadonlyMap<string | undefined, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
]);

/**
 * Readers of EPUB 3.2 and before need not know WebP, and its checkers want a picture that all of them know. The words
 * of the picture itself are in the chapter.
 */
const unknownPicture: Picture = {
  file: 'images/unknown.svg',
  type: 'image/svg+xml',
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 48">' +
      '<text x="160" y="30" text-anchor="middle" font-size="16" fill="#777">这个阅读软件显示不了这张图片</text></svg>\n',
  ),
};

/** By what the bytes are, not by what the name says: readers refuse a JPEG that is called PNG. */
function kindOf(bytes: Uint8Array): string | undefined {
  try {
    return imageSize(bytes).type;
  } catch {
    return undefined;
  }
}

export interface PictureBox {
  /** Gives the pictures of a chapter addresses in the book. One that is none leaves its words. */
  adopt(slug: string, content: ElementContent[]): ElementContent[];
  /** Every picture once, in the order of first use, and what stands in for those that a reader does not know. */
  pictures(): Picture[];
}

/** Collects the pictures of a book, each once. */
export function createPictureBox(site: BuiltSite): PictureBox {
  const found = new Map<string, Picture | undefined>();
  let count = 0;

  const add = (path: string): Picture | undefined => {
    const bytes = site.readBytes(path);
    const kind = kindOf(bytes);
    const type = mediaTypes.get(kind);
    if (kind === undefined || type === undefined) return undefined;
    count += 1;
    const picture = { file: `images/image-${count}.${kind}`, type, bytes };
    return kind === 'webp' ? { ...picture, fallback: unknownPicture.file } : picture;
  };

  return {
    adopt(slug, content) {
      const tree = fragment(content);
      replaceAll('img', tree, (image) => {
        const { src, alt = '', width, height } = image.properties;
        const path = posix.join('lessons', typeof src === 'string' ? decodeURI(src) : '');
        if (!found.has(path)) found.set(path, site.files.includes(path) ? add(path) : undefined);
        const picture = found.get(path);
        if (!picture) return [{ type: 'text', value: `〔图：${attributeOf(image, 'alt') ?? ''}〕` }];
        const address = posix.relative(posix.dirname(chapterFile(slug)), picture.file);
        return [h('img', { src: address, alt, width, height })];
      });
      return tree.children as ElementContent[];
    },
    pictures: () => {
      const pictures = [...found.values()].filter((picture) => picture !== undefined);
      return pictures.some(({ fallback }) => fallback) ? [...pictures, unknownPicture] : pictures;
    },
  };
}
