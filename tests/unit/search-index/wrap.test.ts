import { runInNewContext } from 'node:vm';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/search/checksum.ts';
import { balancedParts } from '../../../src/search-index/balanced-parts.ts';
import { contentHash, indexHash, wrapBytes, wrapJson } from '../../../src/search-index/wrap.ts';
import { forEachSeed, repeat } from '../support/random.ts';

/** What a page receives when it runs the file. */
function run(code: string): { key: string; bytes: Buffer } {
  const calls: [string, string, string][] = [];
  runInNewContext(code, { xueku: { provideData: (...call: [string, string, string]) => calls.push(call) } });
  expect(calls).toHaveLength(1);
  const [key, base64, sum] = calls[0] ?? ['', '', ''];
  expect(sum).toBe(checksum(base64));
  return { key, bytes: Buffer.from(base64, 'base64') };
}

describe('wrapBytes', () => {
  it('hands over any bytes, in pure ASCII', () => {
    forEachSeed(30, (random) => {
      const bytes = Uint8Array.from(repeat(Math.floor(random() * 300), () => Math.floor(random() * 256)));
      const { path, code } = wrapBytes('unit-a', 'index-1.0a/index/x.pf_index', bytes);
      expect(path).toBe('index-1.0a/index/x.pf_index.js');
      expect(code).toMatch(/^[\n -~]*$/);
      expect(run(code)).toEqual({ key: 'unit-a/index-1.0a/index/x.pf_index', bytes: Buffer.from(bytes) });
    });
  });

  it('takes only its own part of a larger buffer', () => {
    const part = Buffer.from('前信后').subarray(3, 6);
    expect(run(wrapBytes('a', 'b', part).code).bytes.toString('utf8')).toBe('信');
  });
});

describe('wrapJson', () => {
  it('deflates a value and names it after its content', () => {
    const value = { folds: '眾众', list: ['</script>', '"', '\u2028'] };
    const { path, code } = wrapJson('a', 'texts/1', value);
    const { key, bytes } = run(code);
    expect(path).toBe(`texts/1.${contentHash(bytes)}.js`);
    expect(key).toBe(`a/${path.slice(0, -3)}`);
    expect(JSON.parse(inflateRawSync(bytes).toString('utf8'))).toEqual(value);
    expect(wrapJson('a', 'texts/1', { ...value, folds: '' }).path).not.toBe(path);
  });
});

describe('indexHash', () => {
  const files = [
    { path: 'a', content: Buffer.from('1') },
    { path: 'b', content: Buffer.from('2') },
  ];

  it('depends on names and contents, not on the order', () => {
    const hash = indexHash(files);
    expect(indexHash([...files].reverse())).toBe(hash);
    expect(indexHash(files.slice(0, 1))).not.toBe(hash);
    expect(indexHash(files.map((file) => ({ ...file, path: `${file.path}b` })))).not.toBe(hash);
    expect(indexHash(files.map((file) => ({ ...file, content: Buffer.from('2') })))).not.toBe(hash);
  });
});

describe('balancedParts', () => {
  it.each([
    [0, []],
    [19, [[0, 19]]],
    [1000, [[0, 1000]]],
    [
      1001,
      [
        [0, 500],
        [500, 1001],
      ],
    ],
  ])('cuts %i lessons', (count, parts) => {
    expect(balancedParts(count, 1000).map(({ start, end }) => [start, end])).toEqual(parts);
  });

  it('covers everything once, in parts of about one size', () => {
    for (const count of [1, 7, 999, 2001, 10_000, 12_345]) {
      const parts = balancedParts(count, 1000);
      expect(parts.map(({ start }) => start)).toEqual([0, ...parts.slice(0, -1).map(({ end }) => end)]);
      expect(parts.at(-1)?.end).toBe(count);
      const sizes = parts.map(({ start, end }) => end - start);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });
});
