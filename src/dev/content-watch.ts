import type { AstroIntegration } from 'astro';
import { contentDir } from '../site/content-dir.ts';

/** In `dev`, shows every saved change of the content folder at once: forgets what was read and reloads the page. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'xueku:content-watch',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentDir)) return;
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
