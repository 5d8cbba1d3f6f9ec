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

const line = /^window\.xuekuVersion=(\{.*\});\s*$/;

/**
 * The script by which pages learn what version the folder around them is. Pages of every version read it, older ones
 * too: a new field may be added, but those that are here keep their names and meanings.
 */
export function versionScript({ site, build, date, downloads }: FolderVersion): string {
  return `window.xuekuVersion=${asciiJson({ site, build, date, downloads })};\n`;
}

/** The same script, saying that the folder has downloads or has none. @throws when it is no such script */
export function withDownloads(script: string, downloads: boolean): string {
  const json = line.exec(script)?.[1];
  if (json === undefined) throw new Error(`${versionFile} is not what versionScript() writes: ${script}`);
  return versionScript({ ...(JSON.parse(json) as FolderVersion), downloads });
}
