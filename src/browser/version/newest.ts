import type { SiteStorage } from '../storage.ts';
import { parseVersion, type Version } from './version.ts';

const newestKey = 'newest-version';
const closedKey = 'newest-version-closed';

/** Whether something is stored that only later code understands. */
function isForLaterCode(storage: SiteStorage, key: string): boolean {
  return storage.read(key, (value) => value !== null && !parseVersion(value)) === true;
}

export function readNewest(storage: SiteStorage): Version | undefined {
  return storage.read(newestKey, parseVersion);
}

/** Remembers a version unless a newer one is known, or something that only later code understands. */
export function rememberNewest(storage: SiteStorage, { date, build }: Version): void {
  const known = readNewest(storage);
  if (!isForLaterCode(storage, newestKey) && (!known || date > known.date))
    storage.change(newestKey, { date, build });
}

/** True when the reader does not want to hear of this version again. */
export function isClosed(storage: SiteStorage, { build }: Version): boolean {
  return storage.read(closedKey, parseVersion)?.build === build;
}

export function close(storage: SiteStorage, { date, build }: Version): void {
  if (!isForLaterCode(storage, closedKey)) storage.change(closedKey, { date, build });
}
