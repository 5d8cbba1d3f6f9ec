/** Chromium 69 and Safari know full screen by its old names. */
interface OldDocument {
  webkitFullscreenElement?: Element | null;
  webkitExitFullscreen?(): void;
}
interface OldElement {
  webkitRequestFullscreen?(): void;
}

export interface FullScreen {
  isOn(): boolean;
  /** The host had it and did not give it back: it is on, or comes back with the next key. */
  isWanted(): boolean;
  /** Asks for full screen now and, should it be lost without the host wanting it, at the next key or click again. */
  request(): void;
  /** To be asked for at the host's next key or click: there is no gesture now that allows it. */
  wantLater(): void;
  exit(): void;
  /** The browser is about to end full screen because of something that we do. */
  expectLoss(): void;
  /** A key or click of the host: full screen comes back when it was lost. */
  gesture(): void;
  stop(): void;
}

/** Who refused twice will refuse again. */
const refusalLimit = 2;
/** A window that did not end full screen within this time has not ended it. */
const lossLimit = 2000;

/** F11 or a kiosk: the window has the whole screen already, and keeps it whatever happens. */
function isBrowserFull(): boolean {
  return window.matchMedia('(display-mode: fullscreen)').matches;
}

/**
 * Full screen of the whole document. In it, the first Esc never reaches the page as a key, only as the end of full
 * screen (measured in Chromium and Firefox): an end that we did not cause is therefore told to `onEscape`.
 */
export function createFullScreen(onEscape: () => void, onChange: () => void): FullScreen {
  const page = document as Document & OldDocument;
  const root = document.documentElement as HTMLElement & OldElement;
  let isWanted = false;
  let refusals = 0;
  let expectedUntil = 0;

  const isOn = (): boolean => Boolean(page.fullscreenElement ?? page.webkitFullscreenElement);
  const refused = (): void => {
    refusals += 1;
  };
  const ask = (): void => {
    if (isOn() || isBrowserFull() || refusals >= refusalLimit) return;
    // Missing in old Chromium, whatever the types say.
    const standard = root.requestFullscreen as typeof root.requestFullscreen | undefined;
    try {
      if (standard) standard.call(root).catch(refused);
      else root.webkitRequestFullscreen?.();
    } catch {
      refused();
    }
  };
  const changed = (): void => {
    const isExpected = Date.now() < expectedUntil;
    expectedUntil = 0;
    if (isOn()) refusals = 0;
    else if (!isExpected) onEscape();
    onChange();
  };
  const events = ['fullscreenchange', 'webkitfullscreenchange'];
  // Browsers that know the new event may fire the old one as well: one is enough.
  const event = 'onfullscreenchange' in document ? events[0] : events[1];
  document.addEventListener(event ?? '', changed);

  const expectLoss = (): void => {
    expectedUntil = Date.now() + lossLimit;
  };
  const exit = (): void => {
    isWanted = false;
    if (!isOn()) return;
    expectLoss();
    const standard = page.exitFullscreen as typeof page.exitFullscreen | undefined;
    if (standard) standard.call(page).catch(() => undefined);
    else page.webkitExitFullscreen?.();
  };
  return {
    isOn,
    isWanted: () => isWanted || isOn(),
    request() {
      isWanted = true;
      refusals = 0;
      ask();
    },
    wantLater() {
      isWanted = true;
    },
    exit,
    expectLoss,
    gesture() {
      if (isWanted) ask();
    },
    stop() {
      document.removeEventListener(event ?? '', changed);
      exit();
    },
  };
}
