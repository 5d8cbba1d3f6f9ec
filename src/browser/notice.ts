import { createElement } from './create-element.ts';

const visibleMilliseconds = 10_000;
/** A live region is only read out when it was there before its text. */
const announceDelay = 100;

let region: HTMLElement | undefined;
let timer: number | undefined;

/** Shows one sentence at the foot of the page for a while and reads it to screen readers. */
export function showNotice(text: string): void {
  const target = region ?? createElement('div', { class: 'notice', role: 'status' });
  region = target;
  target.textContent = '';
  document.body.append(target);
  window.clearTimeout(timer);
  window.setTimeout(() => (target.textContent = text), announceDelay);
  timer = window.setTimeout(() => (target.textContent = ''), visibleMilliseconds);
}
