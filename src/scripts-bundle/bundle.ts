import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from './build-script.ts';
import { buildStyle } from './build-style.ts';
import { assertAscii, assertNoCopies, assertSizes } from './bundle-checks.ts';
import { toEs5 } from './to-es5.ts';

/** A file of the bundle. Scripts are pure ASCII, so that no server's charset header can break them. */
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

export const stylesFolder = resolve(browserFolder, '..', 'styles');
const onDemandFolder = join(stylesFolder, 'on-demand');

function hashed(name: string, code: string, extension = 'js'): ScriptFile {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { name: `${name}.${hash}.${extension}`, code };
}

/** Style sheets that chunks load, by name. */
function bundleStyles(): { name: string; file: ScriptFile }[] {
  return readdirSync(onDemandFolder)
    .sort()
    .map((file) => {
      const name = basename(file, '.css');
      return { name, file: hashed(`style-${name}`, buildStyle(join(onDemandFolder, file)), 'css') };
    });
}

/** Modules directly in src/browser are shared, one instance a page; those in its folders belong to who imports them. */
function isShared(id: string): boolean {
  return resolve(dirname(id)) === browserFolder;
}

/**
 * Bundles src/browser into classic scripts: head, entry, and one script for each file in `chunks/`; and the style
 * sheets that chunks load.
 * The same sources give the same bytes.
 */
export async function bundleScripts(): Promise<ScriptBundle> {
  const chunkNames = readdirSync(join(browserFolder, 'chunks'))
    .map((file) => basename(file, '.ts'))
    .sort();
  const styles = bundleStyles();
  const styleFiles = Object.fromEntries(styles.map(({ name, file }) => [name, file.name]));
  const chunks = await Promise.all(
    chunkNames.map(async (name) => {
      const input = join(browserFolder, 'chunks', `${name}.ts`);
      const output = await build({ input, isShared, styleFiles });
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
  const scripts = [headFile, entryFile, ...chunks.map(({ file }) => file)];
  scripts.forEach(assertAscii);
  assertSizes(headFile, entryFile);
  const files = [...scripts, ...styles.map(({ file }) => file)];
  return { head: headFile.name, entry: entryFile.name, files };
}
