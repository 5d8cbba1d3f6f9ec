import { existsSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFailure } from '../build/failure.ts';
import { buildPaths } from '../build/paths.ts';
import { contentFiles } from './lesson-file.ts';
import { measure, type CommandUsage } from './measure.ts';
import type { BenchLesson, BenchLibrary } from './model.ts';
import type { Result } from './rows.ts';
import { siteSize } from './site-size.ts';
import { starlightPackages, starlightSources } from './starlight-project.ts';
import { writeFolder, writeFiles } from './write.ts';

export interface BenchFolders {
  /** The engine's own folder. */
  project: string;
  /** Holds everything that a run writes, and Starlight with its packages. */
  bench: string;
}

/** What the build says when it begins to make the search index. */
const indexStep = '建立检索索引';

/** The lesson whose page is weighed; in the middle, so that it has neighbours on both sides. */
function middleLesson({ lessons }: BenchLibrary): BenchLesson {
  const lesson = lessons[Math.floor(lessons.length / 2)];
  if (!lesson) throw new Error('a library without lessons cannot be measured');
  return lesson;
}

/** Builds a content folder with 学库, from nothing. */
export async function measureBuild(content: string, out: string, project: string): Promise<CommandUsage> {
  for (const old of [out, buildPaths(project, content, out).cache])
    rmSync(old, { recursive: true, force: true });
  const build = join(project, 'src', 'cli', 'build.ts');
  return measure({ node: [build, '--content', content, '--out', out], cwd: project, step: indexStep });
}

/** Builds the library with 学库, from nothing, into `dist` of the bench's folder. */
export async function measureXueku(library: BenchLibrary, { project, bench }: BenchFolders): Promise<Result> {
  const [content, out] = [join(bench, 'content'), join(bench, 'dist')];
  writeFolder(content, contentFiles(library));
  const usage = await measureBuild(content, out, project);
  return { name: '学库', usage, site: siteSize(out, `lessons/${middleLesson(library).slug}.html`) };
}

/** Puts Starlight into its own folder, once for each choice of versions. */
export async function installStarlight(folder: string): Promise<void> {
  const manifest = join(folder, 'package.json');
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: starlightPackages }, null, 2);
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && readFileSync(manifest, 'utf8') === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  // npm names its own script to the commands it runs; that works without a shell on every system.
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new BuildFailure('第一次要由 npm 来装 Starlight。请用 npm run bench 运行。');
  await measure({ node: [npm, 'install', '--prefix', folder], cwd: folder });
}

/** Builds the library with Starlight, from nothing. */
export async function measureStarlight(
  library: BenchLibrary,
  folder: string,
  { name, hasPagefind }: { name: string; hasPagefind: boolean },
): Promise<Result> {
  for (const old of ['src', 'dist', '.astro', join('node_modules', '.astro')]) {
    rmSync(join(folder, old), { recursive: true, force: true });
  }
  writeFiles(folder, starlightSources(library));
  const usage = await measure({
    node: [join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
    cwd: folder,
    env: { NODE_ENV: 'production', BENCH_PAGEFIND: hasPagefind ? '1' : '' },
  });
  const { collection, slug } = middleLesson(library);
  return { name, usage, site: siteSize(join(folder, 'dist'), `${collection}/${slug}/index.html`) };
}
