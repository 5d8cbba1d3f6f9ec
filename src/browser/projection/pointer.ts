import type { Stage } from './stage.ts';

/** What a click on a page leaves to what is under the pointer. */
const controls =
  'a, button, input, label, video, audio, select, textarea, summary, .stage-bar, .stage-panel, .stage-overview';

/**
 * Clicks turn pages: at the right and left third of the page. A click never keeps the focus on a button or a tick,
 * or the host's next press of the space bar would press it again.
 */
export function listenToClicks(stage: Stage, wake: () => void): void {
  const { element } = stage;
  element.addEventListener('click', (event) => {
    stage.fullScreen.gesture();
    if (event.detail > 0 && !(event.target as Element).closest('.stage-panel')) {
      window.setTimeout(() => element.contains(document.activeElement) && focusStage(element));
    }
    if ((event.target as Element).closest(controls)) return;
    if (stage.state === 'black') {
      stage.setState('ready');
      return;
    }
    if (String(window.getSelection()) !== '') return;
    const { left, width } = element.getBoundingClientRect();
    const place = (event.clientX - left) / width;
    if (place < 1 / 3) stage.run('previous');
    else if (place > 2 / 3) stage.run('next');
    else wake();
  });
}

/** Unless a film or a panel has the focus now. */
function focusStage(element: HTMLElement): void {
  const active = document.activeElement;
  if (active?.matches('button, input, a') && !active.closest('.stage-panel, .stage-overview'))
    element.focus({ preventScroll: true });
}
