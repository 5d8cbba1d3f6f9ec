import { afterEach, describe, expect, it, vi } from 'vitest';
import { gzipSync } from 'node:zlib';
import { canRunPagefind } from '../../../src/browser/search/choose-engine.ts';
import type { DataLoader } from '../../../src/browser/search/data-loader.ts';
import type { PagefindFetch, PagefindInstance } from '../../../src/browser/search/pagefind-api.ts';
import { startPagefind } from '../../../src/browser/search/pagefind-candidates.ts';
import { SearchDataError } from '../../../src/browser/search/search-data-error.ts';
import { createSearchSource } from '../../../src/browser/search/search-source.ts';
import type { Catalogue, SearchManifest } from '../../../src/search/data.ts';

afterEach(() => vi.restoreAllMocks());

describe('choice of the engine', () => {
  it('takes Pagefind where WebAssembly has reference types, as it has here', () => {
    expect(canRunPagefind(WebAssembly)).toBe(true);
  });

  it('asks nothing but whether a module is valid', () => {
    const validate = vi.fn(() => false);
    expect(canRunPagefind({ validate })).toBe(false);
    expect(validate).toHaveBeenCalledOnce();
  });

  it('does without where there is no WebAssembly or it is locked', () => {
    vi.stubGlobal('window', {});
    expect(canRunPagefind()).toBe(false);
    vi.unstubAllGlobals();
    const validate = () => {
      throw new Error('locked');
    };
    expect(canRunPagefind({ validate })).toBe(false);
  });
});

const catalogue = {
  lessons: ['und_a', 'und_b', 'und_c'].map((engineId) => ({ engineId })),
} as unknown as Catalogue;

const engine: SearchManifest['engine'] = {
  name: 'pagefind',
  version: '1.6.0',
  script: 'pagefind.1.js',
  indexes: ['index-1', 'index-2'],
};

/** The files of an index with one language; `without` names one that is not there. */
function loaderWithout(without?: string): DataLoader & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    bytes: async (file) => {
      asked.push(file);
      if (file === without) throw new SearchDataError('missing', file);
      if (!file.endsWith('.json.js')) return gzipSync('pagefind_dcd');
      return new TextEncoder().encode(JSON.stringify({ languages: { und: { hash: 'und_1', wasm: null } } }));
    },
    json: async () => catalogue,
  };
}

type Answer = Awaited<ReturnType<PagefindInstance['search']>>;

/** Stands in for Pagefind: answers by the query, asks for a chunk first, and swallows what goes wrong as it does. */
function fakePagefind(answers: Readonly<Record<string, Answer>>) {
  const merged: string[] = [];
  const queries: string[] = [];
  const run = async (_script: string, fetch: PagefindFetch) => ({
    createInstance: () => ({
      preload: async () => {},
      mergeIndex: async (path: string) => void merged.push(path),
      search: async (query: string) => {
        queries.push(query);
        await fetch('/index-1/index/und_x.pf_index').catch(() => {});
        return answers[query] ?? { results: [], unfilteredResultCount: 0 };
      },
    }),
  });
  return { merged, queries, run };
}

const answer = (...ids: string[]): Answer => ({
  results: ids.map((id) => ({ id })),
  unfilteredResultCount: ids.length,
});

describe('Pagefind as a source of candidates', () => {
  it('loads what it needs, merges the other indexes and translates ids to lessons', async () => {
    const loader = loaderWithout();
    const pagefind = fakePagefind({ '"信于 于民"': answer('und_c'), '信于 于民': answer('und_c', 'und_a') });
    const finder = await startPagefind(engine, catalogue, loader, pagefind.run);
    expect(pagefind.merged).toEqual(['/index-2/']);
    expect(loader.asked.sort()).toEqual([
      'index-1/pagefind-entry.json.js',
      'index-1/pagefind.und_1.pf_meta.js',
      'index-1/wasm.unknown.pagefind.js',
      'index-2/pagefind-entry.json.js',
      'index-2/pagefind.und_1.pf_meta.js',
    ]);
    expect(await finder.candidates(['信于', '于民'])).toEqual([2, 0]);
  });

  it('asks for a single character in quotes only: without them every word that begins with it would count', async () => {
    const pagefind = fakePagefind({ '"民"': answer('und_b'), 民: answer('und_b', 'und_c') });
    const finder = await startPagefind(engine, catalogue, loaderWithout(), pagefind.run);
    expect(await finder.candidates(['民'])).toEqual([1]);
    expect(pagefind.queries).toEqual(['"民"']);
  });

  it('asks no more when one word is unknown', async () => {
    const pagefind = fakePagefind({ '部干 abc': answer('und_a') });
    const finder = await startPagefind(engine, catalogue, loaderWithout(), pagefind.run);
    expect(await finder.candidates(['部干', 'abc'])).toEqual([]);
    expect(pagefind.queries).toEqual(['"部干 abc"']);
  });

  it('leaves out what Pagefind would change, and asks nothing when nothing is left', async () => {
    const pagefind = fakePagefind({ '"民生"': answer('und_b'), 民生: answer('und_b') });
    const finder = await startPagefind(engine, catalogue, loaderWithout(), pagefind.run);
    expect(await finder.candidates(['民生', 'é', '👍', '𠮷', '𠮷民', '〇一'])).toEqual([1]);
    expect(await finder.candidates([])).toEqual([0, 1, 2]);
    expect(await finder.candidates(['naïve', '𠀀'])).toEqual([0, 1, 2]);
    expect(pagefind.queries).toEqual(['"民生"', '民生']);
  });

  it.each([
    'index-1/pagefind-entry.json.js',
    'index-1/wasm.unknown.pagefind.js',
    'index-2/pagefind.und_1.pf_meta.js',
  ])('does not start without %s', async (file) => {
    await expect(
      startPagefind(engine, catalogue, loaderWithout(file), fakePagefind({}).run),
    ).rejects.toMatchObject({ file, fault: 'missing' });
  });

  it('does not start with a damaged script', async () => {
    await expect(
      startPagefind(engine, catalogue, loaderWithout(), async () => undefined),
    ).rejects.toMatchObject({ file: engine.script, fault: 'broken' });
  });

  it('fails when a part of the index is missing, although Pagefind answers', async () => {
    const loader = loaderWithout('index-1/index/und_x.pf_index.js');
    const pagefind = fakePagefind({ '"民"': answer('und_b'), 民: answer('und_b') });
    const finder = await startPagefind(engine, catalogue, loader, pagefind.run);
    await expect(finder.candidates(['民'])).rejects.toMatchObject({ fault: 'missing' });
  });

  it('fails on a page that the catalogue does not know', async () => {
    const pagefind = fakePagefind({ '"民"': answer('und_z'), 民: answer('und_z') });
    const finder = await startPagefind(engine, catalogue, loaderWithout(), pagefind.run);
    await expect(finder.candidates(['民'])).rejects.toThrow('und_z');
  });
});

