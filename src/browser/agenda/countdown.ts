import { createElement } from '../create-element.ts';

const tick = 500;

/** 272 seconds → 4:32. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Counts a break or a discussion down, in large figures on the wall. The stage comes and goes with the host's keys, so
 * the figures look for it each time.
 */
export function showCountdown(minutes: number): void {
  const end = Date.now() + minutes * 60_000;
  // A timer is not read out by itself.
  const figures = createElement('p', { class: 'agenda-countdown', role: 'timer' });
  const show = (): void => {
    const seconds = Math.ceil((end - Date.now()) / 1000);
    figures.textContent = seconds > 0 ? clock(seconds) : `已到时间 ${clock(-seconds)}`;
    figures.classList.toggle('agenda-over', seconds <= 0);
    const stage = document.querySelector('[data-projection]');
    if (stage && figures.parentNode !== stage) stage.append(figures);
  };
  window.setInterval(show, tick);
  show();
}
