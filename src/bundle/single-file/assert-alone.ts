import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { BuildFailure } from '../../build/failure.ts';

/** Attributes that hold addresses, as hast names them. */
const addresses = ['href', 'src', 'srcSet', 'poster', 'data', 'action', 'formAction', 'xLinkHref'];

function isAlone(tag: string, address: string): boolean {
  return /^(?:data:|#)/.test(address) || (tag === 'a' && /^(?:https?|mailto|tel):/i.test(address));
}

/** @throws BuildFailure when a page that must stand alone needs another file */
export function assertAlone(page: Root, file: string): void {
  visit(page, 'element', ({ tagName, properties }) => {
    for (const name of addresses) {
      const value = properties[name];
      if (value === undefined || value === null || isAlone(tagName, String(value))) continue;
      throw new BuildFailure(
        `做单课文件时，${file} 里的 <${tagName} ${name}="${String(value)}"> 还指向别的文件。` +
          '请看看 src/components/ 改过之后，src/bundle/single-file/ 是不是也要改。',
      );
    }
  });
}
