import { keyMap } from '../site.ts';
import { startOutlineDrawer } from './outline-drawer.ts';
import { addFoldButtons } from './outline-folding.ts';
import { followScroll, type OutlineLink, targetOf } from './outline-position.ts';

/** Makes the lesson's outline follow the scroll, fold, and open as a drawer on narrow screens. */
export function startOutline(): void {
  const nav = document.querySelector<HTMLElement>('nav[data-outline]');
  if (!nav) return;
  const links = Array.from(nav.querySelectorAll<HTMLAnchorElement>('a[href*="#"]'))
    .map((link) => ({ link, target: targetOf(link) }))
    .filter((entry): entry is OutlineLink => entry.target !== null);
  const update = followScroll(nav, links);
  addFoldButtons(nav, update);
  const openDrawer = startOutlineDrawer(nav);
  const run = (): void => {
    if (!openDrawer()) (nav.querySelector<HTMLElement>('a[aria-current]') ?? links[0]?.link)?.focus();
  };
  keyMap.register({ key: 't', description: '到提纲', group: '本课', run });
}
