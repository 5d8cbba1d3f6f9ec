import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildFailure } from '../../../../src/build/failure.ts';
import { openZip } from '../../../../src/bundle/archive/open-zip.ts';
import { rawZip } from './raw-zip.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueku-damage-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const texts = {
  'xk/index.html': '<p>首页</p>'.repeat(40),
  'xk/课/一.html': '一'.repeat(300),
  'xk/a.js': 'x',
};

const archives = [
  rawZip(Object.entries(texts).map(([name, data], index) => ({ name, data, method: index === 0 ? 0 : 8 }))),
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(texts).map(([name, data]) => [name, Buffer.from(data)]))),
  ),
];

/** What is in an archive, or undefined when it is refused as it should be. */
async function read(bytes: Uint8Array): Promise<Record<string, string> | undefined> {
  const path = join(folder, 'a.zip');
  writeFileSync(path, bytes);
  try {
    const tree = await openZip(path);
    try {
      const found: Record<string, string> = {};
      for (const file of tree.files)
        found[`${tree.top}/${file}`] = Buffer.from(await tree.read(file)).toString();
      return found;
    } finally {
      await tree.close();
    }
  } catch (error) {
    if (error instanceof BuildFailure) return undefined;
    throw error;
  }
}

const archive = fc.constantFrom(...archives);
const bytes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });

describe('a damaged archive', () => {
  it('is whole before it is damaged', async () => {
    for (const whole of archives) expect(await read(whole)).toEqual(texts);
  });

  it('is refused or read right when some bytes are others', async () => {
    await fc.assert(
      fc.asyncProperty(archive, bytes, async (whole, changes) => {
        const damaged = Buffer.from(whole);
        for (const [place, value] of changes) damaged[place % damaged.length] = value;
        const found = await read(damaged);
        if (found) expect(found).toEqual(texts);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  it('is refused when a stretch is gone, or read right when it was none that matters', async () => {
    await fc.assert(
      fc.asyncProperty(archive, fc.nat(), fc.integer({ min: 1, max: 200 }), async (whole, from, length) => {
        const start = from % whole.length;
        const found = await read(Buffer.concat([whole.subarray(0, start), whole.subarray(start + length)]));
        if (found) expect(found).toEqual(texts);
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it('is no archive when it is noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
        expect(await read(noise)).toBeUndefined();
      }),
    );
  });
});
