import { siteId } from '../site.ts';
import { createStorage, openBackend, type SiteStorage } from '../storage.ts';

/** What this tab keeps over a reload; in memory where the browser refuses. */
export function openSessionStorage(): SiteStorage {
  return createStorage(
    `xueku:${siteId}:`,
    openBackend(() => window.sessionStorage),
  );
}
