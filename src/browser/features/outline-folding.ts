import { createButton } from '../create-element.ts';

/** Gives each entry that has sub-entries a button that folds them away. */
export function addFoldButtons(nav: Element, onFold: () => void): void {
  Array.from(nav.querySelectorAll<HTMLElement>('li > ol')).forEach((list, index) => {
    const link = list.parentElement?.querySelector('a');
    if (!link) return;
    const id = list.id || `outline-part-${index + 1}`;
    list.id = id;
    const button = createButton('outline-fold', '', () => {
      list.hidden = !list.hidden;
      button.setAttribute('aria-expanded', String(!list.hidden));
      onFold();
    });
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-controls', id);
    button.setAttribute('aria-label', `${link.textContent.trim()}：下级提纲`);
    link.after(button);
  });
}
