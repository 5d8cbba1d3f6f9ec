import type { StorageBackend } from '../../../src/browser/storage.ts';

/** localStorage as a browser without restrictions has it. */
export function memoryBackend(values = new Map<string, string>()): StorageBackend {
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

function refuse(): never {
  throw new Error('SecurityError');
}

/** localStorage where the browser refuses everything. */
export const refusingBackend: StorageBackend = {
  get length() {
    return refuse();
  },
  key: refuse,
  getItem: refuse,
  setItem: refuse,
  removeItem: refuse,
};
