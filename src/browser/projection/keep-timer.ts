import { openSessionStorage } from './session-storage.ts';
import { createTimer, parseTimer, type Timer } from './timer.ts';

/** The clock of this lesson's projection in this session, which goes on over a reload. */
export function keepTimer(lesson: string): { timer: Timer; keep(): void; forget(): void } {
  const storage = openSessionStorage();
  const began = Number(new URLSearchParams(window.location.search).get('began') ?? NaN);
  // Another session is another clock.
  const key = `projection-timer:${lesson}:${began || ''}`;
  const isPast = began > 0 && began <= Date.now();
  const timer = createTimer(Date.now, storage.read(key, parseTimer), isPast ? began : undefined);
  return {
    timer,
    keep: () => storage.write(key, timer.state),
    forget: () => storage.remove(key),
  };
}
