import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { createDataLoader, type RunFile } from '../../../src/browser/search/data-loader.ts';
import { decodeBase64, unpackIndexFile } from '../../../src/browser/search/decode-data.ts';
import { loadManifest } from '../../../src/browser/search/load-manifest.ts';
import { remember } from '../../../src/browser/search/remember.ts';
import { SearchDataError } from '../../../src/browser/search/search-data-error.ts';
import { searchFormat } from '../../../src/search/data.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const packed = (value: unknown) => base64(deflateRawSync(JSON.stringify(value)));

function loaderOf(runFile: RunFile) {
  return createDataLoader('ku', runFile);
}

async function failure(promise: Promise<unknown>): Promise<SearchDataError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SearchDataError);
  return error as SearchDataError;
}

describe('data loader', () => {
  it('reads bytes and deflated JSON', async () => {
    const value = { 题: ['信于民', '眾', '😀'] };
    const loader = loaderOf(async (file) => ({ key: `ku/${file.slice(0, -3)}`, base64: packed(value) }));
    expect(await loader.json('a/names.12.js')).toEqual(value);
    expect(base64(await loader.bytes('x.js'))).toBe(packed(value));
  });

  it('runs a file once for all who ask at the same time, and again after that', async () => {
    const runFile = vi.fn<RunFile>(async () => ({ key: 'ku/a', base64: packed(1) }));
    const loader = loaderOf(runFile);
    expect(await Promise.all([loader.json('a.js'), loader.json('a.js'), loader.bytes('a.js')])).toHaveLength(
      3,
    );
    expect(runFile).toHaveBeenCalledTimes(1);
    await loader.json('a.js');
    expect(runFile).toHaveBeenCalledTimes(2);
  });

  it('tries again after a failure', async () => {
    const runFile = vi
      .fn<RunFile>()
      .mockRejectedValueOnce(new SearchDataError('missing', 'a.js'))
      .mockResolvedValue({ key: 'ku/a', base64: packed([1]) });
    const loader = loaderOf(runFile);
    expect((await failure(loader.json('a.js'))).fault).toBe('missing');
    expect(await loader.json('a.js')).toEqual([1]);
  });

  const whole = packed({ text: '走基层，听民声。'.repeat(40) });
  it.each([
    ['a script that broke off', undefined, 'broken'],
    ['the data of another file', { key: 'ku/b', base64: whole }, 'broken'],
    ['the data of another site', { key: 'other/a', base64: whole }, 'foreign'],
    ['a site whose name only begins alike', { key: 'ku2/a', base64: whole }, 'foreign'],
    ['half of the data', { key: 'ku/a', base64: whole.slice(0, 40) }, 'broken'],
    ['no data', { key: 'ku/a', base64: '' }, 'broken'],
    ['no base64', { key: 'ku/a', base64: '%%%' }, 'broken'],
    ['no deflated data', { key: 'ku/a', base64: base64(Buffer.from('走基层')) }, 'broken'],
    ['no JSON', { key: 'ku/a', base64: base64(deflateRawSync('{"a":')) }, 'broken'],
    ['no UTF-8', { key: 'ku/a', base64: base64(deflateRawSync(Buffer.from([0x22, 0xff, 0x22]))) }, 'broken'],
  ] as const)('names the file for %s', async (_what, data, fault) => {
    const error = await failure(loaderOf(async () => data).json('a.js'));
    expect(error).toMatchObject({ fault, file: 'a.js' });
    expect(error.message).toMatch(/^文件 search\/a\.js .+重新复制或解压整个文件夹。|；/);
  });
});

describe('manifest', () => {
  const open = (value: unknown) =>
    loadManifest(loaderOf(async () => ({ key: 'ku/manifest', base64: packed(value) })));

  it('is taken when it has our format', async () => {
    expect(await open({ format: searchFormat, folds: '' })).toEqual({ format: searchFormat, folds: '' });
  });

  it.each([{ format: searchFormat + 1 }, {}, null, 'manifest'])('is refused otherwise: %j', async (value) => {
    const error = await failure(open(value));
    expect(error.fault).toBe('other-format');
    expect(error.message).toMatch(/不是同一版.*刷新页面/);
  });
});

describe('files of the index', () => {
  const index = gzipSync('pagefind_dcd and more');

  it('are unpacked with their signature', () => {
    expect(Buffer.from(unpackIndexFile(index)).toString()).toBe('pagefind_dcd and more');
  });

  it.each([
    ['cut', index.subarray(0, index.length - 6)],
    ['empty', new Uint8Array()],
    ['not Pagefind’s', gzipSync('something else')],
    ['not packed', Buffer.from('pagefind_dcd and more')],
  ])('are refused when they are %s', (_what, bytes) => {
    expect(() => unpackIndexFile(bytes)).toThrow();
  });
});

it('decodes every byte', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect(decodeBase64(base64(bytes))).toEqual(bytes);
});

it('remembers an answer but no failure', async () => {
  const load = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('once')).mockResolvedValue(7);
  const get = remember(load);
  await expect(get()).rejects.toThrow('once');
  expect(await Promise.all([get(), get()])).toEqual([7, 7]);
  expect(await get()).toBe(7);
  expect(load).toHaveBeenCalledTimes(2);
});
