import { siteId } from '../site.ts';
import { createStorage, openBackend } from '../storage.ts';
import { createTimer, parseTimer, type Timer } from './timer.ts';

/** The clock of this lesson's projection, which goes on over a reload. */
export function keepTimer(lesson: string): { timer: Timer; keep(): void; forget(): void } {
  const storage = createStorage(
    `xueku:${siteId}:`,
    openBackend(() => window.sessionStorage),
  );
  const key = `projection-timer:${lesson}`;
  const began = Number(new URLSearchParams(window.location.search).get('began') ?? NaN);
  const isPast = began > 0 && began <= Date.now();
  const timer = createTimer(Date.now, storage.read(key, parseTimer), isPast ? began : undefined);
  return {
    timer,
    keep: () => storage.write(key, timer.state),
    forget: () => storage.remove(key),
  };
}
