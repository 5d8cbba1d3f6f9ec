import { createSiteSearch, type SiteSearch } from '../search/site-search.ts';

let opened: Promise<SiteSearch> | undefined;

/** The one search of this page, opened when it is first needed; after a failure a later call tries again. */
export function openSiteSearch(): Promise<SiteSearch> {
  opened ??= createSiteSearch().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
