import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeFailure } from '../build/claim-out.ts';
import { BuildFailure } from '../build/failure.ts';
import { createProgress } from '../build/progress.ts';
import { downloadsFolder } from '../build/keep-downloads.ts';
import { verifyBundle } from '../bundle/archive/verify.ts';
import { formatBundles } from '../bundle/format-bundles.ts';
import { makeBundles } from '../bundle/make-bundles.ts';
import { abortOnSignals } from './abort-on-signals.ts';
import { contentOption, outOption, readArguments, UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run bundle -- [--content 课程文件夹] [--out 网站文件夹] [--collection 专题] [--since 旧压缩包]
      npm run bundle -- --verify 压缩包或文件夹`;

interface BundleArguments {
  content: string;
  out: string;
  collection?: string | undefined;
  since?: string | undefined;
}

async function bundle({ content, out, collection, since }: BundleArguments): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  abortOnSignals(controller);
  const progress = createProgress(process.stderr);
  const started = performance.now();
  try {
    const result = await makeBundles({
      contentDir: content,
      outDir: out,
      collection,
      since,
      signal,
      progress,
    });
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`${formatBundles(result, relative(process.cwd(), result.folder), seconds)}\n`);
  } catch (error) {
    const folder = join(out, downloadsFolder);
    const state = existsSync(folder) ? `原来的 ${folder} 没有动。` : '';
    if (signal.aborted) {
      process.stderr.write(`已取消。${state}\n`);
      return;
    }
    const reason = writeFailure(error);
    const report = error instanceof BuildFailure ? error.report : reason && `写不进去：${reason}。`;
    throw report === undefined ? error : new BuildFailure(`✗ 没有打包。\n${report}\n${state}`.trim());
  }
}

await runCommand(async () => {
  const { verify, ...values } = readArguments(usage, {
    ...contentOption,
    ...outOption,
    collection: { type: 'string' },
    since: { type: 'string' },
    verify: { type: 'string' },
  }).values;
  if (verify === undefined) {
    await bundle(values);
    return;
  }
  if (values.collection !== undefined || values.since !== undefined) {
    throw new UsageError(`--verify 不能和 --collection、--since 一起用。\n用法：${usage}`);
  }
  const report = await verifyBundle(verify);
  process.stdout.write(`${report.text}\n`);
  if (!report.isWhole) process.exitCode = 1;
});
