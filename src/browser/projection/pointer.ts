import { returnFocusAfterClicks } from './return-focus.ts';
import type { Stage } from './stage.ts';

/** What a click on a page leaves to what is under the pointer. */
const controls =
  'a, button, input, label, video, audio, select, textarea, summary, .stage-bar, .stage-panel, .stage-overview';

/** Clicks turn pages: at the right and left third of the page. */
export function listenToClicks(stage: Stage, wake: () => void): void {
  const { element } = stage;
  returnFocusAfterClicks(element);
  element.addEventListener('click', (event) => {
    stage.fullScreen.gesture();
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
