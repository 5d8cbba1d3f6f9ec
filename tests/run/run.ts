import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { archivers, ensureArchivers, whyNoArchiver } from '../setup/archivers.ts';
import { ensureBrowsers } from '../setup/browsers.ts';
import { ensureChineseFont } from '../setup/fonts.ts';
import { ensureRealKeys, whyNoRealKeys } from '../setup/real-keys.ts';
import { buildSite, contentFolders, sitesIn } from '../setup/sites.ts';
import { commandStep, functionStep, type Count, type Step } from './step.ts';
import { vitestStep } from './vitest-step.ts';

/*
 * `npm test`: everything, one line a step, the counts at the end. A step that fails does not stop the next one,
 * so that one run shows all there is to repair.
 */

process.chdir(resolve(import.meta.dirname, '..', '..'));
const isQuick = process.argv.includes('--quick');
const sitesFolder = mkdtempSync(join(tmpdir(), 'xueku-sites-'));
const sites = sitesIn(sitesFolder);
const withSites = () => ({ XUEKU_TEST_SITES: sitesFolder });

/** Each looks at the source only. */
const staticSteps: Step[] = [
  commandStep('类型', [
    ['node_modules/astro/bin/astro.mjs', 'check'],
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/browser'],
  ]),
  commandStep('ESLint', [['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']]),
  commandStep('Prettier', [['node_modules/prettier/bin/prettier.cjs', '--check', '.']]),
  commandStep('Stylelint', [
    ['node_modules/stylelint/bin/stylelint.mjs', '--max-warnings', '0', 'src/**/*.css'],
  ]),
  vitestStep('单元测试', 'unit'),
];

const siteSteps: Step[] = [
  functionStep('生成课程网站', () => buildSite(contentFolders.real, sites.real)),
  functionStep('生成测试网站', () => buildSite(contentFolders.fixture, sites.fixture)),
  functionStep('解压程序', () => {
    ensureArchivers();
    for (const { command } of archivers) {
      const reason = whyNoArchiver(command);
      if (reason) process.stdout.write(`– ${reason}\n`);
    }
    return Promise.resolve();
  }),
  vitestStep('生成结果', 'build', withSites),
  functionStep('浏览器和中文字体', async () => {
    ensureChineseFont();
    await ensureBrowsers();
    ensureRealKeys();
    const reason = whyNoRealKeys();
    if (reason) process.stdout.write(`– ${reason}\n`);
  }),
  vitestStep('浏览器测试', 'browser', withSites),
  vitestStep('搜索质量', 'search', withSites),
];

const total: Count = { passed: 0, failed: 0 };

async function perform({ title, run }: Step): Promise<void> {
  const start = performance.now();
  const { passed, failed, output, report = '' } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  const counts = passed + failed > 1 ? `，${passed} 项通过${failed > 0 ? `，${failed} 项没有通过` : ''}` : '';
  process.stdout.write(`${failed === 0 ? '✓' : '✗'} ${title}　${seconds} 秒${counts}\n`);
  if (failed > 0) process.stdout.write(`${output.trimEnd()}\n\n`);
  if (report !== '') process.stdout.write(`${report.trimEnd()}\n\n`);
}

/** Works through the steps in order, as many at once as there are lanes. */
async function performAll(steps: readonly Step[], lanes: number): Promise<void> {
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await perform(step);
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    rmSync(sitesFolder, { recursive: true, force: true });
    // The reaper ends what is running.
    process.exit(1);
  });
}

try {
  await performAll(staticSteps, 2);
  if (!isQuick) await performAll(siteSteps, 1);
} finally {
  rmSync(sitesFolder, { recursive: true, force: true });
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
