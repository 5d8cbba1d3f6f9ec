import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '../../../src/search-index/pagefind.ts';
import { runPagefind } from '../../../src/search-index/run-pagefind.ts';
import { temporaryFolder } from '../build/site-folder.ts';

const pages = () => ['甲', '乙'].map((url) => ({ url, html: `<html><body><h1>${url}</h1></body></html>` }));
const { signal } = new AbortController();

/** A program in place of Pagefind's. */
function program(script: string): string {
  const path = join(temporaryFolder(), 'pagefind');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('buildIndex', () => {
  it('takes other names when names are in use', async () => {
    const ids = await runPagefind(signal, async (newIndex) => {
      const taken = new Set<string>();
      const first = await buildIndex(newIndex, pages, taken);
      const second = await buildIndex(newIndex, pages, taken);
      expect(taken.size).toBe(4);
      return [...first.ids, ...second.ids];
    });
    expect(new Set(ids).size).toBe(4);
  });
});

describe('runPagefind', () => {
  beforeEach(() => {
    // Pagefind reports the end of its process itself.
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it.each([
    ['is missing', () => '/nowhere/pagefind', 'Pagefind backend closed'],
    ['ends at once', () => program('exit 3'), ''],
    ['ends while it works', () => program('head -c 9 >/dev/null; exit 4'), 'exit 4'],
  ])('says what to do when the program %s', async (_name, path, detail) => {
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', path());
    const run = runPagefind(signal, (newIndex) => buildIndex(newIndex, pages, new Set()));
    await expect(run).rejects.toMatchObject({
      name: 'BuildFailure',
      report: expect.stringMatching(new RegExp(`npm ci[^]*程序说：.*${detail}`)),
    });
  });

  it('says what to do when there is no program for the system', async () => {
    vi.stubEnv('npm_config_arch', 'riscv64');
    await expect(runPagefind(signal, (newIndex) => newIndex())).rejects.toMatchObject({
      report: expect.stringContaining('Failed to install either of'),
    });
  });

  it('stops its process when the build is stopped', async () => {
    const controller = new AbortController();
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', program('exec sleep 60'));
    const run = runPagefind(controller.signal, (newIndex) => newIndex());
    setTimeout(() => controller.abort(), 50);
    await expect(run).rejects.toThrow(/abort/i);
  });

  it('passes on faults of its own work and can start again', async () => {
    const failing = runPagefind(signal, async (newIndex) => {
      await newIndex();
      throw new Error('boom');
    });
    await expect(failing).rejects.toThrow();
    const { ids } = await runPagefind(signal, (newIndex) => buildIndex(newIndex, pages, new Set()));
    expect(ids).toHaveLength(2);
  });
});
