import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BuildFailure } from '../build/failure.ts';
import { buildSite } from '../build/pipeline.ts';
import { createProgress } from '../build/progress.ts';
import { formatSummary } from '../build/summary.ts';
import { abortOnSignals } from './abort-on-signals.ts';
import { contentOption, outOption, readArguments } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run build -- [--content 课程文件夹] [--out 网站文件夹] [--drafts]';

/** Every failure says what a reader has left. */
function withStateOfOut(error: unknown, out: string): unknown {
  if (!(error instanceof BuildFailure)) return error;
  const state = existsSync(out) ? `\n原来的 ${out} 没有动。` : '';
  return new BuildFailure(`✗ 网站没有生成。\n${error.report}${state}`);
}

await runCommand(async () => {
  const { content, out, drafts } = readArguments(usage, {
    ...contentOption,
    ...outOption,
    drafts: { type: 'boolean', default: false },
  }).values;
  const controller = new AbortController();
  const { signal } = controller;
  abortOnSignals(controller);
  try {
    const progress = createProgress(process.stderr);
    const summary = await buildSite({ contentDir: content, outDir: out, drafts, signal, progress });
    process.stdout.write(`${formatSummary(summary)}\n`);
  } catch (error) {
    if (!signal.aborted) throw withStateOfOut(error, resolve(out));
    process.stderr.write('已取消，原来的网站没有动。\n');
  }
});
