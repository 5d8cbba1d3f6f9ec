import type { SiteStorage } from './storage.ts';

export const sizes = ['standard', 'large', 'largest'] as const;
export const themes = ['system', 'light', 'dark', 'contrast'] as const;

/** What a reader chose in 阅读设置. */
export interface Preferences {
  size: (typeof sizes)[number];
  theme: (typeof themes)[number];
  /** 长者模式. */
  elder: boolean;
  /** Shortcuts of a single character, which WCAG 2.1.4 wants to be switched off on demand. */
  shortcuts: boolean;
}

export const defaultPreferences: Readonly<Preferences> = {
  size: 'standard',
  theme: 'system',
  elder: false,
  shortcuts: true,
};

function oneOf<T extends string>(values: readonly T[], value: unknown, fallback: T): T {
  return values.find((candidate) => candidate === value) ?? fallback;
}

/** Any stored value as valid preferences; what is missing or unknown becomes the default. */
export function parsePreferences(value: unknown): Preferences {
  const stored: Partial<Record<keyof Preferences, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  return {
    size: oneOf(sizes, stored.size, defaultPreferences.size),
    theme: oneOf(themes, stored.theme, defaultPreferences.theme),
    elder: typeof stored.elder === 'boolean' ? stored.elder : defaultPreferences.elder,
    shortcuts: typeof stored.shortcuts === 'boolean' ? stored.shortcuts : defaultPreferences.shortcuts,
  };
}

/** The reader's choices, read afresh each time: another tab may have changed them. */
export interface PreferenceStore {
  get(): Preferences;
  change(changes: Partial<Preferences>): void;
  reset(): void;
  /** Calls back after each change, also one made in another tab. */
  onChange(listener: (preferences: Preferences) => void): void;
}

const key = 'preferences';

const isStored = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Keeps preferences in a site's storage. head.ts reads the same key before first paint. */
export function createPreferenceStore(storage: SiteStorage): PreferenceStore {
  const get = (): Preferences => storage.read(key, parsePreferences) ?? { ...defaultPreferences };
  return {
    get,
    change(changes) {
      // head.ts reads all fields; a later version may know more of them, and more values.
      const others = storage.read(key, isStored) ? {} : defaultPreferences;
      storage.change(key, { ...others, ...changes });
    },
    reset: () => storage.change(key, { ...defaultPreferences }),
    onChange: (listener) => storage.onChange(key, () => listener(get())),
  };
}
