import { join, resolve } from 'node:path';
import { inspectContent } from '../build/checked-content.ts';
import { countProblems, formatJson, formatText } from '../check/report.ts';
import { contentOption, readArguments } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run check -- [--content 课程文件夹] [--json]';
const project = resolve(import.meta.dirname, '..', '..');

await runCommand(() => {
  const { values } = readArguments(usage, { ...contentOption, json: { type: 'boolean', default: false } });
  const { problems } = inspectContent({ content: resolve(values.content), project });
  // Paths begin as the folder was typed, so that they can be copied into the next command.
  const displayPath = (file: string): string => join(values.content, file);
  const format = values.json ? formatJson : formatText;
  process.stdout.write(`${format(problems, displayPath)}\n`);
  if (countProblems(problems).errors > 0) process.exitCode = 1;
});
