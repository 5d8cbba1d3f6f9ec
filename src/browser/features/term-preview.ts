import { createElement } from '../create-element.ts';
import { placePreview } from './term-preview-place.ts';

const showDelay = 150;
/** Time to move the pointer from the word onto its preview (WCAG 1.4.13, hoverable). */
const hideDelay = 300;
/** After a tap browsers send hover, focus and click, as a mouse would; all within this time. */
const tapDuration = 800;

const textId = 'term-preview-text';

function explanation(link: Element): string | undefined {
  const id = link.getAttribute('data-term') ?? '';
  const entries = Array.from(document.querySelectorAll('[data-term-entry]'));
  return entries.find((entry) => entry.getAttribute('data-term-entry') === id)?.textContent.trim();
}

function termOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element
    ? event.target.closest<HTMLAnchorElement>('a.term[data-term]')
    : null;
}

/** Shows what a term means on hover, focus and tap; Escape hides it. */
export function startTermPreview(): void {
  if (!document.querySelector('a.term[data-term]')) return;

  const text = createElement('p', { class: 'term-preview-text', id: textId, role: 'tooltip' });
  const more = createElement('a', { class: 'term-preview-more' }, '查看词条');
  const preview = createElement('div', { class: 'term-preview' }, text, more);
  preview.hidden = true;
  document.body.append(preview);

  let shownFor: HTMLAnchorElement | undefined;
  let timer: number | undefined;
  let lastTap = 0;

  const hide = (): void => {
    window.clearTimeout(timer);
    shownFor?.removeAttribute('aria-describedby');
    shownFor = undefined;
    preview.hidden = true;
  };
  const show = (link: HTMLAnchorElement, byTap: boolean): void => {
    const meaning = explanation(link);
    hide();
    if (!meaning) return;
    text.textContent = meaning;
    more.href = link.href;
    // A mouse or keyboard follows the word itself.
    more.hidden = !byTap;
    shownFor = link;
    link.setAttribute('aria-describedby', textId);
    preview.hidden = false;
    placePreview(preview, link);
  };
  const later = (action: () => void, delay: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, delay);
  };
  const isTap = (): boolean => Date.now() - lastTap < tapDuration;

  document.addEventListener('touchstart', () => (lastTap = Date.now()), { passive: true });
  document.addEventListener('mouseover', (event) => {
    if (isTap()) return;
    const link = termOf(event);
    const overPreview = event.target instanceof Node && preview.contains(event.target);
    if (overPreview || (link && link === shownFor)) window.clearTimeout(timer);
    else if (link) later(() => show(link, false), showDelay);
    else if (shownFor !== document.activeElement) later(hide, hideDelay);
  });
  document.addEventListener('focusin', (event) => {
    if (isTap() || (event.target instanceof Node && preview.contains(event.target))) return;
    const link = termOf(event);
    if (link) show(link, false);
    else hide();
  });
  document.addEventListener('click', (event) => {
    const link = termOf(event);
    const inPreview = event.target instanceof Node && preview.contains(event.target);
    if (link && isTap() && link !== shownFor && explanation(link)) {
      event.preventDefault();
      show(link, true);
    } else if (!link && !inPreview) {
      hide();
    }
  });
  // Where the entry is on this very page.
  more.addEventListener('click', hide);
  // Before everybody else's Escape: one press hides the preview and nothing more.
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !shownFor) return;
    event.stopImmediatePropagation();
    hide();
  };
  document.addEventListener('keydown', onEscape, true);
}
