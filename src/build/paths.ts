import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Every place that one build touches, all absolute. */
export interface BuildPaths {
  /** The engine's own folder. */
  project: string;
  content: string;
  out: string;
  /**
   * What only this pair of content and out uses while it is built, and what is gone afterwards: builds at once
   * that share Astro's folders swap lessons silently (measured).
   */
  work: string;
  /** Astro's cache. */
  cache: string;
  /**
   * Where Astro writes. Inside the project, because for a folder elsewhere Astro keeps its intermediate files in
   * one place that all builds share, and builds at once destroy each other's (measured).
   */
  emitted: string;
  /** Where the new site is finished; beside `out`, because a rename works only within one file system. */
  side: string;
  /** Where the old site waits while the new one takes its place. */
  aside: string;
  /** Guards everything above. Beside `out`, so that two contents cannot be built into one folder at once. */
  lock: string;
}

/** The real path of something that need not exist yet: of its nearest existing parent, and the rest. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
  }
}

/** Places for a pair of content and out; two names of one folder (links, `./`, case) give the same places. */
export function buildPaths(project: string, contentDir: string, outDir: string): BuildPaths {
  const content = realPath(contentDir);
  const out = realPath(outDir);
  const key = createHash('sha256').update(`${content}\0${out}`).digest('hex').slice(0, 16);
  const work = join(realPath(project), 'node_modules', '.cache', 'xueku', key);
  const beside = (suffix: string): string => join(dirname(out), `.${basename(out)}.xueku-${suffix}`);
  return {
    project: realPath(project),
    content,
    out,
    work,
    cache: join(work, 'astro'),
    emitted: join(work, 'site'),
    side: beside('next'),
    aside: beside('previous'),
    lock: beside('lock'),
  };
}
