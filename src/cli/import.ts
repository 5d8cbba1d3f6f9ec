import { performance } from 'node:perf_hooks';
import { createProgress } from '../build/progress.ts';
import { claimFolder } from '../import/claim-folder.ts';
import { formatResult, formatSummary } from '../import/report/format-text.ts';
import { addToSummary, emptySummary, jsonParts } from '../import/report/report-json.ts';
import { assertFolder, prepareImport, type ImportRequest } from '../import/prepare-import.ts';
import { runImport } from '../import/run-import.ts';
import { abortOnSignals } from './abort-on-signals.ts';
import { readArguments, UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';
import { openStandardOutput } from './standard-output.ts';

const usage = `npm run import -- <文件、文件夹或 zip……> [--collection 专题] [--out 课程文件夹] [--splits 分篇文件]
      [--decisions 决定文件] [--dry-run] [--json] [--overwrite]
      也可以从标准输入读：npm run import -- - < 文件`;

/** Where no line moves, a line for so many documents tells that the run goes on. */
const documentsInLine = 100;

async function importTo(request: ImportRequest, isJson: boolean): Promise<void> {
  const controller = new AbortController();
  abortOnSignals(controller);
  const print = openStandardOutput(controller);
  const run = prepareImport(request);
  const progress = createProgress(process.stderr);
  const started = performance.now();
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  run.remarks.forEach(say);
  let summary = emptySummary();
  if (isJson) print(jsonParts.start);
  try {
    const { reportPath, skipped, remarks, hasStrangeSplits } = await runImport(run, {
      signal: controller.signal,
      progress,
      onResult(result) {
        if (process.stdout.isTTY) progress.end();
        const isFirst = summary.documents === 0;
        print(isJson ? jsonParts.document(result, isFirst) : `${formatResult(result)}\n`);
        summary = addToSummary(summary, result);
        const { documents } = summary;
        if (!process.stderr.isTTY && documents % documentsInLine === 0) say(`已读 ${documents} 份……`);
      },
    });
    const isStopped = controller.signal.aborted;
    const seconds = (performance.now() - started) / 1000;
    const facts = { seconds, reportPath, out: request.out, isStopped, skipped, remarks };
    if (!isJson) print(`${formatSummary(summary, facts)}\n`);
    // Both streams on one screen would say it twice.
    if (isJson || !process.stdout.isTTY || !process.stderr.isTTY) remarks.forEach(say);
    if (summary.failed > 0 || summary.documents === 0 || hasStrangeSplits) process.exitCode ??= 1;
  } finally {
    if (isJson) print(jsonParts.end(summary));
  }
}

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
    { '--content': '导入用 --out 写内容文件夹' },
  );
  const inputs = positionals.length > 0 ? positionals : process.stdin.isTTY ? [] : ['-'];
  if (inputs.length === 0) throw new UsageError(`请写上要导入的文件或文件夹。\n用法：${usage}`);
  if (values.out.trim() === '') throw new UsageError(`--out 后面是空的，请写上课程文件夹。\n用法：${usage}`);

  const isDryRun = values['dry-run'];
  assertFolder(values.out);
  const claim = isDryRun ? undefined : await claimFolder(values.out);
  try {
    await importTo({ ...values, isDryRun, inputs }, values.json);
  } finally {
    claim?.release();
  }
});
