import { beforeEach, describe, expect, it } from 'vitest';
import { createPreferenceStore } from '../../../src/browser/preferences.ts';
import { createProgressStore } from '../../../src/browser/progress/store.ts';
import { readSettings, writeSettings } from '../../../src/browser/projection/settings.ts';
import { createStorage, type SiteStorage } from '../../../src/browser/storage.ts';
import { isEntryKey } from '../../../src/progress/entry.ts';
import { mergeProgress } from '../../../src/progress/merge.ts';
import { checkProgressFile } from '../../../src/progress/progress-file.ts';
import type { Entry, Progress } from '../../../src/progress/progress.ts';
import { memoryBackend } from './memory-backend.ts';

/*
 * A computer has an older and a newer copy of a site, and the older one is opened last. What the newer one stored in
 * a format of its own must be there when it is opened again.
 */

const item = 'first/0123456789';
const others = {
  'p:progress2::first/0123456789': '{"state":"half","history":[1,2]}',
  'p:progress2:%E7%8E%8B:first/read': '{"state":"done"}',
  'p:print2::first:record': '{"pages":[]}',
  'p:preferences2': '{"size":120}',
  'p:agenda2': '{"parts":[]}',
  // What the older code cannot read as an entry is none to it.
  'p:progress1::first/abcdefabcd': '{"time":{"wall":5},"on":1}',
  'p:progress1::first/audio': '{"time":5,"on":true}',
};

let values: Map<string, string>;
let storage: SiteStorage;
beforeEach(() => {
  values = new Map(Object.entries(others));
  storage = createStorage('p:', memoryBackend(values));
});

const stored = (key: string): unknown => JSON.parse(values.get(`p:${key}`) ?? 'null');
const noted = { time: 5, on: true, text: '旧话', note: '第三组', place: 'yi' };
/** As src/browser/study/reset-dialog.ts does it. */
const none = (progress: Progress): Record<string, undefined> =>
  Object.fromEntries(
    Object.keys(progress)
      .filter(isEntryKey)
      .map((key) => [key, undefined]),
  );

describe('keys and values of a later format survive', () => {
  const actions: Record<string, () => void> = {
    'ticks and unticks': () => {
      const store = createProgressStore(storage);
      store.set(item, { on: true, text: '一' });
      store.set(item, { on: false });
    },
    'a merge': () => {
      const store = createProgressStore(storage);
      store.set(item, { on: true });
      const incoming = { [item]: { time: 9e12 / 3, on: false }, 'first/read': { time: 7, on: true } };
      store.replace(mergeProgress(store.entries(), incoming));
    },
    'a reset and its undo': () => {
      const store = createProgressStore(storage);
      store.set(item, { on: true });
      store.undo(store.replace(none(store.entries())));
    },
    'another learner': () => {
      const store = createProgressStore(storage);
      store.switchTo('王');
      store.set(item, { on: true });
      store.replace(none(store.entries()));
      store.switchTo('');
    },
    'other settings': () => {
      const preferences = createPreferenceStore(storage);
      preferences.change({ size: 'large' });
      preferences.reset();
      writeSettings(storage, { zoom: 2, steps: false });
    },
  };

  it.each(Object.entries(actions))('%s', (_what, act) => {
    act();
    const left = Object.fromEntries(Object.keys(others).map((key) => [key, values.get(key)]));
    expect(left).toEqual(others);
  });
});

describe('fields that a later version put into an entry', () => {
  const key = `progress1::${item}`;
  beforeEach(() => values.set(`p:${key}`, JSON.stringify(noted)));

  it('stay when the item is unticked and ticked', () => {
    const store = createProgressStore(storage);
    store.set(item, { on: false });
    expect(stored(key)).toMatchObject({ on: false, note: '第三组' });
    expect(stored(key)).not.toHaveProperty('text');
    expect(stored(key)).not.toHaveProperty('place');
    store.set(item, { on: true, text: '新话' });
    expect(stored(key)).toMatchObject({ on: true, text: '新话', note: '第三组' });
  });

  it('stay when something newer is merged over it, and when that is taken back', () => {
    const store = createProgressStore(storage);
    const result = checkProgressFile(
      { format: 'xueku-progress', version: 1, site: 's', entries: { [item]: { time: 9, on: false } } },
      's',
      '文件',
    );
    if (!result.ok) throw new Error(result.message);
    const changes = store.replace(mergeProgress(store.entries(), result.file.entries));
    expect(stored(key)).toEqual({ time: 9, on: false, note: '第三组' });
    store.undo(changes);
    expect(stored(key)).toEqual(noted);
  });

  it('come back when a reset is taken back, also after a reload', () => {
    const store = createProgressStore(storage);
    const changes = store.replace(none(store.entries()));
    expect(values.has(`p:${key}`)).toBe(false);
    store.undo(JSON.parse(JSON.stringify(changes)) as typeof changes);
    expect(stored(key)).toEqual(noted);
  });

  it('of a stranger’s file are not stored', () => {
    const entry = { time: 9, on: true, script: 'x' } as Entry;
    const file = { format: 'xueku-progress', version: 1, site: 's', entries: { [item]: entry } };
    const result = checkProgressFile(file, 's', '文件');
    expect(result.ok && result.file.entries[item]).toEqual({ time: 9, on: true });
  });
});

describe('choices that a later version knows', () => {
  it('stay when another choice is changed, and when all are reset', () => {
    values.set('p:preferences', JSON.stringify({ size: 'large', theme: 'sepia', elder: false, ruler: true }));
    const preferences = createPreferenceStore(storage);
    preferences.change({ elder: true });
    expect(stored('preferences')).toEqual({ size: 'large', theme: 'sepia', elder: true, ruler: true });
    preferences.reset();
    expect(stored('preferences')).toMatchObject({ size: 'standard', theme: 'system', ruler: true });
  });

  it('of the projection stay when its type size is changed', () => {
    values.set('p:projection', JSON.stringify({ zoom: 1, background: 'wood' }));
    writeSettings(storage, { ...readSettings(storage), zoom: 2 });
    expect(stored('projection')).toEqual({ zoom: 2, background: 'wood' });
  });
});
