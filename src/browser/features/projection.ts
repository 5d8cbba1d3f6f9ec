import { createButton } from '../create-element.ts';
import { keyMap } from '../site.ts';
import { slideAddress } from '../slide-address.ts';
import { withChunk } from './on-demand.ts';

/** Puts 投影 into a lesson's tool bar; an address that ends in `#/3` projects at once, `?presenter` is the other window. */
export function startProjection(): void {
  const place = document.querySelector('[data-lesson-tools]');
  if (!place) return;
  if (/[?&]presenter\b/.test(window.location.search)) {
    withChunk('presenter', '演讲者窗口', (chunk) => chunk.startPresenter());
    return;
  }
  const project = (fullScreen: boolean): void =>
    withChunk('projection', '投影', (chunk) => chunk.project(fullScreen));
  place.prepend(createButton('button lesson-projection', '投影', () => project(true)));
  keyMap.register({ key: 'p', description: '投影这一课', group: '本课', run: () => project(true) });
  const followAddress = (): void => {
    if (slideAddress.test(window.location.hash)) project(false);
  };
  window.addEventListener('hashchange', followAddress);
  followAddress();
}
