import { openDialog } from '../dialog.ts';
import { provideChunk } from '../registry.ts';
import { createSettingsForm, type Reach } from '../settings/settings-form.ts';
import { showShortcutList } from '../settings/shortcut-list.ts';
import { preferences, sharedBetweenPages, storage } from '../site.ts';

function reach(): Reach {
  if (!storage.persistent) return 'visit';
  return sharedBetweenPages ? 'site' : 'page';
}

provideChunk('settings', {
  openSettings() {
    const content = createSettingsForm(preferences, reach(), showShortcutList);
    openDialog({ title: '阅读设置', content, className: 'settings-dialog' });
  },
  showShortcutList,
});
