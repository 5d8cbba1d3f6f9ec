import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { searchFacts, type SearchFacts } from '../search-index/facts.ts';
import { writeSearchIndex } from '../search-index/write-search-index.ts';
import { createLibrary } from '../site/create-library.ts';
import type { Library } from '../site/library.ts';
import { isPageLine } from './astro-log.ts';
import { writeSiteChecksums } from './checksums.ts';
import { checkedContent, type CheckedContent } from './checked-content.ts';
import { claimOut } from './claim-out.ts';
import { BuildFailure, gatesFailure } from './failure.ts';
import { setFileModes } from './file-modes.ts';
import { discardFolder, moveFolder, removeFolder } from './folders.ts';
import { checkBuiltSite } from './gates.ts';
import { startHtmlValidation } from './html-validation.ts';
import { keepDownloads } from './keep-downloads.ts';
import { readMarker } from './marker.ts';
import { buildPaths, type BuildPaths } from './paths.ts';
import { silentProgress, type Progress } from './progress.ts';
import { relocateSite } from './relocate.ts';
import { runAstro, type AstroRun } from './run-astro.ts';
import { sourceLessons, type SourceLesson } from './source-lessons.ts';
import { summarize, type BuildSummary } from './summary.ts';
import { recoverSwap, swapFolders } from './swap.ts';
import { versionRemark } from './version-remark.ts';

export interface BuildOptions {
  contentDir: string;
  outDir: string;
  /** Also builds lessons that are not published, under a banner. */
  drafts: boolean;
  /** Only the lessons of this collection. */
  collection?: string | undefined;
  signal?: AbortSignal;
  progress?: Progress;
}

/** The engine's own folder. */
const project = resolve(import.meta.dirname, '..', '..');

/** What writes the pages into `paths.emitted`; tests put a quick stand-in here. */
export type RenderPages = (run: AstroRun) => Promise<string[]>;

async function render(run: AstroRun, progress: Progress, renderPages: RenderPages): Promise<string[]> {
  let pages = 0;
  const onLine = (line: string): void => {
    if (isPageLine(line)) progress.detail(`${++pages} 个网页`);
  };
  const warnings = await renderPages({ ...run, onLine });
  if (!readMarker(run.paths.emitted)) {
    throw new BuildFailure('网页没有全部生成：缺 xueku-build.json。请看看 src/pages/ 是不是改坏了。');
  }
  return warnings;
}

/** Without the model: its trees fill the memory, and nothing needs them once the library is made. */
interface PreparedContent extends Omit<CheckedContent, 'model'> {
  sources: SourceLesson[];
  library: Library;
  search: SearchFacts;
}

type PreparedRun = Pick<AstroRun, 'paths' | 'drafts' | 'signal'> & Pick<BuildOptions, 'collection'>;

/** Everything that is made of the content without Astro; the last step uses up what the check has parsed. */
async function prepareContent(
  { paths, drafts, collection, signal }: PreparedRun,
  progress: Progress,
): Promise<PreparedContent> {
  progress.step('检查内容');
  // Astro starts first.
  await setImmediate();
  const { model, ...checked } = checkedContent(paths);
  // Somebody may have stopped the build meanwhile.
  await setImmediate();
  signal.throwIfAborted();
  progress.step('生成网页');
  const { content: contentDir, project: projectDir } = paths;
  // Before the library, which uses up the trees.
  const sources = sourceLessons(model).filter((lesson) => !collection || lesson.collection === collection);
  const library = createLibrary(model, { contentDir, projectDir, includeUnpublished: drafts, collection });
  // Astro now writes the pages, and this core is free.
  startHtmlValidation();
  return { ...checked, sources, library, search: searchFacts(library) };
}

/**
 * Checks and renders the content while Astro starts and bundles the pages, which takes the second core as long.
 * Errors of the content count first, and what Astro has made by then is thrown away.
 */
async function checkAndRender(
  run: Omit<AstroRun, 'onLine' | 'library'> & PreparedRun,
  progress: Progress,
  renderPages: RenderPages,
): Promise<Omit<PreparedContent, 'library'> & { warnings: string[] }> {
  const stop = new AbortController();
  const signal = AbortSignal.any([run.signal, stop.signal]);
  const preparing = prepareContent({ ...run, signal }, progress);
  const library = preparing.then((content) => content.library);
  const rendering = render({ ...run, library, signal, onLine: () => {} }, progress, renderPages);
  const settled = Promise.allSettled([library, rendering]);
  try {
    // Not the library: its pages fill the memory, and Astro has them now.
    const { sources, address, remarks, search } = await preparing;
    return { sources, address, remarks, search, warnings: await rendering };
  } catch (error) {
    stop.abort();
    await settled;
    throw error;
  }
}

async function buildUnderLock(
  paths: BuildPaths,
  { drafts, collection, signal = new AbortController().signal, progress = silentProgress }: BuildOptions,
  renderPages: RenderPages,
): Promise<BuildSummary> {
  const started = performance.now();
  const { sources, address, remarks, search, warnings } = await checkAndRender(
    { paths, drafts, collection, signal },
    progress,
    renderPages,
  );
  const lessons = sources.filter(({ isPublished }) => isPublished || drafts);
  moveFolder(paths.emitted, paths.side);

  signal.throwIfAborted();
  progress.step('改写链接');
  await relocateSite(paths.side, address);

  signal.throwIfAborted();
  progress.step('建立检索索引');
  const searchIndex = await writeSearchIndex(paths.side, search, signal);

  signal.throwIfAborted();
  progress.step('检验网站');
  const { reports, heaviest } = await checkBuiltSite(paths.side, { lessons, address });
  if (reports.length > 0) throw gatesFailure(reports);

  signal.throwIfAborted();
  progress.step('换上新网站');
  const old = readMarker(paths.out);
  const remark = old && versionRemark([old.date], readMarker(paths.side)?.date ?? '');
  keepDownloads(paths.out, paths.side);
  writeSiteChecksums(paths.side);
  setFileModes(paths.side);
  const leftover = await swapFolders(paths);

  return summarize(paths.out, {
    leftOut: sources.length - lessons.length,
    heaviest,
    search: searchIndex,
    remarks: [...remarks, ...warnings, ...[remark, leftover].filter((one) => one !== undefined)],
    seconds: (performance.now() - started) / 1000,
  });
}

/**
 * Builds a content folder into a site: content check, Astro into a side folder, relative addresses, gates,
 * swap. `outDir` changes only at the very end, and only when everything passed.
 * @throws BuildFailure with a Chinese report; the signal's reason when it was aborted
 */
export async function buildSite(
  options: BuildOptions,
  renderPages: RenderPages = runAstro,
): Promise<BuildSummary> {
  const paths = buildPaths(project, options.contentDir, options.outDir);
  const lock = await claimOut(paths);
  try {
    recoverSwap(paths);
    removeFolder(paths.work);
    return await buildUnderLock(paths, options, renderPages);
  } finally {
    options.progress?.end();
    discardFolder(paths.side);
    discardFolder(paths.work);
    lock.release();
  }
}
