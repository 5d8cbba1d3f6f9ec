import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock, LockHeld } from '../../../src/build/lock.ts';
import { temporaryFolder } from './site-folder.ts';

const lockModule = new URL('../../../src/build/lock.ts', import.meta.url).href;

function lockPath(): string {
  return join(temporaryFolder(), 'lock');
}

/** The pid of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('acquireLock', () => {
  it('holds until released', async () => {
    const path = lockPath();
    const lock = await acquireLock(path);
    await expect(acquireLock(path)).rejects.toThrow(LockHeld);
    lock.release();
    expect(existsSync(path)).toBe(false);
    (await acquireLock(path)).release();
  });

  it('says who holds it', async () => {
    const path = lockPath();
    await acquireLock(path);
    const error = await acquireLock(path).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ owner: { pid: process.pid, host: hostname() } });
  });

  it('takes over from a process that died', async () => {
    const path = lockPath();
    const owner = { pid: deadPid(), host: hostname(), since: '2026-01-01T00:00:00Z' };
    writeFileSync(path, JSON.stringify(owner));
    await acquireLock(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('takes over from a process whose pid belongs to another one now', async () => {
    const path = lockPath();
    const owner = { pid: process.pid, processStart: '1', host: hostname(), since: '2026-01-01T00:00:00Z' };
    writeFileSync(path, JSON.stringify(owner));
    await acquireLock(path);
  });

  it('takes over a file that a power cut left empty', async () => {
    const path = lockPath();
    writeFileSync(path, '');
    await acquireLock(path);
  });

  it('never takes over from another computer', async () => {
    const path = lockPath();
    writeFileSync(path, JSON.stringify({ pid: deadPid(), host: 'elsewhere', since: '2026-01-01T00:00:00Z' }));
    await expect(acquireLock(path)).rejects.toThrow(LockHeld);
  });

  it('lets exactly one of many processes take over', async () => {
    const path = lockPath();
    writeFileSync(path, JSON.stringify({ pid: deadPid(), host: hostname(), since: '2026-01-01T00:00:00Z' }));
    const script = `
      const { acquireLock } = await import(${JSON.stringify(lockModule)});
      await acquireLock(${JSON.stringify(path)}).then(() => process.stdout.write('got'), () => {});
      setTimeout(() => {}, 1500);`;
    const outputs = Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
      await new Promise((resolve) => child.on('close', resolve));
      return text;
    });
    expect((await Promise.all(outputs)).join('')).toBe('got');
  });
});
