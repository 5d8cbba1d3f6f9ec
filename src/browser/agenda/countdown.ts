import { createElement } from '../create-element.ts';
import { openSessionStorage } from '../projection/session-storage.ts';

const tick = 500;

/** 272 seconds → 4:32. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Counts a break or a discussion down, in large figures on the wall. The stage comes and goes with the host's keys, so
 * the figures look for it each time.
 * @param key names this part of this session: a reload goes on with its end
 */
export function showCountdown(minutes: number, key: string): void {
  const storage = openSessionStorage();
  const latest = Date.now() + minutes * 60_000;
  const kept = storage.read(key, (value) =>
    typeof value === 'number' && value <= latest ? value : undefined,
  );
  const end = kept ?? latest;
  storage.write(key, end);
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
