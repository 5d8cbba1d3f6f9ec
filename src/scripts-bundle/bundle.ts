import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from './build-script.ts';
import { assertAscii, assertNoCopies, assertSizes } from './bundle-checks.ts';
import { toEs5 } from './to-es5.ts';

/** A file of the bundle: pure ASCII, so that no server's charset header can break it. */
export interface ScriptFile {
  name: string;
  code: string;
}

export interface ScriptBundle {
  /** File names with a hash of the content. */
  head: string;
  entry: string;
  files: readonly ScriptFile[];
}

export const browserFolder = resolve(import.meta.dirname, '..', 'browser');

function hashed(name: string, code: string): ScriptFile {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { name: `${name}.${hash}.js`, code };
}

/** Modules directly in src/browser are shared, one instance a page; those in its folders belong to who imports them. */
function isShared(id: string): boolean {
  return resolve(dirname(id)) === browserFolder;
}

/**
 * Bundles src/browser into classic scripts: head, entry, and one script for each file in `chunks/`.
 * The same sources give the same bytes.
 */
export async function bundleScripts(): Promise<ScriptBundle> {
  const chunkNames = readdirSync(join(browserFolder, 'chunks'))
    .map((file) => basename(file, '.ts'))
    .sort();
  const chunks = await Promise.all(
    chunkNames.map(async (name) => {
      const output = await build({ input: join(browserFolder, 'chunks', `${name}.ts`), isShared });
      return { name, ...output, file: hashed(`chunk-${name}`, output.code) };
    }),
  );
  const entry = await build({
    input: join(browserFolder, 'entry.ts'),
    sharedModules: [...new Set(chunks.flatMap(({ shared }) => shared))].sort(),
    chunkFiles: Object.fromEntries(chunks.map(({ name, file }) => [name, file.name])),
  });
  chunks.forEach(({ name, modules }) =>
    assertNoCopies(name, modules, (id) => isShared(id) || entry.modules.includes(id)),
  );
  const head = await build({ input: join(browserFolder, 'head.ts'), target: 'es2015' });

  const headFile = hashed('head', toEs5(head.code));
  const entryFile = hashed('entry', entry.code);
  const files = [headFile, entryFile, ...chunks.map(({ file }) => file)];
  files.forEach(assertAscii);
  assertSizes(headFile, entryFile);
  return { head: headFile.name, entry: entryFile.name, files };
}
