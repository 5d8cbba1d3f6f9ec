import { createButton } from '../create-element.ts';
import { keyMap } from '../site.ts';
import { withChunk } from './on-demand.ts';

/** Puts 阅读设置 into the site header, and the list of shortcuts on `?`. */
export function startReaderTools(): void {
  keyMap.register({
    key: '?',
    description: '显示快捷键',
    group: '全站',
    run: () => withChunk('settings', '快捷键表', (chunk) => chunk.showShortcutList()),
  });
  const place = document.querySelector('[data-reader-tools]');
  if (!place) return;
  const button = createButton('button reader-settings', '阅读设置', () =>
    withChunk('settings', '阅读设置', (chunk) => chunk.openSettings()),
  );
  button.setAttribute('aria-haspopup', 'dialog');
  place.append(button);
}
