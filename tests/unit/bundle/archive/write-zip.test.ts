import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../../../src/bundle/archive/write-zip.ts';
import type { FileTree } from '../../../../src/bundle/file-tree.ts';

const files: Record<string, Uint8Array> = {
  'index.html': Buffer.from('<p>学习</p>'.repeat(1000)),
  'attachments/a.png': Buffer.from([137, 80, 78, 71, 1, 2, 3]),
  'empty.txt': new Uint8Array(),
};
const tree: FileTree = { files: Object.keys(files), read: (file) => Promise.resolve(files[file] ?? new Uint8Array()) };
const options = { top: 'xueku-a-20261121', day: '2026-11-21', signal: new AbortController().signal };

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'xueku-zip-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('writeZip', () => {
  it('holds every file below the one top folder', async () => {
    const path = join(folder, 'a.zip');
    await writeZip(path, tree, options);
    const unpacked = unzipSync(readFileSync(path));
    expect(Object.keys(unpacked)).toEqual(Object.keys(files).map((file) => `xueku-a-20261121/${file}`));
    for (const [file, bytes] of Object.entries(files)) {
      expect(Buffer.from(unpacked[`xueku-a-20261121/${file}`] ?? [])).toEqual(Buffer.from(bytes));
    }
  });

  it('marks every name as UTF-8, local and central', async () => {
    const path = join(folder, 'flags.zip');
    await writeZip(path, tree, options);
    const bytes = readFileSync(path);
    const flagsAt = (signature: string, offset: number): number[] => {
      const found: number[] = [];
      for (
        let at = bytes.indexOf(signature, 0, 'latin1');
        at >= 0;
        at = bytes.indexOf(signature, at + 1, 'latin1')
      )
        found.push(bytes.readUInt16LE(at + offset));
      return found;
    };
    const flags = [...flagsAt('PK\x03\x04', 6), ...flagsAt('PK\x01\x02', 8)];
    expect(flags).toHaveLength(6);
    for (const flag of flags) expect(flag & 0x800).toBe(0x800);
  });

  it('gives the same bytes in every time zone', () => {
    const module = resolve('src/bundle/archive/write-zip.ts');
    const script = `
      import { writeZip } from ${JSON.stringify(module)};
      const read = (file) => Promise.resolve(Buffer.from(file.repeat(100)));
      const options = { top: 'top', day: '2026-03-29', signal: new AbortController().signal };
      await writeZip(process.argv[1], { files: ['a.html', 'b/c.css'], read }, options);`;
    const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/London', 'Pacific/Kiritimati'];
    const archives = zones.map((zone) => {
      mkdirSync(join(folder, zone), { recursive: true });
      const path = join(folder, zone, 'a.zip');
      execFileSync(process.execPath, ['--input-type=module', '-e', script, path], {
        env: { ...process.env, TZ: zone },
      });
      return readFileSync(path).toString('hex');
    });
    expect(new Set(archives).size).toBe(1);
    expect(archives[0]).not.toBe('');
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('stop'));
    await expect(writeZip(join(folder, 'b.zip'), tree, { ...options, signal: stopped })).rejects.toThrow(
      'stop',
    );
  });
});
