import { expect, it } from 'vitest';
import {
  assertAscii,
  assertNoCopies,
  assertSizes,
  headLimit,
} from '../../../src/scripts-bundle/bundle-checks.ts';

const file = (code: string) => ({ name: 'a.js', code });
/** Text that gzip cannot make smaller. */
const noise = (length: number): string => {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(33 + (seed % 90));
  }).join('');
};

it('refuses characters that a wrong charset header would break', () => {
  expect(() => assertAscii(file('"\\u4e2d"'))).not.toThrow();
  expect(() => assertAscii(file('"中"'))).toThrow('中');
});

it('refuses a chunk that carries a shared module', () => {
  const isShared = (id: string): boolean => id.endsWith('site.ts');
  expect(() => assertNoCopies('chunk', ['\0runtime.js', '/chunks/a.ts'], isShared)).not.toThrow();
  expect(() => assertNoCopies('chunk', ['/chunks/a.ts', '/site.ts'], isShared)).toThrow('site.ts');
});

it('refuses scripts that every page would pay too much for', () => {
  expect(() => assertSizes(file('1'), file('1'))).not.toThrow();
  expect(() => assertSizes(file('1'.repeat(headLimit + 1)), file('1'))).toThrow('首次绘制');
  expect(() => assertSizes(file('1'), file(noise(12_000)))).toThrow('chunks/');
});
