import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { contentFolders } from '../setup/sites.ts';
import { copyContent, fingerprint, project, runBuild, temporaryFolder } from './run-build.ts';

const engineParts = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The engine in another place, with the packages of this one. */
function copyEngine(to: string): string {
  mkdirSync(to);
  for (const part of engineParts) cpSync(join(project, part), join(to, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

it('builds the same bytes in other folders, time zones, languages and umasks', async () => {
  const root = temporaryFolder();
  const unit = { content: join(root, '别的 内容'), out: join(root, '别的', '网站') };
  copyContent(contentFolders.fixture, unit.content);
  const engine = copyEngine(join(root, '别的引擎'));
  const environment = { TZ: 'Asia/Shanghai', LC_ALL: 'de_DE.UTF-8' };
  const { code, output } = await runBuild({ ...unit, engine, umask: 0o077, environment });
  expect(code, output).toBe(0);
  expect(fingerprint(unit.out)).toEqual(fingerprint(inject('sites').fixture));
});
