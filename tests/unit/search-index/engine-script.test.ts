import { createIndex, close } from 'pagefind';
import { beforeAll, describe, expect, it } from 'vitest';
import { engineScript } from '../../../src/search-index/engine-script.ts';

let source = '';

beforeAll(async () => {
  const { index } = await createIndex();
  const files = (await index?.getFiles())?.files ?? [];
  const file = files.find(({ path }) => path === 'pagefind.js');
  source = Buffer.from(file?.content ?? []).toString('utf8');
  await close();
});

describe('engineScript', () => {
  it('makes one ASCII script with one global of pagefind.js', async () => {
    const code = await engineScript(source);
    expect(code).toMatch(/^var xuekuPagefind=\(function/);
    expect(code).toMatch(/^[\n -~]*$/);
    expect(code.length).toBeLessThan(source.length);
    expect(await engineScript(source)).toBe(code);
  });

  it.each([
    ['one more fetch', 'export const more = () => fetch("x");', 'fetch 应有 2 处，现在有 3 处'],
    [
      'one more address',
      'export const more = () => import.meta.url;',
      'import.meta.url 应有 4 处，现在有 5 处',
    ],
    ['one more worker', 'export const more = () => new Worker("x");', 'Worker 应有 2 处，现在有 3 处'],
    ['an import at run time', 'export const more = () => import("./x.js");', '还留着 import('],
    ['another fetch', 'export const more = () => globalThis.fetch("x");', '还留着 fetch('],
  ])('stops at a version with %s', async (_name, code, message) => {
    await expect(engineScript(`${source}\n${code}`)).rejects.toMatchObject({
      name: 'BuildFailure',
      report: expect.stringContaining(message),
    });
  });

  it('stops at a version with fewer places', async () => {
    await expect(engineScript(source.replace('await fetch(', 'await get('))).rejects.toMatchObject({
      report: expect.stringContaining('fetch 应有 2 处，现在有 1 处'),
    });
  });
});
