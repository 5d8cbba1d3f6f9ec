/** The part of the Screen Wake Lock API that is used. Missing on plain http and before Chromium 84. */
interface WakeLock {
  request(type: 'screen'): Promise<{ release(): Promise<void> }>;
}

/** Keeps the screen on where the browser can; the result lets it sleep again. */
export function keepScreenOn(): () => void {
  const { wakeLock } = navigator as { wakeLock?: WakeLock };
  let release: (() => Promise<void>) | undefined;
  let isStopped = false;
  const request = (): void => {
    if (!wakeLock || document.visibilityState !== 'visible') return;
    wakeLock
      .request('screen')
      .then((lock) => {
        release = () => lock.release();
        if (isStopped) void release();
      })
      // Refused on low battery: the screen then sleeps as it always does.
      .catch(() => undefined);
  };
  request();
  // A hidden page loses it.
  document.addEventListener('visibilitychange', request);
  return () => {
    isStopped = true;
    document.removeEventListener('visibilitychange', request);
    release?.().catch(() => undefined);
  };
}
