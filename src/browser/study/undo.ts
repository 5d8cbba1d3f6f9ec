import { isEntry, isEntryKey } from '../../progress/entry.ts';
import { createButton, createElement } from '../create-element.ts';
import { addFootBar } from '../foot-bars/add-foot-bar.ts';
import { showNotice } from '../notice.ts';
import type { Change } from '../progress/store.ts';
import { storage } from '../site.ts';
import { store } from './own-progress.ts';

/** Something big that was done to progress and can be taken back, also after a reload. */
interface Deed {
  /** A sentence about it. */
  what: string;
  /** Whose progress it changed. */
  learner: string;
  /** Who was the current learner before. */
  before: string;
  changes: Change[];
}

const key = 'last-deed';
/** Above this a deed is kept in memory only: it must not be what fills the storage. */
const storedLimit = 500_000;

/** A deed that is too large to be stored. */
let remembered: Deed | undefined;

function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false;
  const { key: name, before, after } = value as Partial<Record<keyof Change, unknown>>;
  const isOptionalEntry = (entry: unknown): boolean => entry === undefined || isEntry(entry);
  return typeof name === 'string' && isEntryKey(name) && isOptionalEntry(before) && isOptionalEntry(after);
}

function parseDeed(value: unknown): Deed | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { what, learner, before, changes } = value as Partial<Record<keyof Deed, unknown>>;
  if (typeof what !== 'string' || typeof learner !== 'string' || typeof before !== 'string') return undefined;
  return Array.isArray(changes) && changes.every(isChange) ? { what, learner, before, changes } : undefined;
}

let removeBar: (() => void) | undefined;

function closeBar(): void {
  removeBar?.();
  removeBar = undefined;
}

function forget(): void {
  remembered = undefined;
  storage.remove(key);
  closeBar();
}

function undo({ learner, before, changes }: Deed): void {
  forget();
  store.switchTo(learner);
  store.undo(changes);
  if (before !== learner) store.switchTo(before);
  showNotice('已撤销。');
}

/** Shows the last deed with 撤销, while its learner is the current one. */
export function offerUndo(): void {
  closeBar();
  const deed = remembered ?? storage.read(key, parseDeed);
  if (deed?.learner !== store.learner()) return;
  const text = createElement('p', { role: 'status' });
  const bar = createElement(
    'div',
    { class: 'undo-bar', role: 'region', 'aria-label': '撤销', 'data-undo': '' },
    text,
    createButton('button', '撤销', () => undo(deed)),
    createButton('button', '知道了', forget),
  );
  removeBar = addFootBar(bar);
  // Read out only when it comes into a region that is there already.
  window.setTimeout(() => (text.textContent = deed.what), 100);
}

/** Remembers what was done and offers to take it back. */
export function rememberDeed(deed: Deed): void {
  const isSmall = JSON.stringify(deed).length < storedLimit;
  remembered = isSmall ? undefined : deed;
  if (isSmall) storage.write(key, deed);
  else storage.remove(key);
  offerUndo();
}
