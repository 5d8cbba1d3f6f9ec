import { searchFormat, type SearchManifest } from '../../search/data.ts';
import type { DataLoader } from './data-loader.ts';
import { SearchDataError } from './search-data-error.ts';

export const manifestFile = 'manifest.js';

/**
 * Loads the list of what there is to search.
 * @throws SearchDataError also when it was written for another version of the pages' scripts
 */
export async function loadManifest(loader: DataLoader): Promise<SearchManifest> {
  const manifest = (await loader.json(manifestFile)) as Partial<SearchManifest> | null;
  if (manifest?.format !== searchFormat) throw new SearchDataError('other-format', manifestFile);
  return manifest as SearchManifest;
}
