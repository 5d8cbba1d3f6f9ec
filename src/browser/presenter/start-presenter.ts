import type { Command } from '../projection/commands.ts';
import { createDeck, type Deck } from '../projection/deck.ts';
import { createKeyHelp, helpTitle } from '../projection/key-help.ts';
import type { WallMessage } from '../projection/messages.ts';
import { createPanel } from '../projection/panel.ts';
import { returnFocusAfterClicks } from '../projection/return-focus.ts';
import { listenToKeys } from '../projection/stage-keys.ts';
import { hideBackground } from '../modal-page.ts';
import { showNotice } from '../notice.ts';
import { keyMap, preferences, siteAddress } from '../site.ts';
import { engine, loadEngine } from '../slides/engine.ts';
import { loadStyles } from '../styles/load-styles.ts';
import { connectToWall } from './connection.ts';
import { addressToFollow } from './follow.ts';
import { createPresenterView } from './view.ts';

function open(article: Element): void {
  const source = engine().readLesson(article);
  let deck: Deck | undefined;
  const deckOf = ({ width, height, zoom }: WallMessage): Deck => {
    const isSame = deck?.width === width && deck.height === height && deck.zoom === zoom;
    return deck && isSame ? deck : createDeck(source, { width, height, zoom });
  };
  const run = (command: Command): void => {
    if (command === 'help') {
      if (!panel.close()) panel.open(helpTitle, 'stage-help', ...createKeyHelp(preferences.get().shortcuts));
    } else if (command !== 'leave' || !panel.close()) connection.send({ command });
  };
  const slug = article.getAttribute('data-lesson') ?? '';
  const view = createPresenterView(slug, run);
  const panel = createPanel(view.element);

  document.documentElement.classList.add('presenting');
  document.title = `演讲者窗口 · ${source.title}`;
  document.body.append(view.element);
  hideBackground(view.element);
  keyMap.suspend();
  view.element.focus();
  returnFocusAfterClicks(view.element);

  const root = new URL('.', new URL(siteAddress('agenda.html'), window.location.href)).href;
  const connection = connectToWall((message) => {
    const { href } = window.location;
    const address = addressToFollow(message.address, href, root);
    if (address === undefined) view.showSilence();
    else if (address !== href) window.location.replace(address);
    else {
      deck = deckOf(message);
      view.show(deck, message);
    }
  }, view.showSilence);

  let typed = '';
  listenToKeys(view.element, () => preferences.get().shortcuts, {
    run,
    typed(digits) {
      typed = digits;
      view.element.setAttribute('data-typed', typed);
    },
    enter(page) {
      connection.send(page === undefined ? { command: 'next' } : { page });
    },
    any: () => false,
  });
}

/** @see PresenterChunk */
export function startPresenter(): void {
  const article = document.querySelector('article[data-lesson]');
  if (!article) return;
  // The pages are drawn as on the wall.
  Promise.all([loadEngine(), loadStyles('projection'), loadStyles('presenter')])
    .then(() => open(article))
    .catch((error: unknown) => showNotice(`演讲者窗口${(error as Error).message}`));
}
