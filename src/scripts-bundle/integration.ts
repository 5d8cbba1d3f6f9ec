import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { bundleScripts } from './bundle.ts';
import { scriptsPlugin } from './vite-plugin.ts';

/** Astro integration: the pages' classic scripts, bundled by us because Astro only makes module scripts. */
export function scripts(): AstroIntegration {
  return {
    name: 'xueku-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [scriptsPlugin()] } });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = new URL('assets/', dir);
        mkdirSync(folder, { recursive: true });
        const { files } = await bundleScripts();
        for (const { name, code } of files) writeFileSync(new URL(name, folder), code);
      },
    },
  };
}
