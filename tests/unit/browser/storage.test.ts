import { describe, expect, it, vi } from 'vitest';
import { createStorage, openBackend } from '../../../src/browser/storage.ts';
import { memoryBackend, refusingBackend } from './memory-backend.ts';

const anyValue = (value: unknown): unknown => value;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

describe('site storage', () => {
  it('keeps values under its own prefix', () => {
    const values = new Map<string, string>();
    createStorage('xueku:a:', memoryBackend(values)).write('key', { n: 1 });
    expect([...values]).toEqual([['xueku:a:key', '{"n":1}']]);
  });

  it('does not see other sites', () => {
    const backend = memoryBackend();
    createStorage('xueku:a:', backend).write('key', 1);
    expect(createStorage('xueku:b:', backend).exportAll()).toEqual({});
  });

  it('refuses what the validator refuses', () => {
    const storage = createStorage('xueku:a:', memoryBackend());
    storage.write('key', 5);
    expect(storage.read('key', text)).toBeUndefined();
  });

  it.each(['{', '', 'undefined'])('reads broken text %j as absent', (broken) => {
    const storage = createStorage('p:', memoryBackend(new Map([['p:key', broken]])));
    expect(storage.read('key', anyValue)).toBeUndefined();
  });

  it('a validator that throws refuses', () => {
    const storage = createStorage('p:', memoryBackend(new Map([['p:key', 'null']])));
    expect(storage.read('key', (value) => (value as { a: number }).a)).toBeUndefined();
  });

  it('exports every readable value without prefix', () => {
    const backend = memoryBackend(
      new Map([
        ['other', '1'],
        ['p:b', '2'],
        ['p:a', '[1]'],
        ['p:broken', '{'],
      ]),
    );
    expect(Object.entries(createStorage('p:', backend).exportAll())).toEqual([
      ['a', [1]],
      ['b', 2],
    ]);
  });

  it('a key named like a prototype member is only a key', () => {
    const storage = createStorage('p:', memoryBackend(new Map([['p:__proto__', '{"polluted":true}']])));
    expect(Object.keys(storage.exportAll())).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('where the browser refuses storage', () => {
  it.each([
    ['no storage at all', undefined],
    ['every call throws', refusingBackend],
  ])('%s: values live as long as the page, and it says so', (_name, backend) => {
    const storage = createStorage('p:', backend);
    storage.write('key', 'kept');
    expect(storage.read('key', text)).toBe('kept');
    expect(storage.exportAll()).toEqual({ key: 'kept' });
    expect(storage.persistent).toBe(false);
    storage.remove('key');
    expect(storage.read('key', text)).toBeUndefined();
  });

  it('a full quota loses nothing on this page, and saving later works again', () => {
    const values = new Map([['p:key', '"old"']]);
    const backend = memoryBackend(values);
    const setItem = vi.spyOn(backend, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    const storage = createStorage('p:', backend);
    storage.write('key', 'new');
    expect(storage.read('key', text)).toBe('new');
    expect(storage.persistent).toBe(false);
    setItem.mockRestore();
    storage.write('key', 'newer');
    expect(values.get('p:key')).toBe('"newer"');
    expect(storage.persistent).toBe(true);
  });

  it('a backend that cannot be opened is none', () => {
    expect(
      openBackend(() => {
        throw new Error('SecurityError');
      }),
    ).toBeUndefined();
    expect(openBackend(() => refusingBackend)).toBeUndefined();
  });

  it('trying a backend leaves nothing behind', () => {
    const values = new Map<string, string>();
    expect(openBackend(() => memoryBackend(values))).toBeDefined();
    expect(values.size).toBe(0);
  });
});

describe('changes', () => {
  it('are told to listeners of that key only', () => {
    const storage = createStorage('p:', memoryBackend());
    const listener = vi.fn();
    storage.onChange('key', listener);
    storage.write('other', 1);
    expect(listener).not.toHaveBeenCalled();
    storage.write('key', 1);
    storage.remove('key');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('in another tab count, those of another site do not', () => {
    const storage = createStorage('p:', memoryBackend());
    const listener = vi.fn();
    storage.onChange('key', listener);
    storage.changedElsewhere('q:key');
    expect(listener).not.toHaveBeenCalled();
    storage.changedElsewhere('p:key');
    storage.changedElsewhere(null);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
