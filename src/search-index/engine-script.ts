import { rolldown } from 'rolldown';
import { BuildFailure } from '../build/failure.ts';

/**
 * What pagefind.js takes from modules and browsers, the global names that stand for it in a classic script, and how
 * many places Pagefind 1.6.0 has of each.
 */
export const engineGlobals = [
  { original: 'import.meta.url', name: 'xuekuPagefindUrl', places: 4 },
  { original: 'fetch', name: 'xuekuPagefindFetch', places: 2 },
  { original: 'Worker', name: 'xuekuPagefindWorker', places: 2 },
] as const;

/** The engine's own name: an object with what pagefind.js exports. */
export const engineName = 'xuekuPagefind';

/** The first browsers with WebAssembly of several tables; older ones never load the engine. */
const target = ['chrome109', 'firefox79', 'safari15'];

const entry = '\0pagefind.js';

function changed(what: string): BuildFailure {
  return new BuildFailure(
    [
      `检索引擎 pagefind.js 与学库认得的不一样：${what}。`,
      '  大概是 Pagefind 换了版本。请运行 npm ci 装回 package-lock.json 里的版本；',
      '  要升级的，请核对 src/search-index/engine-script.ts 里的几处替换。',
    ].join('\n'),
  );
}

function assertPlaces(code: string): void {
  for (const { original, name, places } of engineGlobals) {
    const found = code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
    if (found !== places) throw changed(`${original} 应有 ${places} 处，现在有 ${found} 处`);
  }
  const left = /\bimport(?:\.meta|\()|\bfetch\(|\bWorker\b(?=[(;,!=])/.exec(code);
  if (left) throw changed(`还留着 ${left[0]}`);
}

/**
 * Pagefind's browser code, untouched, as a classic script that asks the page for its files: modules, `fetch` and
 * workers are all refused on file://.
 * @throws BuildFailure when an upgrade of Pagefind has changed the places that are replaced
 */
export async function engineScript(pagefindModule: string): Promise<string> {
  const bundle = await rolldown({
    input: entry,
    external: (id) => id !== entry,
    plugins: [
      {
        name: 'xueku-pagefind',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? { code: pagefindModule, moduleType: 'js' } : null),
      },
    ],
    transform: {
      target,
      define: Object.fromEntries(engineGlobals.map(({ original, name }) => [original, name])),
    },
    onLog(level, log) {
      if (level === 'warn') throw changed(log.message);
    },
  });
  try {
    const { output } = await bundle.generate({
      format: 'iife',
      name: engineName,
      minify: true,
      charset: 'ascii',
      codeSplitting: false,
    });
    const [{ code }] = output;
    assertPlaces(code);
    return code;
  } finally {
    await bundle.close();
  }
}
