import { createElement } from '../create-element.ts';

/** Stateless, because every chunk with a bar has its own copy of this module: the place is found on the page. */
const place = 'foot-bars';

/** Puts a bar at the foot of the window, below those that are there already; returns the taking away. */
export function addFootBar(bar: HTMLElement): () => void {
  const bars = document.querySelector(`.${place}`) ?? createElement('div', { class: place });
  if (!bars.parentNode) document.body.append(bars);
  bars.append(bar);
  return () => {
    bar.remove();
    if (!bars.firstChild) bars.remove();
  };
}
