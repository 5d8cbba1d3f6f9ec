import type { Progress } from '../../progress/progress.ts';
import { type Favourite, listFavourites } from '../../progress/favourites.ts';
import type { LessonFacts } from '../../progress/summary.ts';
import { createButton, createElement } from '../create-element.ts';
import { siteAddress } from '../site.ts';
import type { ProgressStore } from './store.ts';

/** Fills the home page's 我的收藏, which stays hidden while there is none. */
export function startHomeFavourites(
  store: ProgressStore,
  place: HTMLElement,
  lessons: readonly LessonFacts[],
): (progress: Progress) => void {
  const list = createElement('ul', { class: 'favourites-list' });
  place.append(list);

  const createEntry = ({ slug, title, isWithdrawn }: Favourite): HTMLElement => {
    const remove = createButton('favourite-remove', '移除', () =>
      store.set(`${slug}/favourite`, { on: false, text: title }),
    );
    remove.setAttribute('aria-label', `移除收藏：${title}`);
    const name = isWithdrawn
      ? createElement('span', {}, `${title}（已不在本站）`)
      : createElement('a', { href: siteAddress(`lessons/${slug}.html`) }, title);
    return createElement('li', {}, name, remove);
  };

  return (progress) => {
    const favourites = listFavourites(progress, lessons);
    list.textContent = '';
    list.append(...favourites.map(createEntry));
    place.hidden = favourites.length === 0;
  };
}
