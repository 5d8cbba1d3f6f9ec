import { performance } from 'node:perf_hooks';
import { createProgress } from '../build/progress.ts';
import { formatResult, formatSummary } from '../import/report/format-text.ts';
import { jsonParts } from '../import/report/report-json.ts';
import { prepareImport } from '../import/prepare-import.ts';
import { runImport } from '../import/run-import.ts';
import { abortOnSignals } from './abort-on-signals.ts';
import { readArguments, UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run import -- <文件、文件夹或 zip……> [--collection 专题] [--out 课程文件夹] [--splits 分篇文件]
      [--decisions 决定文件] [--dry-run] [--json] [--overwrite]
      也可以从标准输入读：npm run import -- - < 文件`;

await runCommand(async () => {
  const { values, positionals } = readArguments(
    usage,
    {
      out: { type: 'string', default: 'content' },
      collection: { type: 'string' },
      splits: { type: 'string' },
      decisions: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      overwrite: { type: 'boolean', default: false },
    },
    true,
  );
  const inputs = positionals.length > 0 ? positionals : process.stdin.isTTY ? [] : ['-'];
  if (inputs.length === 0) throw new UsageError(`请写上要导入的文件或文件夹。\n用法：${usage}`);

  const controller = new AbortController();
  abortOnSignals(controller);
  const run = prepareImport({ ...values, isDryRun: values['dry-run'], inputs });
  const progress = createProgress(process.stderr);
  const started = performance.now();
  const print = (text: string): void => void process.stdout.write(text);
  for (const remark of run.remarks) process.stderr.write(`${remark}\n`);
  if (values.json) print(jsonParts.start);
  let count = 0;
  const { summary, reportPath, skipped } = await runImport(run, {
    signal: controller.signal,
    progress,
    onResult(result) {
      progress.end();
      print(values.json ? jsonParts.document(result, count === 0) : `${formatResult(result)}\n`);
      count += 1;
    },
  });
  if (values.json) print(jsonParts.end(summary));
  else {
    const seconds = (performance.now() - started) / 1000;
    print(
      `${formatSummary(summary, { seconds, reportPath, out: values.out, isStopped: controller.signal.aborted, skipped })}\n`,
    );
  }
  if (summary.failed > 0 || summary.documents === 0) process.exitCode ??= 1;
});
