import { asciiJson } from '../site/ascii-json.ts';

/** A bundle that lies below `downloads/`, as the pages offer it. */
export interface Download {
  /** The whole site as a zip, a collection as a zip, a lesson in one file, a collection as EPUB. */
  kind: 'site' | 'collection' | 'lesson' | 'epub';
  /** Id of the collection or slug of the lesson; the site's own id for the whole. */
  id: string;
  /** Below the site's root, with forward slashes and not encoded: `downloads/lessons/群众路线.html`. */
  path: string;
  bytes: number;
  /** 资料版本 of the site that it was made of. */
  date: string;
  build: string;
}

/** What `downloads/downloads.js` says. */
export interface DownloadsManifest {
  /** Id of the site. */
  site: string;
  files: readonly Download[];
}

/** Name of the script below the downloads' folder. */
export const downloadsFile = 'downloads.js';

/**
 * Reads back what {@link writeDownloads} wrote; nothing where the file is missing or somebody else's.
 */
export function readDownloads(script: string): readonly Download[] {
  try {
    const json = /^window\.xuekuDownloads=(\{.*\});\s*$/.exec(script)?.[1] ?? '{}';
    return (JSON.parse(json) as Partial<DownloadsManifest>).files ?? [];
  } catch {
    return [];
  }
}

/** The script from which pages learn what they can offer. Equal lists give equal bytes. */
export function writeDownloads({ site, files }: DownloadsManifest): string {
  const list = files.map(({ kind, id, path, bytes, date, build }) => ({
    kind,
    id,
    path,
    bytes,
    date,
    build,
  }));
  return `window.xuekuDownloads=${asciiJson({ site, files: list })};\n`;
}
