import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Built sites that the build and browser tests look at. */
export interface Sites {
  /** The library's own lessons. */
  real: string;
  /** tests/fixtures/site: every feature once. */
  fixture: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Sites;
  }
}

const project = resolve(import.meta.dirname, '..', '..');

/** Where each content folder lies. */
export const contentFolders: Readonly<Sites> = {
  real: join(project, 'content'),
  fixture: join(project, 'tests', 'fixtures', 'site'),
};

/** Where the sites are in a folder that `XUEKU_TEST_SITES` names. */
export function sitesIn(folder: string): Sites {
  return { real: join(folder, 'real'), fixture: join(folder, 'fixture') };
}

/** Builds one site with the command that users type. @throws Error with the command's output */
export function buildSite(content: string, out: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['src/cli/build.ts', '--content', content, '--out', out], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (data: Buffer) => (output += data.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else
        fail(
          new Error(`node src/cli/build.ts --content ${content} --out ${out} exited with ${code}\n${output}`),
        );
    });
  });
}

/**
 * Vitest's global set-up of the projects that need sites. `npm test` builds them once beforehand and hands them
 * over in XUEKU_TEST_SITES; without it, as when one test file is run by hand, they are built here.
 */
export default async function setup({ provide }: TestProject): Promise<(() => void) | undefined> {
  const given = process.env['XUEKU_TEST_SITES'];
  if (given) {
    const sites = sitesIn(resolve(given));
    for (const site of [sites.real, sites.fixture]) {
      if (!existsSync(join(site, 'index.html')))
        throw new Error(`XUEKU_TEST_SITES 里没有 ${site}，先要把两个网站都生成好。`);
    }
    provide('sites', sites);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'xueku-sites-'));
  const sites = sitesIn(folder);
  try {
    await buildSite(contentFolders.real, sites.real);
    await buildSite(contentFolders.fixture, sites.fixture);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  provide('sites', sites);
  return () => rmSync(folder, { recursive: true, force: true });
}
