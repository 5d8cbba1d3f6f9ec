import { createKeyMap } from './key-map.ts';
import { createPreferenceStore } from './preferences.ts';
import { createStorage, openBackend } from './storage.ts';

/** The one instance of everything that a page must not have twice. */

export const siteId = document.documentElement.getAttribute('data-site') ?? '';

export const storage = createStorage(
  `xueku:${siteId}:`,
  openBackend(() => window.localStorage),
);
window.addEventListener('storage', (event) => storage.changedElsewhere(event.key));

/** True in a lesson that was saved as one file: it has no other pages beside it. */
export const isSingleFile = document.documentElement.hasAttribute('data-single-file');

/** Firefox gives every file opened by double-click a storage of its own; only there the origin is "null". */
export const sharedBetweenPages = window.location.origin !== 'null';

export const preferences = createPreferenceStore(storage);

export const keyMap = createKeyMap(() => preferences.get().shortcuts);
document.addEventListener('keydown', (event) => {
  if (keyMap.handle(event)) event.preventDefault();
});

/** Relative address of a page of the site, e.g. `../lessons/a.html` from within a folder. */
export function siteAddress(path: string): string {
  return (document.documentElement.getAttribute('data-root') ?? '') + path;
}