describe('source of the search', () => {
  const manifest = {
    catalogue: 'catalogue.js',
    terms: 'terms.js',
    names: 'names.js',
    texts: ['texts-0.js', 'texts-1.js'],
    lessonsPerText: 2,
  } as unknown as SearchManifest;
  const files: Record<string, unknown> = {
    'catalogue.js': catalogue,
    'texts-0.js': [{ sections: ['a'] }, { sections: ['b'] }],
    'texts-1.js': [{ sections: ['c'] }],
  };

  function open(startEngine?: Parameters<typeof createSearchSource>[0]['startEngine'], waitForEngine = true) {
    const notices: string[] = [];
    const asked: string[] = [];
    const loader: DataLoader = {
      bytes: () => Promise.reject(new Error('not here')),
      json: async (file) => {
        asked.push(file);
        if (!(file in files)) throw new SearchDataError('missing', file);
        return files[file];
      },
    };
    const source = createSearchSource({
      manifest,
      loader,
      startEngine,
      waitForEngine,
      onNotice: (text) => notices.push(text),
    });
    return { source, notices, asked };
  }

  it('takes every lesson as a candidate without an engine, and says nothing', async () => {
    const { source, notices } = open();
    expect(await source.candidates(['民'])).toEqual([0, 1, 2]);
    expect(notices).toEqual([]);
  });

  it('asks the engine, and never again once it failed', async () => {
    const candidates = vi.fn(async () => [1]);
    const { source, notices } = open(async () => ({ candidates }));
    expect(await source.candidates(['民'])).toEqual([1]);
    candidates.mockRejectedValue(new SearchDataError('broken', 'index-1/x.js'));
    expect(await source.candidates(['民'])).toEqual([0, 1, 2]);
    expect(await source.candidates(['民'])).toEqual([0, 1, 2]);
    expect(candidates).toHaveBeenCalledTimes(2);
    expect(notices).toEqual([
      expect.stringMatching(/^文件 search\/index-1\/x\.js 已损坏.*结果一样，只是慢一些。$/),
    ]);
  });

  it('answers the first search of a small site from its texts, and loads the engine after them', async () => {
    const start = vi.fn(async () => ({ candidates: async () => [1] }));
    const { source } = open(start, false);
    expect(await source.candidates(['民'])).toEqual([0, 1, 2]);
    expect(start).not.toHaveBeenCalled();
    await source.texts([0, 1, 2]);
    await vi.waitFor(async () => expect(await source.candidates(['民'])).toEqual([1]));
    expect(start).toHaveBeenCalledOnce();
  });

  it('tells of an engine that breaks after the first answer', async () => {
    const { source, notices } = open(
      () => Promise.reject(new SearchDataError('missing', 'engine.js')),
      false,
    );
    await source.texts([0]);
    await vi.waitFor(() => expect(notices).toHaveLength(1));
    expect(await source.candidates(['民'])).toEqual([0, 1, 2]);
  });

  it('explains an engine that crashed without a file to blame', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { source, notices } = open(() => Promise.reject(new Error('no pointer')));
    expect(await source.candidates(['民'])).toEqual([0, 1, 2]);
    expect(notices).toEqual(['搜索出了意外。搜索改用另一种办法，结果一样，只是慢一些。']);
    expect(log).toHaveBeenCalledOnce();
  });

  it('gives the same texts each time, and reads each file once', async () => {
    const { source, asked } = open();
    const [third, first] = await source.texts([2, 0, 1]);
    expect([third, first]).toEqual([{ sections: ['c'] }, { sections: ['a'] }]);
    expect((await source.texts([0]))[0]).toBe(first);
    expect(asked).toEqual(['texts-1.js', 'texts-0.js']);
  });

  it('goes on without the file that is missing, and says so', async () => {
    const whole = files['texts-1.js'];
    delete files['texts-1.js'];
    const { source, notices } = open();
    expect(await source.texts([0, 2])).toEqual([{ sections: ['a'] }, undefined]);
    expect(await source.terms()).toEqual([]);
    expect((await source.names()).readings).toEqual({});
    expect(notices).toEqual([
      expect.stringContaining('search/texts-1.js 没有找到'),
      expect.stringContaining('search/terms.js 没有找到'),
      expect.stringContaining('search/names.js 没有找到'),
    ]);
    files['texts-1.js'] = whole;
    expect(await source.texts([2])).toEqual([{ sections: ['c'] }]);
  });
});
