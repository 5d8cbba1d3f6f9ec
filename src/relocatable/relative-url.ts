import { posix } from 'node:path';

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The address of one file of the site as seen from another: `../lessons/a.html`. */
export function relativeUrl(from: string, to: string): string {
  return encodePath(posix.relative(posix.dirname(from), to));
}

/** The address of a file of the site from the root of its server: `/a/b/lessons/a.html`. */
export function absoluteUrl(basePath: string, to: string): string {
  return basePath + encodePath(to);
}

/** The path under which a public address serves the site, with a slash at both ends. */
export function basePathOf(address: string): string {
  return new URL(address).pathname.replace(/\/*$/, '/');
}
