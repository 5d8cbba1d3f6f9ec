import { join, resolve } from 'node:path';
import { inspectContent } from '../build/checked-content.ts';
import { countProblems, formatJson, formatText, problemsAsData } from '../check/report.ts';
import { fixContent } from '../fix/fix-content.ts';
import { fixesAsData, formatFixes } from '../fix/report.ts';
import { abortOnSignals } from './abort-on-signals.ts';
import { contentOption, readArguments } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run check -- [--content 课程文件夹] [--fix] [--json]';
const project = resolve(import.meta.dirname, '..', '..');

await runCommand(async () => {
  const { values } = readArguments(usage, {
    ...contentOption,
    fix: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const content = resolve(values.content);
  // Paths begin as the folder was typed, so that they can be copied into the next command.
  const displayPath = (file: string): string => join(values.content, file);
  if (!values.fix) {
    const { problems } = inspectContent({ content, project });
    const format = values.json ? formatJson : formatText;
    process.stdout.write(`${format(problems, displayPath)}\n`);
    if (countProblems(problems).errors > 0) process.exitCode = 1;
    return;
  }
  const stop = new AbortController();
  abortOnSignals(stop);
  const fixes = await fixContent(content, stop.signal);
  if (stop.signal.aborted) {
    process.stdout.write(`${formatFixes(fixes, displayPath)}\n`);
    process.stderr.write('已停下。修好的文件是完整的，其余没有动，再运行一次会接着修。\n');
    return;
  }
  const { problems } = inspectContent({ content, project });
  const report = values.json
    ? JSON.stringify(
        { ...fixesAsData(fixes, displayPath), ...problemsAsData(problems, displayPath) },
        null,
        2,
      )
    : `${formatFixes(fixes, displayPath)}\n\n${formatText(problems, displayPath)}`;
  process.stdout.write(`${report}\n`);
  if (countProblems(problems).errors > 0 || fixes.unwritten.length > 0) process.exitCode = 1;
});
