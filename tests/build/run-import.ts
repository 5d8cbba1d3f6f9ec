import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentResult } from '../../src/import/report/document-result.ts';
import type { RunSummary } from '../../src/import/report/report-json.ts';
import { project } from './run-build.ts';

export interface ImportOutcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command of the project as a user would. */
export async function runCli(
  command: 'import' | 'check' | 'build',
  args: readonly string[],
  input?: Uint8Array,
): Promise<ImportOutcome> {
  const child = spawn(process.execPath, [join(project, 'src', 'cli', `${command}.ts`), ...args], {
    cwd: project,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input);
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  return { code, stdout, stderr };
}

export interface ImportReport {
  documents: DocumentResult[];
  summary: RunSummary;
}

/** Imports with `--json`. */
export async function importJson(
  args: readonly string[],
  input?: Uint8Array,
): Promise<ImportReport & ImportOutcome> {
  const outcome = await runCli('import', [...args, '--json'], input);
  return { ...outcome, ...(JSON.parse(outcome.stdout) as ImportReport) };
}

/** The text of the only file below a folder that ends so. */
export function onlyFile(folder: string, ending: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(ending),
  );
  if (found.length !== 1) throw new Error(`${found.length} files end with ${ending}: ${found.join(', ')}`);
  return readFileSync(join(folder, found[0] ?? ''), 'utf8');
}
