import { describe, expect, it } from 'vitest';
import { createStorage } from '../../../../src/browser/storage.ts';
import { close, isClosed, readNewest, rememberNewest } from '../../../../src/browser/version/newest.ts';
import { memoryBackend } from '../memory-backend.ts';

const spring = { date: '2026-04-01', build: 'aaaaaaaa' };
const summer = { date: '2026-07-01', build: 'bbbbbbbb' };

function open(stored?: string) {
  const values = new Map(stored === undefined ? [] : [['p:newest-version', stored]]);
  return { values, storage: createStorage('p:', memoryBackend(values)) };
}

describe('the newest version seen here', () => {
  it('is the newest of all, in whatever order they were opened', () => {
    const { storage } = open();
    expect(readNewest(storage)).toBeUndefined();
    rememberNewest(storage, summer);
    rememberNewest(storage, spring);
    expect(readNewest(storage)).toEqual(summer);
  });

  it('of two builds of one day is the one that was seen first', () => {
    const { storage } = open();
    rememberNewest(storage, summer);
    rememberNewest(storage, { ...summer, build: 'cccccccc' });
    expect(readNewest(storage)).toEqual(summer);
  });

  it.each(['', '{', 'null'])('replaces what is broken: %s', (text) => {
    const { storage } = open(text);
    rememberNewest(storage, spring);
    expect(readNewest(storage)).toEqual(spring);
  });

  it.each(['{"format":2,"at":1234}', '[{"date":"2027-01-01"}]', '"v2 2027-01-01"', '7'])(
    'leaves a later format alone: %s',
    (text) => {
      const { storage, values } = open(text);
      expect(readNewest(storage)).toBeUndefined();
      rememberNewest(storage, summer);
      expect(values.get('p:newest-version')).toBe(text);
    },
  );

  it('keeps fields that later code put beside it', () => {
    const { storage, values } = open(JSON.stringify({ ...spring, channel: 'beta' }));
    rememberNewest(storage, summer);
    expect(JSON.parse(values.get('p:newest-version') ?? '')).toEqual({ ...summer, channel: 'beta' });
  });

  it('closing keeps fields of later code, and leaves a later format alone', () => {
    const { storage, values } = open();
    values.set('p:newest-version-closed', JSON.stringify({ ...spring, until: 3 }));
    close(storage, summer);
    expect(JSON.parse(values.get('p:newest-version-closed') ?? '')).toEqual({ ...summer, until: 3 });
    for (const text of ['{"format":2}', '"v2"', '[1]']) {
      values.set('p:newest-version-closed', text);
      close(storage, spring);
      expect(values.get('p:newest-version-closed')).toBe(text);
    }
  });

  it('is closed for one version, not for the next', () => {
    const { storage } = open();
    close(storage, spring);
    expect(isClosed(storage, spring)).toBe(true);
    expect(isClosed(storage, summer)).toBe(false);
  });
});
