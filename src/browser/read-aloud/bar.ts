import { createButton, createElement } from '../create-element.ts';
import type { PlayerState } from './player.ts';

const rates = [0.8, 1, 1.2, 1.5];

export interface BarActions {
  toggle(): void;
  move(step: number): void;
  setRate(rate: number): void;
  stop(): void;
}

/** The controls of 朗读 at the foot of the window. */
export interface Bar {
  element: HTMLElement;
  /** 播放 or 暂停: gets the focus when reading starts. */
  toggleButton: HTMLElement;
  show(state: PlayerState): void;
}

function createRateChoice(setRate: (rate: number) => void): HTMLElement {
  const select = createElement('select', {});
  rates.forEach((rate) => select.append(new Option(`${rate} 倍`, String(rate), rate === 1, rate === 1)));
  select.addEventListener('change', () => setRate(Number(select.value)));
  return createElement('label', { class: 'read-aloud-rate' }, createElement('span', {}, '语速'), select);
}

export function createBar(total: number, actions: BarActions): Bar {
  const toggleButton = createButton('button read-aloud-toggle', '播放', actions.toggle);
  const position = createElement('span', { class: 'read-aloud-position' });
  const element = createElement(
    'div',
    { class: 'read-aloud', role: 'region', 'aria-label': '朗读' },
    createButton('button', '上一句', () => actions.move(-1)),
    toggleButton,
    createButton('button', '下一句', () => actions.move(1)),
    createRateChoice(actions.setRate),
    position,
    createButton('button read-aloud-stop', '停止', actions.stop),
  );
  return {
    element,
    toggleButton,
    show({ index, playing }) {
      toggleButton.textContent = playing ? '暂停' : '播放';
      position.textContent = `第 ${index + 1} 句，共 ${total} 句`;
    },
  };
}
