import type { Stage } from './stage.ts';

const shortest = 50;

/** One finger to the left or right turns the page; two are the reader's magnifier. */
export function listenToSwipes(stage: Stage): void {
  let start: Touch | undefined;
  const { element } = stage;
  // Or Chromium takes a swipe to the right for a way back.
  element.style.touchAction = 'pan-y pinch-zoom';
  element.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const isOnPage = !(target as Element).closest('.stage-bar, .stage-panel, .stage-overview');
      start = touches.length === 1 && isOnPage ? touches[0] : undefined;
    },
    { passive: true },
  );
  element.addEventListener('touchend', ({ changedTouches }) => {
    const end = changedTouches[0];
    if (!start || !end) return;
    const across = end.clientX - start.clientX;
    const down = end.clientY - start.clientY;
    start = undefined;
    if (Math.abs(across) < shortest || Math.abs(across) < 2 * Math.abs(down)) return;
    stage.run(across < 0 ? 'next' : 'previous');
  });
}
