import type { SlideSource } from '../../slides/model.ts';
import { createElement } from '../create-element.ts';
import { loadChunk } from '../load-chunk.ts';
import { createProgressStore } from '../progress/store.ts';
import { preferences, storage } from '../site.ts';
import { pageInAddress, replaceFragment } from './address.ts';
import { createControlBar } from './control-bar.ts';
import { coverPage } from './cover-page.ts';
import { createStage } from './create-stage.ts';
import { createFullScreen } from './full-screen.ts';
import { createHint } from './hint.ts';
import { watchPointer } from './idle.ts';
import { keepTimer } from './keep-timer.ts';
import { createPageView } from './page-view.ts';
import { pageOfPlace, type Place } from './place.ts';
import { listenToClicks } from './pointer.ts';
import { readSettings, writeSettings } from './settings.ts';
import { listenToKeys } from './stage-keys.ts';
import type { Stage, Tools } from './stage.ts';

/**
 * Lays the stage over the page and projects the lesson.
 * @param place where to begin when the address names no page
 * @param onLeave gets the place that was shown
 */
export function openStage(
  lesson: string,
  source: SlideSource,
  place: Place | undefined,
  onLeave: (place: Place) => void,
): Stage {
  const room = createElement('div', { class: 'stage-room' });
  const element = createElement(
    'div',
    {
      class: 'stage',
      'data-projection': '',
      'data-lesson': lesson,
      role: 'dialog',
      'aria-modal': 'true',
      'aria-label': `投影：${source.title}`,
      tabindex: '-1',
    },
    room,
  );
  const hint = createHint();
  const bar = createControlBar((command) => stage.run(command));
  element.append(bar.element, ...hint.elements);
  const uncover = coverPage(element);

  const store = createProgressStore(storage);
  const settings = readSettings(storage);
  const { timer, keep: keepTime, forget: forgetTime } = keepTimer(lesson);
  const view = createPageView(room, lesson, source, settings, store);
  let tools: Tools | undefined;
  /** What was asked of the tools before they were there. */
  const waiting: ((tools: Tools) => void)[] = [];
  let isOpen = true;

  const leave = (): void => {
    if (!isOpen) return;
    isOpen = false;
    stopKeys();
    pointer.stop();
    tools?.stop();
    fullScreen.stop();
    window.removeEventListener('resize', resized);
    window.removeEventListener('hashchange', addressChanged);
    forgetTime();
    uncover();
    onLeave(view.place);
  };
  const fullScreen = createFullScreen(
    () => stage.run('leave'),
    () => bar.press('toggle-full-screen', fullScreen.isOn()),
  );
  const stage = createStage({
    element,
    lesson,
    view,
    settings,
    store,
    timer,
    hint,
    fullScreen,
    tools: () => tools,
    withTools: (use) => (tools ? use(tools) : waiting.push(use)),
    keep() {
      keepTime();
      writeSettings(storage, settings);
    },
    leave,
  });
  const pointer = watchPointer(element);
  const resized = (): void => {
    if (view.divideAgain()) stage.changed();
  };
  const addressChanged = (): void => {
    // #/3 is the entry's to tell; anything else is a way out.
    if (pageInAddress() === undefined) leave();
  };
  const stopKeys = listenToKeys(element, () => preferences.get().shortcuts, {
    run: (command) => stage.run(command),
    typed: (digits) => hint.show(digits === '' ? '' : `第 ${digits} 页`),
    enter(page) {
      if (page !== undefined) stage.goTo(page);
      else stage.run('next');
    },
    any({ key }) {
      // Esc is on its way out, F11 is the browser's own.
      if (!/^(F5|F11|Escape)$/.test(key)) fullScreen.gesture();
      if (stage.state === 'black' && key !== 'F5') {
        stage.setState('ready');
        return true;
      }
      return stage.state === 'overview' && (tools?.overviewKey(key) ?? false);
    },
  });
  listenToClicks(stage, pointer.wake);
  window.addEventListener('resize', resized);
  window.addEventListener('hashchange', addressChanged);
  store.onChange(() => {
    if (isOpen) view.showTicks();
  });
  stage.onChange(() => {
    bar.press('black', stage.state === 'black');
    bar.press('overview', stage.state === 'overview');
    bar.press('steps', settings.steps);
  });
  if (/[?&]full\b/.test(window.location.search)) fullScreen.wantLater();

  const begin = place ? pageOfPlace(view.deck.places, place) : 0;
  stage.goTo(pageInAddress() ?? begin);
  loadChunk('projection-tools')
    .then((chunk) => {
      if (!isOpen) return;
      const started = chunk.startTools(stage);
      tools = started;
      waiting.forEach((use) => use(started));
    })
    .catch((error: unknown) => stage.say(`投影工具${(error as Error).message}`));
  return stage;
}

/** Where leaving leads: to the text that was shown. */
export function goBackTo({ anchor }: Place): void {
  const target = anchor === '' ? null : document.getElementById(anchor);
  replaceFragment(target ? `#${encodeURIComponent(anchor)}` : '');
  // At once: sliding through the whole lesson would only confuse.
  const { style } = document.documentElement;
  style.scrollBehavior = 'auto';
  target?.scrollIntoView();
  style.scrollBehavior = '';
}
