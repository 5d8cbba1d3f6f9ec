import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildResult, type BuildRun, project, watch } from './run-build.ts';

/** Starts the bundle command as a user would. */
export function startBundle(args: readonly string[], environment?: NodeJS.ProcessEnv): BuildRun {
  const child = spawn(process.execPath, [join(project, 'src', 'cli', 'bundle.ts'), ...args], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return watch(child);
}

/** Runs the bundle command to its end. */
export function runBundle(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<BuildResult> {
  return startBundle(args, environment).finished;
}

/** The archive that a run has put into a site's downloads, by the start of its name. */
export function archiveIn(out: string, start = 'xueku-'): string {
  const names = readdirSync(join(out, 'downloads'));
  const name = names.find((file) => file.startsWith(start) && file.endsWith('.zip'));
  if (name === undefined) throw new Error(`${out}/downloads has no archive ${start}*.zip`);
  return join(out, 'downloads', name);
}
