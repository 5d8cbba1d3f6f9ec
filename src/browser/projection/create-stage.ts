import { replaceFragment } from './address.ts';
import type { Command } from './commands.ts';
import type { FullScreen } from './full-screen.ts';
import type { Hint } from './hint.ts';
import type { PageView } from './page-view.ts';
import type { ProgressStore } from '../progress/store.ts';
import { titleOf } from './deck.ts';
import { createThumbnail } from './thumbnail.ts';
import { limitZoom, type ProjectionSettings } from './settings.ts';
import type { Stage, StageState, Tools } from './stage.ts';
import type { Timer } from './timer.ts';

export interface StageParts {
  element: HTMLElement;
  lesson: string;
  view: PageView;
  settings: ProjectionSettings;
  store: ProgressStore;
  timer: Timer;
  hint: Hint;
  fullScreen: FullScreen;
  /** The rarely used parts, as soon as they are there. */
  tools(): Tools | undefined;
  /** Uses them now or, while they are still loading, when they come: no key is lost. */
  withTools(use: (tools: Tools) => void): void;
  /** Settings or the clock changed. */
  keep(): void;
  leave(): void;
}

/** What the projection does on each command, whoever gives it. */
export function createStage(parts: StageParts): Stage {
  const { element, lesson, view, settings, store, timer, hint, fullScreen, tools, withTools, keep, leave } =
    parts;
  const listeners: (() => void)[] = [];
  let state: StageState = 'ready';

  const changed = (): void => {
    element.setAttribute('data-page', String(view.page + 1));
    element.setAttribute('data-pages', String(view.deck.slides.length));
    element.setAttribute('data-state', state);
    replaceFragment(`#/${view.page + 1}`);
    timer.enter(view.deck.slides[view.page]?.section ?? -1);
    keep();
    listeners.forEach((listener) => listener());
  };
  const show = (page: number, items?: number): void => {
    view.show(page, items);
    hint.announce(view.name());
    changed();
  };
  const next = (): void => {
    const item = view.revealNext();
    if (item !== undefined) {
      hint.announce(item);
      changed();
    } else if (view.page < view.deck.slides.length - 1) show(view.page + 1);
    else withTools(({ afterLast }) => afterLast());
  };
  const previous = (): void => {
    if (view.hideLast()) changed();
    else if (view.page > 0) show(view.page - 1, Infinity);
    else withTools(({ beforeFirst }) => beforeFirst());
  };
  const zoomBy = (step: number): void => {
    const { zoom } = settings;
    const { fontPixels } = view.deck;
    settings.zoom = limitZoom(zoom + step);
    view.divideAgain();
    const isLimit = view.deck.fontPixels === fontPixels;
    if (isLimit) {
      settings.zoom = zoom;
      view.divideAgain();
    }
    stage.say(isLimit ? '字号到头了' : `字号 ${settings.zoom > 0 ? '+' : ''}${settings.zoom}`);
    changed();
  };
  const switchSteps = (): void => {
    settings.steps = !settings.steps;
    view.restartSteps();
    stage.say(settings.steps ? '列表逐条出现' : '列表一次出现');
    changed();
  };
  const escape = (): void => {
    if (tools()?.closePanel()) return;
    if (state === 'ready') leave();
    else stage.setState('ready');
  };
  const actions: Partial<Record<Command, () => void>> = {
    next,
    previous,
    first: () => show(0),
    last: () => show(view.deck.slides.length - 1),
    black: () => stage.setState('black'),
    steps: switchSteps,
    larger: () => zoomBy(1),
    smaller: () => zoomBy(-1),
  };

  const stage: Stage = {
    element,
    lesson,
    get deck() {
      return view.deck;
    },
    get page() {
      return view.page;
    },
    get shown() {
      return settings.steps ? view.shown : undefined;
    },
    get state() {
      return state;
    },
    settings,
    timer,
    fullScreen,
    setState(wanted) {
      if (wanted === state) return;
      state = wanted;
      hint.announce(state === 'black' ? '黑屏，按任意键恢复' : view.name());
      changed();
    },
    goTo(page) {
      tools()?.closePanel();
      stage.setState('ready');
      show(page);
    },
    run(command) {
      if (command === 'leave') escape();
      else if (command === 'full-screen') fullScreen.request();
      else if (command === 'toggle-full-screen') {
        if (fullScreen.isOn()) fullScreen.exit();
        else fullScreen.request();
      } else if (state === 'black') stage.setState('ready');
      else {
        if (command !== 'help' && command !== 'qr') tools()?.closePanel();
        (actions[command] ?? (() => withTools(({ run }) => run(command))))();
      }
    },
    titleOf: (page) => titleOf(view.deck, page),
    thumbnail: (page, width) => createThumbnail(view.deck, page, width, lesson, store),
    say(words) {
      hint.show(words);
      hint.announce(words);
    },
    announce: hint.announce,
    onChange: (listener) => listeners.push(listener),
    changed,
  };
  return stage;
}
