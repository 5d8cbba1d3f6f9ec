import { createButton } from '../create-element.ts';
import { openDialog } from '../dialog.ts';
import { preferences, storage } from '../site.ts';
import { createSettingsForm } from './settings-form.ts';
import { showShortcutList } from './shortcut-list.ts';

/** Puts 阅读设置 into the site header. */
export function startReaderTools(): void {
  const place = document.querySelector('[data-reader-tools]');
  if (!place) return;
  const open = (): void => {
    const content = createSettingsForm(preferences, storage.persistent, showShortcutList);
    openDialog({ title: '阅读设置', content, className: 'settings-dialog' });
  };
  const button = createButton('button reader-settings', '阅读设置', open);
  button.setAttribute('aria-haspopup', 'dialog');
  place.append(button);
}
