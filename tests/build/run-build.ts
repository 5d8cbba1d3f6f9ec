import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { listFiles } from '../../src/build/list-files.ts';

export const project = resolve(import.meta.dirname, '..', '..');

/** A folder of its own for one test, with signs in its path that break careless code. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xueku 生成 ')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface BuildResult {
  code: number | null;
  output: string;
}

export interface BuildRun {
  child: ChildProcess;
  /** Waits until the build has said something. */
  said(text: string): Promise<void>;
  finished: Promise<BuildResult>;
}

export interface RunOptions {
  content: string;
  out: string;
  umask?: number;
  environment?: NodeJS.ProcessEnv;
  /** Another copy of the engine. */
  engine?: string;
}

/** Collects what a command says. */
export function watch(child: ChildProcess): BuildRun {
  let output = '';
  const keep = (data: Buffer) => (output += data.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const finished = new Promise<BuildResult>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
  const said = async (text: string): Promise<void> => {
    while (!output.includes(text)) await new Promise((resume) => setTimeout(resume, 20));
  };
  return { child, said, finished };
}

/** Starts the build command as a user would. */
export function startBuild({
  content,
  out,
  umask = 0o022,
  environment,
  engine = project,
}: RunOptions): BuildRun {
  const setUmask = `data:text/javascript,process.umask(${umask})`;
  const child = spawn(
    process.execPath,
    ['--import', setUmask, join(engine, 'src', 'cli', 'build.ts'), '--content', content, '--out', out],
    { cwd: engine, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return watch(child);
}

export async function runBuild(options: RunOptions): Promise<BuildResult> {
  return startBuild(options).finished;
}

/** Every file of a folder with its mode and hash: two equal lists are two equal folders. */
export function fingerprint(root: string): string[] {
  return listFiles(root).map((file) => {
    const path = join(root, file);
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    return `${hash} ${(statSync(path).mode & 0o777).toString(8)} ${file}`;
  });
}

/** A copy of a content folder, with some texts of one file replaced. */
export function copyContent(
  from: string,
  to: string,
  file?: string,
  change?: (text: string) => string,
): void {
  cpSync(from, to, { recursive: true });
  if (file === undefined || change === undefined) return;
  const path = join(to, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
