import type { Element } from 'hast';
import type { Shown } from './page-line.ts';
import { attribute } from './tree.ts';

/** Width or height up to which a picture is a bullet, an icon or a counter. */
const iconSize = 32;

function isIcon(element: Element, addresses: readonly string[]): boolean {
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attribute(element, name) ?? '', 10));
  // Editors set such pictures before the names of attached files.
  return (
    sizes.some((size) => size <= iconSize) || addresses.some((address) => /fileTypeImages\//.test(address))
  );
}

/** What an element shows besides text. Pages that load late keep the address in another attribute. */
export function shownBy(element: Element): Shown {
  const addresses = ['dataSrc', 'dataOriginal', 'src']
    .map((name) => attribute(element, name)?.trim() ?? '')
    .filter((address) => address !== '');
  return {
    kind: element.tagName === 'img' ? 'picture' : 'object',
    addresses,
    description: (attribute(element, 'alt') ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 200),
    isSmall: element.tagName === 'img' && isIcon(element, addresses),
  };
}
