/**
 * A click of the mouse never keeps the focus on a button or a tick, or the host's next press of the space bar would
 * press it again. A film or a panel keeps it.
 */
export function returnFocusAfterClicks(box: HTMLElement): void {
  const giveBack = (): void => {
    const active = document.activeElement;
    if (!box.contains(active) || !active?.matches('button, input, a')) return;
    if (!active.closest('.stage-panel, .stage-overview')) box.focus({ preventScroll: true });
  };
  box.addEventListener('click', ({ detail }) => {
    if (detail > 0) window.setTimeout(giveBack);
  });
}
