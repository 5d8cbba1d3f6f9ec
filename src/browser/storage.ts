/** The part of the Web Storage interface that is used. */
export type StorageBackend = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A site's own corner of localStorage. Nothing here throws; what cannot be saved is kept in memory. */
export interface SiteStorage {
  /** False when something is kept only until the page is closed (private mode, full quota, no storage). */
  readonly persistent: boolean;
  /** The stored value as `validate` returns it; undefined when absent, unreadable or refused. */
  read<T>(key: string, validate: (value: unknown) => T | undefined): T | undefined;
  write(key: string, value: unknown): void;
  /** Writes these fields of an object; all others stay, also those that only a later version of the site knows. */
  change(key: string, fields: Readonly<Record<string, unknown>>): void;
  remove(key: string): void;
  /** Keys that begin so, without the site's own prefix, in order. */
  keys(start: string): string[];
  /** Every readable value by its key without prefix. */
  exportAll(): Record<string, unknown>;
  /** Calls back after each change of a key, by this page or by another tab. */
  onChange(key: string, listener: () => void): void;
  /** Calls back after each change of a key that begins so; several at once may be reported as one. */
  onChangeBelow(start: string, listener: () => void): void;
  /** Passes on a browser `storage` event: its full key, or null when everything was cleared. */
  changedElsewhere(fullKey: string | null): void;
}

/** Opens a backend and tries it once; undefined where the browser refuses. */
export function openBackend(open: () => StorageBackend): StorageBackend | undefined {
  try {
    const backend = open();
    backend.setItem('xueku:probe', '1');
    backend.removeItem('xueku:probe');
    return backend;
  } catch {
    return undefined;
  }
}

function asFields(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Creates storage whose keys all begin with `prefix`, because on file:// every local page shares one store. */
export function createStorage(prefix: string, backend: StorageBackend | undefined): SiteStorage {
  /** Texts that the backend did not take; null stands for a removal it did not take. */
  const unsaved = new Map<string, string | null>();
  const listeners = new Map<string, (() => void)[]>();

  const listenersBelow: { start: string; listener: () => void }[] = [];

  const notify = (key: string): void => {
    listeners.get(key)?.forEach((listener) => listener());
    listenersBelow.filter(({ start }) => key.startsWith(start)).forEach(({ listener }) => listener());
  };

  const readText = (key: string): string | null => {
    const kept = unsaved.get(key);
    return kept === undefined ? (attempt(() => backend?.getItem(prefix + key)) ?? null) : kept;
  };

  const save = (key: string, text: string | null): void => {
    const saved = attempt(() => {
      if (!backend) return false;
      if (text === null) backend.removeItem(prefix + key);
      else backend.setItem(prefix + key, text);
      return true;
    });
    if (saved) unsaved.delete(key);
    else unsaved.set(key, text);
    notify(key);
  };

  const keys = (): string[] => {
    const names = attempt(() =>
      Array.from({ length: backend?.length ?? 0 }, (_, index) => backend?.key(index) ?? ''),
    );
    const saved = (names ?? [])
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
    return Array.from(new Set([...saved, ...Array.from(unsaved.keys())])).sort();
  };

  const read = <T>(key: string, validate: (value: unknown) => T | undefined): T | undefined => {
    const text = readText(key);
    return text === null ? undefined : attempt(() => validate(JSON.parse(text)));
  };

  const write = (key: string, value: unknown): void => save(key, JSON.stringify(value));

  return {
    get persistent() {
      return backend !== undefined && unsaved.size === 0;
    },
    read,
    write,
    change: (key, fields) => write(key, { ...read(key, asFields), ...fields }),
    remove: (key) => save(key, null),
    keys: (start) => keys().filter((key) => key.startsWith(start)),
    exportAll() {
      // Without a prototype: a stored key may be called __proto__.
      const all = Object.create(null) as Record<string, unknown>;
      for (const key of keys()) {
        const value = read(key, (parsed) => parsed);
        if (value !== undefined) all[key] = value;
      }
      return all;
    },
    onChange: (key, listener) => {
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    },
    onChangeBelow: (start, listener) => {
      listenersBelow.push({ start, listener });
    },
    changedElsewhere(fullKey) {
      if (fullKey === null) {
        listeners.forEach((all) => all.forEach((listener) => listener()));
        listenersBelow.forEach(({ listener }) => listener());
      } else if (fullKey.startsWith(prefix)) {
        notify(fullKey.slice(prefix.length));
      }
    },
  };
}
