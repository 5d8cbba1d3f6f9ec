import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildFailure } from '../build/failure.ts';
import { discardFolder } from '../build/folders.ts';
import { buildSite } from '../build/pipeline.ts';
import type { Progress } from '../build/progress.ts';
import { type BuiltSite, readBuiltSite } from './built-site.ts';

interface CollectionOptions {
  contentDir: string;
  /** Id of the collection, or its Chinese title. */
  collection: string;
  signal: AbortSignal;
  progress: Progress;
}

/**
 * A collection as a site of its own: search, links and glossary work because it is built like any other site.
 * It is there only while `use` runs.
 * @throws BuildFailure when the whole site has no such collection
 */
export async function withCollectionSite<Result>(
  whole: BuiltSite,
  { collection, contentDir, signal, progress }: CollectionOptions,
  use: (site: BuiltSite, id: string) => Promise<Result>,
): Promise<Result> {
  const wanted = whole.collections.find(({ id, title }) => id === collection || title === collection);
  if (!wanted) {
    const known = whole.collections.map(({ id, title }) => `  ${id}　${title}`).join('\n');
    throw new BuildFailure(`没有 ${collection} 这个专题，或者它没有发布的课。有这些：\n${known}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'xueku-collection-'));
  try {
    const outDir = join(folder, 'site');
    progress.step(`生成专题 ${wanted.title}`);
    await buildSite({ contentDir, outDir, drafts: false, collection: wanted.id, signal });
    return await use(readBuiltSite(outDir), wanted.id);
  } finally {
    discardFolder(folder);
  }
}
