import { asciiJson } from './ascii-json.ts';

/** What `version.js` says of the folder that it lies in. */
export interface FolderVersion {
  /** Id of the site. */
  site: string;
  /** Fingerprint of content and engine. */
  build: string;
  /** Day of the newest lesson. */
  date: string;
  /** Whether `downloads/downloads.js` lies beside it. */
  downloads: boolean;
}

/** Name of the script in the root of every site and every bundle. */
export const versionFile = 'version.js';

/**
 * The script by which pages learn what version the folder around them is. Pages of every version read it, older ones
 * too: a new field may be added, but those that are here keep their names and meanings.
 */
export function versionScript({ site, build, date, downloads }: FolderVersion): string {
  return `window.xuekuVersion=${asciiJson({ site, build, date, downloads })};\n`;
}
