import { createNormalizer, type Normalizer } from '../../search/normalize.ts';
import { loadManifest } from '../search/load-manifest.ts';
import { createSiteLoader } from '../search/site-loader.ts';

/** The normaliser that the search index was written with or, without its data, one that keeps traditional characters. */
export async function loadNormalizer(): Promise<Normalizer> {
  try {
    const { folds } = await loadManifest(createSiteLoader());
    return createNormalizer(folds);
  } catch (error) {
    console.error(error);
    return createNormalizer('');
  }
}
