import { createButton } from '../create-element.ts';
import { openDialog } from '../dialog.ts';
import { preferences, sharedBetweenPages, storage } from '../site.ts';
import { createSettingsForm, type Reach } from './settings-form.ts';
import { showShortcutList } from './shortcut-list.ts';

function reach(): Reach {
  if (!storage.persistent) return 'visit';
  return sharedBetweenPages ? 'site' : 'page';
}

/** Puts 阅读设置 into the site header. */
export function startReaderTools(): void {
  const place = document.querySelector('[data-reader-tools]');
  if (!place) return;
  const open = (): void => {
    const content = createSettingsForm(preferences, reach(), showShortcutList);
    openDialog({ title: '阅读设置', content, className: 'settings-dialog' });
  };
  const button = createButton('button reader-settings', '阅读设置', open);
  button.setAttribute('aria-haspopup', 'dialog');
  place.append(button);
}
