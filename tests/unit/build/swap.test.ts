import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileSystem, recoverSwap, swapFolders, type SwapFileSystem } from '../../../src/build/swap.ts';
import { temporaryFolder, writeFiles } from './site-folder.ts';

function folders(...names: ('side' | 'out' | 'aside')[]) {
  const root = temporaryFolder();
  const paths = { side: join(root, 'side'), out: join(root, 'out'), aside: join(root, 'aside') };
  for (const name of names) writeFiles(paths[name], { 'index.html': name });
  return paths;
}

const content = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

interface Fault {
  from: string;
  code: string;
  /** How often the rename fails before it works. */
  times: number;
}

/** The real file system, with renames from given folders failing; waits take no time. */
function failing(...faults: Fault[]): SwapFileSystem {
  return {
    ...realFileSystem,
    wait: async () => {},
    rename(from, to) {
      const fault = faults.find((candidate) => candidate.from === from && candidate.times > 0);
      if (fault) {
        fault.times--;
        throw Object.assign(new Error(fault.code), { code: fault.code });
      }
      realFileSystem.rename(from, to);
    },
  };
}

describe('swapFolders', () => {
  it('puts the new site where there was none', async () => {
    const paths = folders('side');
    expect(await swapFolders(paths)).toBeUndefined();
    expect(content(paths.out)).toBe('side');
  });

  it('replaces the old site and leaves nothing beside it', async () => {
    const paths = folders('side', 'out');
    await swapFolders(paths);
    expect(content(paths.out)).toBe('side');
    expect([existsSync(paths.side), existsSync(paths.aside)]).toEqual([false, false]);
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])('waits while %s passes', async (code) => {
    const paths = folders('side', 'out');
    await swapFolders(
      paths,
      failing({ from: paths.out, code, times: 3 }, { from: paths.side, code, times: 5 }),
    );
    expect(content(paths.out)).toBe('side');
  });

  it('keeps the old site when it is held, and says so', async () => {
    const paths = folders('side', 'out');
    const swap = swapFolders(paths, failing({ from: paths.out, code: 'EBUSY', times: 99 }));
    await expect(swap).rejects.toMatchObject({
      report: expect.stringContaining('正被占用或没有写入权限（EBUSY）'),
    });
    expect(content(paths.out)).toBe('out');
    expect(existsSync(paths.aside)).toBe(false);
  });

  it('gives the old site back when the new one cannot move in', async () => {
    const paths = folders('side', 'out');
    const swap = swapFolders(paths, failing({ from: paths.side, code: 'EPERM', times: 99 }));
    await expect(swap).rejects.toMatchObject({ report: expect.stringContaining('旧的网站已经放回原处') });
    expect(content(paths.out)).toBe('out');
  });

  it('says where the old site is when even that fails, and the next build gives it back', async () => {
    const paths = folders('side', 'out');
    const swap = swapFolders(
      paths,
      failing(
        { from: paths.side, code: 'EPERM', times: 99 },
        { from: paths.aside, code: 'EPERM', times: 99 },
      ),
    );
    await expect(swap).rejects.toMatchObject({
      report: expect.stringContaining(`旧的网站在 ${paths.aside}`),
    });
    recoverSwap(paths);
    expect(content(paths.out)).toBe('out');
  });

  it('does not wait for what never passes', async () => {
    const paths = folders('side', 'out');
    const swap = swapFolders(paths, failing({ from: paths.out, code: 'EXDEV', times: 1 }));
    await expect(swap).rejects.toMatchObject({ report: expect.stringContaining('单独的一块盘') });
  });

  it('only remarks that the old site could not be removed', async () => {
    const paths = folders('side', 'out');
    const files: SwapFileSystem = {
      ...realFileSystem,
      remove() {
        throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      },
    };
    expect(await swapFolders(paths, files)).toContain(paths.aside);
    expect(content(paths.out)).toBe('side');
  });
});

describe('recoverSwap', () => {
  it('gives the old site back after a build that died between the renames', () => {
    const paths = folders('side', 'aside');
    recoverSwap(paths);
    expect(content(paths.out)).toBe('aside');
    expect(existsSync(paths.side)).toBe(false);
  });

  it('clears up after a build that died behind them', () => {
    const paths = folders('out', 'aside');
    recoverSwap(paths);
    expect(content(paths.out)).toBe('out');
    expect(existsSync(paths.aside)).toBe(false);
  });

  it('does nothing when there is nothing', () => {
    const paths = folders();
    mkdirSync(paths.out);
    recoverSwap(paths);
    expect(existsSync(paths.out)).toBe(true);
  });
});
