import { siteId } from '../site.ts';
import { isFrom, targetOrigin } from './message-origin.ts';
import { isPresenterMessage, type WallMessage } from './messages.ts';
import type { Stage } from './stage.ts';

const windowName = 'xueku-presenter';

/** This lesson's own address, as the presenter's window needs it: the same session, no fragment. */
function ownAddress(): string {
  return window.location.href.replace(/#.*/, '');
}

/** The wall's end of the line to the presenter's window, which may open, reload and go at any time. */
export function createPresenterLink(stage: Stage, planned: number): { open(): boolean; stop(): void } {
  let presenter: Window | undefined;

  const tell = (): void => {
    if (!presenter || presenter.closed) return;
    const { deck, page, shown, state, timer } = stage;
    const message: WallMessage = {
      xueku: siteId,
      from: 'wall',
      address: ownAddress(),
      page,
      pages: deck.slides.length,
      width: deck.width,
      height: deck.height,
      zoom: deck.zoom,
      shown: shown ?? -1,
      state,
      elapsed: timer.elapsed(),
      inSection: timer.inSection() ?? -1,
      isRunning: timer.isRunning(),
      planned,
    };
    presenter.postMessage(message, targetOrigin);
  };
  const heard = (event: MessageEvent): void => {
    const source = event.source as Window | null;
    // A window that this one opened, even if that was before a reload.
    if (!source || source.opener !== window || !isFrom(event, source)) return;
    const data: unknown = event.data;
    if (!isPresenterMessage(data, siteId)) return;
    presenter = source;
    const { command, page } = data;
    if (page !== undefined) stage.goTo(page);
    if (command === 'full-screen') stage.fullScreen.wantLater();
    else if (command) stage.run(command);
    tell();
  };
  window.addEventListener('message', heard);
  stage.onChange(tell);
  return {
    open() {
      // A new window on top of full screen ends it; it comes back with the host's next key.
      stage.fullScreen.expectLoss();
      const { pathname, search } = window.location;
      const address = `${pathname}${search === '' ? '?' : `${search}&`}presenter`;
      const opened = window.open(address, windowName, 'width=1100,height=760');
      opened?.focus();
      return opened !== null;
    },
    stop: () => window.removeEventListener('message', heard),
  };
}
