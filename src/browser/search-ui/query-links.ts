import { createElement } from '../create-element.ts';
import { siteAddress } from '../site.ts';
import { searchAddress } from './result-address.ts';

/** Whether a click means this page and not a new tab or window. */
export function isPlainClick(event: MouseEvent): boolean {
  return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}

/** Links that look for other texts, a real address behind each; a plain click stays on the page. */
export function createQueryLinks(
  label: string,
  texts: readonly string[],
  onSearch: (text: string) => void,
): HTMLElement {
  const links = texts.map((text) => {
    const link = createElement(
      'a',
      { href: siteAddress(searchAddress(text)), 'data-search-query': text },
      text,
    );
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      onSearch(text);
    });
    return createElement('li', {}, link);
  });
  return createElement(
    'div',
    { class: 'search-queries' },
    createElement('p', {}, label),
    createElement('ul', {}, ...links),
  );
}
