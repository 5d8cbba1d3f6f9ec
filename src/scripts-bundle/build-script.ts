import { basename } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';

/** The oldest browsers with scripts (DESIGN, Browsers). */
const oldestBrowsers = ['chrome69', 'firefox68', 'safari12'];

export interface ScriptOptions {
  input: string;
  /** The oldest browsers with full scripts unless another target is named. */
  target?: string | string[];
  /** Modules that this script takes from the entry at run time instead of containing them. */
  isShared?: (id: string) => boolean;
  /** Paths of the modules that this script publishes for others. */
  sharedModules?: readonly string[];
  /** File names of the chunks that this script can load, by name. */
  chunkFiles?: Readonly<Record<string, string>>;
  /** File names of the style sheets that this script can load, by name. */
  styleFiles?: Readonly<Record<string, string>>;
}

export interface BuiltScript {
  code: string;
  /** Paths of the modules it contains. */
  modules: readonly string[];
  /** Paths of the modules it takes from the entry. */
  shared: readonly string[];
}

function moduleName(id: string): string {
  return basename(id, '.ts');
}

/** Answers the import of `virtual:shared-modules` in entry.ts. */
function sharedModulesPlugin(paths: readonly string[]): Plugin {
  const id = '\0shared-modules';
  const imports = paths.map((path, index) => `import * as module${index} from ${JSON.stringify(path)};`);
  const entries = paths.map((path, index) => `${JSON.stringify(moduleName(path))}: module${index}`);
  return {
    name: 'xueku-shared-modules',
    resolveId: (source) => (source === 'virtual:shared-modules' ? id : null),
    load: (source) =>
      source === id ? `${imports.join('\n')}\nexport const sharedModules = { ${entries.join(', ')} };` : null,
  };
}

/** Bundles one script into a minified, self-contained classic script. */
export async function build(options: ScriptOptions): Promise<BuiltScript> {
  const {
    input,
    target = oldestBrowsers,
    isShared = () => false,
    sharedModules = [],
    chunkFiles = {},
    styleFiles = {},
  } = options;
  const shared = new Set<string>();
  const bundle = await rolldown({
    input,
    external: (id, _importer, isResolved) => isResolved && id !== input && isShared(id),
    plugins: [sharedModulesPlugin(sharedModules)],
    transform: {
      target,
      define: {
        XUEKU_CHUNK_FILES: JSON.stringify(chunkFiles),
        XUEKU_STYLE_FILES: JSON.stringify(styleFiles),
      },
    },
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  try {
    const { output } = await bundle.generate({
      format: 'iife',
      minify: true,
      charset: 'ascii',
      codeSplitting: false,
      globals(id) {
        shared.add(id);
        return `xueku.modules[${JSON.stringify(moduleName(id))}]`;
      },
    });
    const [chunk] = output;
    return { code: chunk.code, modules: chunk.moduleIds, shared: [...shared] };
  } finally {
    await bundle.close();
  }
}
