import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { judgeLog } from './astro-log.ts';
import type { Library } from '../site/library.ts';
import { BuildFailure } from './failure.ts';
import type { BuildPaths } from './paths.ts';

export interface AstroRun {
  paths: BuildPaths;
  drafts: boolean;
  /** What the pages show; never comes when the check of the content fails. */
  library: Promise<Library>;
  signal: AbortSignal;
  onLine(line: string): void;
}

/** Variables that Vite and Astro would take for their own settings; a test runner or a shell may have set them. */
const misleading = /^(?:XUEKU_\w*|VITEST\w*|DEV|PROD|MODE|SSR|BASE_URL|SITE|ASSETS_PREFIX)$/;

/** The environment that makes Astro build one content folder into one out folder, the same on every machine. */
export function astroEnvironment({ paths, drafts }: Pick<AstroRun, 'paths' | 'drafts'>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !misleading.test(name));
  return {
    ...Object.fromEntries(inherited),
    XUEKU_CONTENT: paths.content,
    XUEKU_OUT: paths.emitted,
    XUEKU_CACHE: paths.cache,
    XUEKU_DRAFTS: drafts ? '1' : '',
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    // Nothing may depend on where the machine stands.
    TZ: 'UTC',
    LC_ALL: 'en_US.UTF-8',
  };
}

/** The command line of Astro's own entry, run by the Node that runs this. */
export function astroCommand(project: string, ...command: string[]): string[] {
  return [join(project, 'node_modules', 'astro', 'bin', 'astro.mjs'), ...command];
}

/**
 * Lets Astro write the site into its folder.
 * @returns Astro's warnings
 * @throws BuildFailure when Astro fails or logs an error, whatever its exit code
 */
export async function runAstro({ paths, drafts, library, signal, onLine }: AstroRun): Promise<string[]> {
  const preload = ['--import', new URL('./astro-child.ts', import.meta.url).href];
  const child = spawn(process.execPath, [...preload, ...astroCommand(paths.project, 'build')], {
    cwd: paths.project,
    env: astroEnvironment({ paths, drafts }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Maps, and one object where two places show the same lesson.
    serialization: 'advanced',
    signal,
    killSignal: 'SIGKILL',
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine(line);
    });
  }
  library
    .then((value) => {
      // An Astro that has ended by then says why by its log.
      child.send(value, () => {});
    })
    .catch((error: unknown) => {
      lines.push(String(error));
      child.kill('SIGKILL');
    });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    // An aborted process is waited for like any other: until it has ended, it may write.
    child.on('error', (error) => {
      if (!signal.aborted) reject(error);
    });
    child.on('close', resolve);
  });
  signal.throwIfAborted();

  const { error, warnings } = judgeLog(lines);
  if (exitCode !== 0 || error !== undefined) {
    const detail = error ?? lines.slice(-30).join('\n');
    throw new BuildFailure(`网页没有全部生成，Astro 报告了错误（退出码 ${exitCode}）：\n${detail}`);
  }
  return warnings;
}
