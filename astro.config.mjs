import { defineConfig } from 'astro/config';
import { contentWatch } from './src/dev/content-watch.ts';
import { scripts } from './src/scripts-bundle/integration.ts';

/** The oldest browsers in offices; a top-level target is the only one that Astro passes on (measured). */
const oldestBrowsers = ['chrome69', 'firefox68', 'safari12'];

/** Keyed by content and out folder, so that two runs at once share nothing. */
const cacheDir = process.env.XUEKU_CACHE ?? './node_modules/.cache/xueku/dev';

export default defineConfig({
  outDir: process.env.XUEKU_OUT ?? './dist',
  cacheDir,
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never' },
  trailingSlash: 'never',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [scripts(), contentWatch()],
  vite: { cacheDir: `${cacheDir}/vite`, build: { target: oldestBrowsers, assetsInlineLimit: 0 } },
});
