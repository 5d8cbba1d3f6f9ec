import type { Entry, EntryKey, Progress } from '../../progress/progress.ts';
import type { SiteStorage } from '../storage.ts';
import { currentLearner, learnerKey } from './learner.ts';
import { isEntry, latest } from '../../progress/entry.ts';

/** One entry that an action changed, so that the action can be undone. */
export interface Change {
  key: EntryKey;
  before: Entry | undefined;
  after: Entry | undefined;
}

/**
 * The progress of the learner who sits at this computer. Every entry has a key of its own in the storage: two tabs
 * that tick at the same moment never write over each other. Read afresh each time, because another tab may have
 * changed it. The number in the key is the version of the format: an older site leaves newer entries alone.
 */
export interface ProgressStore {
  /** Name of the current learner; empty while nobody has given one. */
  learner(): string;
  /** Everybody who has something here or was named, the current one included, in order. */
  learners(): string[];
  /** Makes this learner the current one; a new name begins with nothing. */
  switchTo(learner: string): void;
  get(key: EntryKey): Entry | undefined;
  /** All entries of a learner, the current one unless told. */
  entries(learner?: string): Progress;
  /** Switches an entry on or off, now. The new time is always later than the old one, whatever the clock says. */
  set(key: EntryKey, entry: Omit<Entry, 'time'>): void;
  /** Writes entries of the current learner as they are; undefined takes one away. Returns what really changed. */
  replace(entries: Readonly<Record<EntryKey, Entry | undefined>>): Change[];
  /** Takes changes back, except where something newer has been written since. */
  undo(changes: readonly Change[]): void;
  /** Calls back after each change, also one made in another tab. */
  onChange(listener: () => void): void;
}

const version = 'progress1';

const asEntry = (value: unknown): Entry | undefined => (isEntry(value) ? value : undefined);

/** The learner in a key; undefined where the key was damaged. */
function nameIn(key: string): string | undefined {
  try {
    return decodeURIComponent(key.split(':')[1] ?? '');
  } catch {
    return undefined;
  }
}

/** An entry in the place of another. What a later version wrote beside the fields known here stays. */
function inPlaceOf(before: Entry | undefined, after: Entry): Entry {
  const fields: Partial<Entry> = { ...before };
  delete fields.text;
  delete fields.place;
  return { ...fields, ...after };
}

function isSame(a: Entry | undefined, b: Entry | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Creates the store over a site's storage. Stateless: every chunk may have one. */
export function createProgressStore(storage: SiteStorage, now: () => number = Date.now): ProgressStore {
  const learner = (): string => currentLearner(storage);
  const prefixOf = (name: string): string => `${version}:${encodeURIComponent(name)}:`;
  const get = (key: EntryKey): Entry | undefined => storage.read(prefixOf(learner()) + key, asEntry);

  const put = (key: EntryKey, entry: Entry | undefined): void => {
    const full = prefixOf(learner()) + key;
    if (entry) storage.write(full, entry);
    else storage.remove(full);
  };

  return {
    learner,
    learners() {
      const names = storage.keys(`${version}:`).map((key) => nameIn(key));
      return Array.from(new Set([...names, learner()]))
        .filter((name): name is string => name !== undefined)
        .sort();
    },
    switchTo: (name) => storage.write(learnerKey, name),
    get,
    entries(name = learner()) {
      const prefix = prefixOf(name);
      const all = Object.create(null) as Record<EntryKey, Entry>;
      for (const key of storage.keys(prefix)) {
        const entry = storage.read(key, asEntry);
        if (entry) all[key.slice(prefix.length)] = entry;
      }
      return all;
    },
    set(key, entry) {
      const before = get(key);
      const time = Math.min(latest, Math.max(now(), (before?.time ?? 0) + 1));
      put(key, inPlaceOf(before, { ...entry, time }));
    },
    replace(entries) {
      const changes: Change[] = [];
      for (const key of Object.keys(entries)) {
        const before = get(key);
        const entry = entries[key];
        const after = entry && inPlaceOf(before, entry);
        if (isSame(before, after)) continue;
        put(key, after);
        changes.push({ key, before, after });
      }
      return changes;
    },
    undo(changes) {
      changes
        .filter(({ key, after }) => isSame(get(key), after))
        .forEach(({ key, before }) => put(key, before));
    },
    onChange(listener) {
      // A merge writes thousands of keys: once after all of them is enough, and still before the next picture.
      let isDue = false;
      const soon = (): void => {
        if (isDue) return;
        isDue = true;
        void Promise.resolve().then(() => {
          isDue = false;
          listener();
        });
      };
      storage.onChangeBelow(`${version}:`, soon);
      storage.onChange(learnerKey, soon);
    },
  };
}
