import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { project, type BuildResult } from './run-build.ts';

export interface BundleRun {
  child: ChildProcess;
  /** Waits until the run has said something. */
  said(text: string): Promise<void>;
  finished: Promise<BuildResult>;
}

/** Starts the bundle command as a user would. */
export function startBundle(args: readonly string[], environment?: NodeJS.ProcessEnv): BundleRun {
  const child = spawn(process.execPath, [join(project, 'src', 'cli', 'bundle.ts'), ...args], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (data: Buffer) => (output += data.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const finished = new Promise<BuildResult>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
  const said = async (text: string): Promise<void> => {
    while (!output.includes(text)) await new Promise((resume) => setTimeout(resume, 20));
  };
  return { child, said, finished };
}

/** Runs the bundle command to its end. */
export function runBundle(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<BuildResult> {
  return startBundle(args, environment).finished;
}

/** The archive that a run has put into a site's downloads, by the start of its name. */
export function archiveIn(out: string, start = 'xueku-'): string {
  const name = readdirSync(join(out, 'downloads')).find(
    (file) => file.startsWith(start) && file.endsWith('.zip'),
  );
  if (name === undefined) throw new Error(`${out}/downloads has no archive ${start}*.zip`);
  return join(out, 'downloads', name);
}
