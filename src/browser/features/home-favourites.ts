import { createButton, createElement } from '../create-element.ts';
import type { Favourite } from '../favourites.ts';
import { favourites, siteAddress } from '../site.ts';

function createEntry({ slug, title }: Favourite): HTMLElement {
  const remove = createButton('favourite-remove', '移除', () => favourites.remove(slug));
  remove.setAttribute('aria-label', `移除收藏：${title}`);
  return createElement(
    'li',
    {},
    createElement('a', { href: siteAddress(`lessons/${slug}.html`) }, title),
    remove,
  );
}

/** Fills the home page's 我的收藏, which stays hidden while there is none. */
export function startHomeFavourites(): void {
  const place = document.querySelector<HTMLElement>('[data-favourites]');
  if (!place) return;
  const list = createElement('ul', { class: 'favourites-list' });
  place.append(list);
  const show = (): void => {
    const lessons = favourites.list();
    list.textContent = '';
    list.append(...lessons.map(createEntry));
    place.hidden = lessons.length === 0;
  };
  show();
  favourites.onChange(show);
}
