import { createButton, createElement } from '../create-element.ts';
import { addFootBar } from '../foot-bars/add-foot-bar.ts';

/** Offers at the foot of the window, where nothing has to move for it, to go on at a heading; returns its end. */
export function createResumeBar(text: string, heading: HTMLElement): () => void {
  const goOn = (): void => {
    remove();
    heading.scrollIntoView();
    // The keyboard and the screen reader go on there as well.
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
  };
  const bar = createElement(
    'div',
    { class: 'resume', role: 'region', 'aria-label': '上次读到', 'data-resume': '' },
    createElement('p', {}, `上次读到：${text}`),
    createButton('button', '接着读', goOn),
    createButton('button', '不用了', () => remove()),
  );
  const { classList } = document.documentElement;
  const removeBar = addFootBar(bar);
  classList.add('resume-shown');
  const remove = (): void => {
    classList.remove('resume-shown');
    removeBar();
  };
  return remove;
}
