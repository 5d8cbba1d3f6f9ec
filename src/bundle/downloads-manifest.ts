import { z } from 'zod';
import { asciiJson } from '../site/ascii-json.ts';

/** A file below the downloads' folder and nowhere else, whatever somebody wrote into the list. */
const pathSchema = z
  .string()
  .regex(/^downloads\/[^\\\p{Cc}]+$/u)
  .refine((path) => path.split('/').every((part) => !['', '.', '..'].includes(part)));

/** A bundle that lies below `downloads/`, as the pages offer it. */
const downloadSchema = z.object({
  /** The whole site as a zip, a collection as a zip, a lesson in one file, a collection as EPUB. */
  kind: z.enum(['site', 'collection', 'lesson', 'epub']),
  /** Id of the collection or slug of the lesson; the site's own id for the whole. */
  id: z.string().min(1),
  /** Below the site's root, with forward slashes and not encoded: `downloads/lessons/群众路线.html`. */
  path: pathSchema,
  bytes: z.number().int().min(0),
  /** 资料版本 of the site that it was made of. */
  date: z.string(),
  build: z.string(),
});

/** What `downloads/downloads.js` says. */
const manifestSchema = z.object({
  /** Id of the site. */
  site: z.string(),
  files: z.array(downloadSchema).readonly(),
});

export type Download = z.infer<typeof downloadSchema>;
export type DownloadsManifest = z.infer<typeof manifestSchema>;

/** Name of the script below the downloads' folder. */
export const downloadsFile = 'downloads.js';

/** Reads back what {@link writeDownloads} wrote; undefined when it is anything else. */
export function readDownloads(script: string): readonly Download[] | undefined {
  const json = /^window\.xuekuDownloads=(\{.*\});\s*$/.exec(script)?.[1];
  try {
    return manifestSchema.safeParse(JSON.parse(json ?? 'null')).data?.files;
  } catch {
    return undefined;
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
