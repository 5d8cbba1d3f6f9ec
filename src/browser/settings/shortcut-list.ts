import { createElement } from '../create-element.ts';
import { openDialog } from '../dialog.ts';
import type { Shortcut } from '../key-map.ts';
import { keyMap, preferences } from '../site.ts';

function createGroup(group: string, shortcuts: readonly Shortcut[]): HTMLElement {
  const rows = shortcuts.map(({ key, description }) =>
    createElement(
      'div',
      {},
      createElement('dt', {}, createElement('kbd', {}, key)),
      createElement('dd', {}, description),
    ),
  );
  return createElement('section', {}, createElement('h3', {}, group), createElement('dl', {}, ...rows));
}

/** Shows every shortcut of this page, by group. */
export function showShortcutList(): void {
  const shortcuts = keyMap.shortcuts();
  const groups = Array.from(new Set(shortcuts.map(({ group }) => group)));
  const content = createElement(
    'div',
    { class: 'shortcuts' },
    ...groups.map((name) =>
      createGroup(
        name,
        shortcuts.filter(({ group }) => group === name),
      ),
    ),
  );
  if (!preferences.get().shortcuts) {
    content.prepend(createElement('p', {}, '单键快捷键已关闭，可以在“阅读设置”里打开。'));
  }
  openDialog({ title: '快捷键', content, className: 'shortcuts-dialog' });
}
