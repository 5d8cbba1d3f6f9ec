import { describe, expect, it } from 'vitest';
import { type Circumstances, findProblem } from '../../../../src/browser/version/find-problem.ts';
import { parseFolderVersion, parseVersion } from '../../../../src/browser/version/version.ts';

const spring = { date: '2026-04-01', build: 'aaaaaaaa' };
const summer = { date: '2026-07-01', build: 'bbbbbbbb' };
const summerAgain = { date: '2026-07-01', build: 'cccccccc' };

const find = (changes: Partial<Circumstances>) =>
  findProblem({
    page: summer,
    isHome: false,
    folder: summer,
    isMissing: false,
    isFile: true,
    newest: undefined,
    ...changes,
  });

describe('a page in its folder', () => {
  it('is all right where both are the same version', () => {
    expect(find({})).toBeUndefined();
    expect(find({ isFile: false })).toBeUndefined();
    expect(find({ newest: summer })).toBeUndefined();
  });

  it('was left behind where the folder is newer', () => {
    const stale = { kind: 'stale', now: summer };
    expect(find({ page: spring })).toEqual(stale);
    expect(find({ page: spring, isFile: false })).toEqual(stale);
  });

  it('was left behind on a stick where the folder has another build of the same day', () => {
    expect(find({ folder: summerAgain })).toEqual({ kind: 'stale', now: summerAgain });
    // A server that is just getting its files has both for a moment.
    expect(find({ folder: summerAgain, isFile: false })).toBeUndefined();
  });

  it('is newer than the rest of a stick: not all was copied', () => {
    expect(find({ folder: spring })).toEqual({ kind: 'incomplete', rest: spring });
    expect(find({ folder: spring, isFile: false })).toBeUndefined();
  });

  it('is the home page and older: not all was copied, because every version has a home page', () => {
    expect(find({ page: spring, isHome: true })).toEqual({ kind: 'incomplete', rest: spring });
    expect(find({ page: spring, isHome: true, isFile: false })).toEqual({ kind: 'stale', now: summer });
  });

  it('finds no version.js: not all was copied', () => {
    expect(find({ folder: undefined, isMissing: true })).toEqual({ kind: 'incomplete', rest: undefined });
    expect(find({ folder: undefined, isMissing: true, isFile: false })).toBeUndefined();
  });

  it('does not judge what it cannot read', () => {
    expect(find({ folder: undefined })).toBeUndefined();
  });
});

describe('a copy that is whole', () => {
  it('is told of a newer one that was seen on this computer', () => {
    const superseded = { kind: 'superseded', opened: spring, newest: summer };
    expect(find({ page: spring, folder: spring, newest: summer })).toEqual(superseded);
    // A lesson of one file has no folder.
    expect(find({ page: spring, folder: undefined, newest: summer })).toEqual(superseded);
  });

  it('is not called old by another build of the same day, by an older one or by a server', () => {
    expect(find({ newest: summerAgain })).toBeUndefined();
    expect(find({ newest: spring })).toBeUndefined();
    expect(find({ page: spring, folder: spring, newest: summer, isFile: false })).toBeUndefined();
  });
});

describe('values from outside', () => {
  it.each([
    undefined,
    null,
    7,
    'v2',
    [],
    {},
    { date: '2026-07-01' },
    { date: '2026-7-1', build: 'aaaaaaaa' },
    { date: '<b>', build: 'aaaaaaaa' },
    { date: '9999-99-99', build: 'aaaaaaaa' },
    { date: '2026-00-10', build: 'aaaaaaaa' },
    { date: '2026-02-29', build: 'aaaaaaaa' },
    { date: '2026-07-01', build: '../x' },
    { format: 2, released: { date: '2026-07-01' } },
  ])('%j is no version', (value) => expect(parseVersion(value)).toBeUndefined());

  it('the last day of February is one', () => {
    expect(parseVersion({ ...summer, date: '2028-02-29' })?.date).toBe('2028-02-29');
  });

  it('fields that are still to come do no harm', () => {
    expect(parseVersion({ ...summer, channel: 'beta' })).toEqual(summer);
  });

  it('a folder of another site says nothing', () => {
    expect(parseFolderVersion({ ...summer, site: 'a', downloads: true }, 'a')).toEqual({
      ...summer,
      downloads: true,
    });
    expect(parseFolderVersion({ ...summer, site: 'b' }, 'a')).toBeUndefined();
    expect(parseFolderVersion({ ...summer, site: 'a', downloads: 'soon' }, 'a')?.downloads).toBe(false);
  });
});
