import { isFrom, targetOrigin } from '../projection/message-origin.ts';
import { isWallMessage, type PresenterMessage, type WallMessage } from '../projection/messages.ts';
import { siteId } from '../site.ts';

const pollInterval = 500;
const patience = 4;

export interface Connection {
  send(wish: Pick<PresenterMessage, 'command' | 'page'>): void;
}

/**
 * The presenter's end of the line to the wall: it keeps asking the window that opened it, so that either of the two
 * may reload. (A second way, BroadcastChannel, fails on file:// in Firefox.)
 */
export function connectToWall(onMessage: (message: WallMessage) => void, onSilence: () => void): Connection {
  const wall = window.opener as Window | null;
  let unanswered = 0;
  const send: Connection['send'] = (wish) => {
    const message: PresenterMessage = { xueku: siteId, from: 'presenter', ...wish };
    if (wall && !wall.closed) wall.postMessage(message, targetOrigin);
  };
  window.addEventListener('message', (event) => {
    const data: unknown = event.data;
    if (!wall || !isFrom(event, wall) || !isWallMessage(data, siteId)) return;
    unanswered = 0;
    onMessage(data);
  });
  const poll = (): void => {
    unanswered += 1;
    if (unanswered > patience || !wall || wall.closed) onSilence();
    send({});
  };
  window.setInterval(poll, pollInterval);
  poll();
  return { send };
}
