import { createDataLoader, type DataLoader } from './data-loader.ts';
import { manifestFile } from './load-manifest.ts';
import { runDataScript } from './run-data-script.ts';

/** Only the manifest has the same name in every build: its address says which build is meant. */
function addressOf(file: string): string {
  const version = document.documentElement.getAttribute('data-version');
  return file === manifestFile && version ? `${file}?v=${version}` : file;
}

/** The loader of this site's search data. */
export function createSiteLoader(): DataLoader {
  const siteId = document.documentElement.getAttribute('data-site') ?? '';
  return createDataLoader(siteId, (file) => runDataScript(file, addressOf(file)));
}
