import { dirname } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { browserFolder, bundleScripts, stylesFolder } from './bundle.ts';

const publicId = 'virtual:xueku-scripts';
const resolvedId = `\0${publicId}`;

/** Takes changed sources and style sheets up without a restart: pages name the scripts by their content. */
function rebuildOnChange(server: ViteDevServer, forget: () => void): void {
  const folders = [browserFolder, stylesFolder];
  server.watcher.add(folders);
  server.watcher.on('all', (_event, path) => {
    if (!folders.some((folder) => dirname(path).startsWith(folder))) return;
    forget();
    for (const { moduleGraph, hot } of Object.values(server.environments)) {
      const module = moduleGraph.getModuleById(resolvedId);
      if (module) moduleGraph.invalidateModule(module);
      hot.send({ type: 'full-reload' });
    }
  });
}

/** Answers `virtual:xueku-scripts` and, in the dev server, requests for the scripts themselves. */
export function scriptsPlugin(): Plugin {
  let bundle: ReturnType<typeof bundleScripts> | undefined;
  const current = (): ReturnType<typeof bundleScripts> => (bundle ??= bundleScripts());
  return {
    name: 'xueku-scripts',
    resolveId: (id) => (id === publicId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return undefined;
      const { head, entry } = await current();
      return `export const head = '/assets/${head}';\nexport const entry = '/assets/${entry}';`;
    },
    configureServer(server) {
      rebuildOnChange(server, () => (bundle = undefined));
      server.middlewares.use((request, response, next) => {
        const name = /^\/assets\/([^/?]+\.(?:js|css))/.exec(request.url ?? '')?.[1];
        if (!name) {
          next();
          return;
        }
        current().then(({ files }) => {
          const file = files.find((candidate) => candidate.name === name);
          if (!file) {
            next();
            return;
          }
          response.setHeader('Content-Type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
          response.end(file.code);
        }, next);
      });
    },
  };
}
