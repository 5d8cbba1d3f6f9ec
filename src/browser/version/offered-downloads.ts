import { fieldsOf, parseVersion, type Version } from './version.ts';

/** A bundle that a page offers. */
export interface OfferedDownload extends Version {
  kind: string;
  id: string;
  path: string;
  bytes: number;
}

/** Below `downloads/`, without a way out of it and without an address of its own; no sign of it is half a pair. */
function isSafePath(path: string): boolean {
  return (
    /^downloads\/[^\\:?\ud800-\udfff]+$/u.test(path) &&
    path.split('/').every((part) => !/^\.{0,2}$/.test(part))
  );
}

/** Addresses have no letters beyond ASCII; a title may have a percent sign or a number sign. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function parseDownload(value: unknown): OfferedDownload | undefined {
  const { kind, id, path, bytes } = fieldsOf(value);
  const version = parseVersion(value);
  if (!version || typeof kind !== 'string' || typeof id !== 'string') return undefined;
  if (typeof path !== 'string' || !isSafePath(path)) return undefined;
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) return undefined;
  return { kind, id, path, bytes, ...version };
}

/** What `downloads.js` handed over, without what is broken or belongs to another site. */
export function parseDownloads(value: unknown, site: string): OfferedDownload[] {
  const fields = fieldsOf(value);
  const { files } = fields;
  if (fields['site'] !== site || !Array.isArray(files)) return [];
  return files.map(parseDownload).filter((file): file is OfferedDownload => file !== undefined);
}
