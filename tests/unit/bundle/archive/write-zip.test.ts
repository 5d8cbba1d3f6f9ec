import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs, { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildFailure } from '../../../../src/build/failure.ts';
import { usualLimits } from '../../../../src/bundle/archive/limits.ts';
import { openZip } from '../../../../src/bundle/archive/open-zip.ts';
import { writeZip } from '../../../../src/bundle/archive/write-zip.ts';
import type { FileTree } from '../../../../src/bundle/file-tree.ts';

const files: Record<string, Uint8Array> = {
  'index.html': Buffer.from('<p>学习</p>'.repeat(1000)),
  'attachments/a.png': Buffer.from([137, 80, 78, 71, 1, 2, 3]),
  'empty.txt': new Uint8Array(),
};

function treeOf(contents: Record<string, Uint8Array>): FileTree {
  return {
    files: Object.keys(contents),
    read: (file) => Promise.resolve(contents[file] ?? new Uint8Array()),
  };
}

const tree = treeOf(files);
const options = { top: 'xueku-a-20261121', day: '2026-11-21', signal: new AbortController().signal };

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'xueku-zip-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The day in the header in front of each file, as other programs read it. */
function daysOf(bytes: Buffer): string[] {
  const days: string[] = [];
  for (let at = 0; (at = bytes.indexOf('PK\x03\x04', at, 'latin1')) >= 0; at += 4) {
    const [time, day] = [bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 12)];
    days.push(`${1980 + (day >> 9)}-${(day >> 5) & 15}-${day & 31} ${time >> 11}:${time & 2047}`);
  }
  return days;
}

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

  it.each(['2026-03-29', '2011-12-30'])('gives the same bytes in every time zone on %s', (day) => {
    const module = resolve('src/bundle/archive/write-zip.ts');
    const script = `
      import { writeZip } from ${JSON.stringify(module)};
      const read = (file) => Promise.resolve(Buffer.from(file.repeat(100)));
      const options = { top: 'top', day: '${day}', signal: new AbortController().signal };
      await writeZip(process.argv[1], { files: ['a.html', 'b/c.css'], read }, options);`;
    const zones = [
      'UTC',
      'Asia/Shanghai',
      'America/New_York',
      'Europe/London',
      'Pacific/Kiritimati',
      'Pacific/Apia',
    ];
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

  it.each([
    ['2026-11-21', '2026-11-21 12:0'],
    ['1979-05-01', '1980-1-1 12:0'],
    ['2100-02-03', '2099-12-31 12:0'],
  ])('gives files of %s the time %s', async (day, expected) => {
    const path = join(folder, 'day.zip');
    await writeZip(path, tree, { ...options, day });
    expect(daysOf(readFileSync(path))).toEqual([expected, expected, expected]);
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('stop'));
    await expect(writeZip(join(folder, 'b.zip'), tree, { ...options, signal: stopped })).rejects.toThrow(
      'stop',
    );
  });

  it('writes on where the disk takes a part only', async () => {
    const path = join(folder, 'whole.zip');
    await writeZip(path, tree, options);
    const { writeSync } = fs;
    const writeLittle = (target: number, bytes: Uint8Array, offset = 0): number =>
      writeSync(target, bytes, offset, Math.min(bytes.length - offset, 7));
    Object.assign(fs, { writeSync: writeLittle });
    syncBuiltinESMExports();
    try {
      await writeZip(join(folder, 'slow.zip'), tree, options);
    } finally {
      Object.assign(fs, { writeSync });
      syncBuiltinESMExports();
    }
    expect(readFileSync(join(folder, 'slow.zip'))).toEqual(readFileSync(path));
  });
});

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Checksums of what is read of an archive that was written, or what was said instead of writing it. */
async function readBack(contents: Record<string, Uint8Array>): Promise<Record<string, string> | string> {
  const path = join(folder, 'back.zip');
  try {
    await writeZip(path, treeOf(contents), options);
  } catch (error) {
    if (error instanceof BuildFailure) return error.report;
    throw error;
  }
  const zip = await openZip(path);
  try {
    const found: Record<string, string> = {};
    for (const file of zip.files) {
      const whole = `${zip.top}/${file}`.slice(options.top.length + 1);
      found[whole] = digest(await zip.read(file));
    }
    return found;
  } finally {
    await zip.close();
  }
}

describe('what writeZip writes, openZip reads', () => {
  const name = fc.stringMatching(/^[a-z\u4e00-\u4e05A:. ]{1,4}(\/[a-z\u4e00-\u4e05]{1,3}){0,2}(\.png)?$/);
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(fc.nat(255), fc.integer({ min: 0, max: 3 * 1024 ** 2 }))
      .map(([byte, length]) => new Uint8Array(length).fill(byte)),
  );

  it('whatever the files are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, content, { minKeys: 1, maxKeys: 5 }), async (contents) => {
        const found = await readBack({ ...contents });
        if (typeof found === 'string') return;
        const expected = Object.entries(contents).map(([file, bytes]) => [file, digest(bytes)] as const);
        expect(found).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('when they shrink more than harmless ones do', async () => {
    const contents = { 'attachments/a.pdf': new Uint8Array(40 * 1024 ** 2), 'a.html': new Uint8Array(1000) };
    const { 'a.html': page, 'attachments/a.pdf': paper } = contents;
    expect(await readBack(contents)).toEqual({ 'a.html': digest(page), 'attachments/a.pdf': digest(paper) });
  });

  it('when they are as many as may be, and writes no more', async () => {
    const many = Array.from({ length: usualLimits.entries }, (_, index) => [`${index}`, Buffer.alloc(0)]);
    const contents = Object.fromEntries(many) as Record<string, Buffer>;
    const path = join(folder, 'many.zip');
    await writeZip(path, treeOf(contents), options);
    const zip = await openZip(path);
    expect(zip.files).toHaveLength(usualLimits.entries);
    await zip.close();
    expect(await readBack({ ...contents, more: Buffer.alloc(0) })).toContain('65001 个文件');
  }, 30_000);

  it('and says which path no system takes', async () => {
    const empty = Buffer.alloc(0);
    expect(await readBack({ [`${'课'.repeat(300)}.html`]: empty })).toMatch(/“课{80}……”的路径有 322 个字符/);
    expect(await readBack({ 'a/con.html': empty })).toContain('“a/con.html”的名字 Windows 不接受');
    expect(await readBack({ 'A.html': empty, 'a.html': empty })).toContain('“A.html”和“a.html”');
  });

  it('and its limit is the one that the manual names', () => {
    expect(usualLimits.entries).toBe(65_000);
    expect(readFileSync('docs/carrying.zh-CN.md', 'utf8')).toContain('最多六万五千个文件');
  });
});
