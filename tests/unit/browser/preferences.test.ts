import { describe, expect, it, vi } from 'vitest';
import {
  createPreferenceStore,
  defaultPreferences,
  parsePreferences,
} from '../../../src/browser/preferences.ts';
import { createStorage } from '../../../src/browser/storage.ts';
import { memoryBackend } from './memory-backend.ts';

describe('stored preferences', () => {
  it('valid ones are taken', () => {
    const stored = { size: 'largest', theme: 'dark', elder: true, shortcuts: false };
    expect(parsePreferences(stored)).toEqual(stored);
  });

  it.each([
    null,
    undefined,
    5,
    'large',
    [],
    {},
    { size: 'huge', theme: '__proto__', elder: 'yes', shortcuts: 1 },
  ])('%j becomes the defaults', (stored) => {
    expect(parsePreferences(stored)).toEqual(defaultPreferences);
  });

  it('a broken field does not take the others with it', () => {
    expect(parsePreferences({ size: 'huge', elder: true })).toEqual({ ...defaultPreferences, elder: true });
  });
});

describe('preference store', () => {
  it('changes one choice and keeps the others', () => {
    const store = createPreferenceStore(createStorage('p:', memoryBackend()));
    store.change({ size: 'large' });
    store.change({ elder: true });
    expect(store.get()).toEqual({ ...defaultPreferences, size: 'large', elder: true });
  });

  it('reset brings the defaults back and says so', () => {
    const store = createPreferenceStore(createStorage('p:', memoryBackend()));
    store.change({ theme: 'dark' });
    const listener = vi.fn();
    store.onChange(listener);
    store.reset();
    expect(store.get()).toEqual(defaultPreferences);
    expect(listener).toHaveBeenCalledWith(defaultPreferences);
  });
});
