import { createElement } from '../create-element.ts';
import { overTime, plannedForSection } from './planned-time.ts';
import { openSessionStorage } from './session-storage.ts';
import type { Stage } from './stage.ts';
import { clockText } from './timer.ts';

const shownKey = 'projection-clock-shown';

const words = { session: '！时间到了', section: '！本节时间到了' };

/** The clock on the wall. Never a sound: a colour, a sign and a few words when the time is over. */
export function createTimerView(stage: Stage, planned: number): { toggle(): boolean; stop(): void } {
  const box = createElement('div', { class: 'stage-timer', hidden: '' });
  stage.element.append(box);
  const show = (): void => {
    const { timer, deck, page } = stage;
    const section = deck.slides[page]?.section ?? -1;
    const inPlan = plannedForSection(deck.source, section);
    const over = overTime(timer.elapsed(), planned, timer.inSection(), inPlan);
    const plan = planned > 0 ? ` / ${planned} 分钟` : '';
    const rest = timer.isRunning() ? '' : '（已停）';
    box.textContent = clockText(timer.elapsed()) + plan + rest + (over ? `　${words[over]}` : '');
    if (over) box.setAttribute('data-over', over);
    else box.removeAttribute('data-over');
  };
  const storage = openSessionStorage();
  let interval = 0;
  const toggle = (): boolean => {
    box.hidden = !box.hidden;
    window.clearInterval(interval);
    if (!box.hidden) {
      show();
      interval = window.setInterval(show, 500);
    }
    storage.write(shownKey, !box.hidden);
    return !box.hidden;
  };
  // The next lesson of a session shows it again.
  if (storage.read(shownKey, (value) => value === true)) toggle();
  return {
    toggle,
    stop: () => window.clearInterval(interval),
  };
}
