import { createButton, createElement } from '../create-element.ts';
import type { Command } from './commands.ts';

const buttons: readonly (readonly [Command, string])[] = [
  ['leave', '退出'],
  ['previous', '上一页'],
  ['next', '下一页'],
  ['overview', '概览'],
  ['black', '黑屏'],
  ['toggle-full-screen', '全屏'],
  ['presenter', '演讲者'],
  ['timer', '计时'],
  ['steps', '逐条'],
  ['smaller', '小字'],
  ['larger', '大字'],
  ['laser', '光点'],
  ['handout', '打印讲义'],
  ['qr', '二维码'],
  ['help', '按键'],
];

/** Everything that keys can do, as buttons. */
export function createControlBar(run: (command: Command) => void): {
  element: HTMLElement;
  /** Shows whether something that can be switched is on. */
  press(command: Command, isOn: boolean): void;
} {
  const byCommand = new Map<Command, HTMLButtonElement>();
  const element = createElement('div', { class: 'stage-bar', role: 'group', 'aria-label': '投影控制' });
  buttons.forEach(([command, label]) => {
    const button = createButton('stage-button', label, () => run(command));
    byCommand.set(command, button);
    element.append(button);
  });
  return {
    element,
    press(command, isOn) {
      byCommand.get(command)?.setAttribute('aria-pressed', String(isOn));
    },
  };
}
