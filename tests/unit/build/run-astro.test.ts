import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPaths } from '../../../src/build/paths.ts';
import { runAstro } from '../../../src/build/run-astro.ts';
import type { Library } from '../../../src/site/library.ts';
import { temporaryFolder, writeFiles } from './site-folder.ts';

/** Waits for the library and notes what has become of it on the way. */
const waitingAstro = `
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
const { tags, lessons, collections } = await globalThis[Symbol.for('xueku.library')];
const seen = { tags: [...tags], isOneLesson: lessons[0] === collections[0].lessons[0] };
writeFileSync(join(process.env.XUEKU_OUT, 'seen.json'), JSON.stringify(seen));
console.log('[WARN] remark');
`;

/** A project whose Astro is a few lines of script. */
function run(astro: string, library: Promise<Library>, signal = new AbortController().signal) {
  const root = temporaryFolder();
  writeFiles(root, { 'node_modules/astro/bin/astro.mjs': astro });
  const paths = buildPaths(root, join(root, 'content'), join(root, 'dist'));
  mkdirSync(paths.emitted, { recursive: true });
  const warnings = runAstro({ paths, drafts: false, library, signal, onLine: () => {} });
  return { warnings, seen: () => readFileSync(join(paths.emitted, 'seen.json'), 'utf8') };
}

const lesson = { slug: 'a' };
const someLibrary = {
  tags: new Map([['作风', 'zuofeng']]),
  lessons: [lesson],
  collections: [{ lessons: [lesson] }],
} as unknown as Library;

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const never = new Promise<Library>(() => {});

describe('runAstro', () => {
  it('hands the library over, sooner or later than it is asked for, and lets Astro end', async () => {
    for (const library of [Promise.resolve(someLibrary), later(700).then(() => someLibrary)]) {
      const { warnings, seen } = run(waitingAstro, library);
      expect(await warnings).toEqual(['[WARN] remark']);
      expect(JSON.parse(seen())).toEqual({ tags: [['作风', 'zuofeng']], isOneLesson: true });
    }
  });

  it('ends an Astro that waits for a library that never comes', async () => {
    const failure = later(300).then(() => Promise.reject<Library>(new Error('content')));
    await expect(run(waitingAstro, failure).warnings).rejects.toThrow();
    const stop = new AbortController();
    const { warnings } = run(waitingAstro, never, stop.signal);
    setTimeout(() => stop.abort(), 300);
    await expect(warnings).rejects.toThrow(/abort/i);
  });

  it('reports what Astro says when it ends before the library is there', async () => {
    const astro = "console.error('[ERROR] config');process.exit(1)";
    await expect(
      run(
        astro,
        later(700).then(() => someLibrary),
      ).warnings,
    ).rejects.toMatchObject({
      report: expect.stringContaining('[ERROR] config'),
    });
  });
});
