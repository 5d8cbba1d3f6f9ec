import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { inspectContent } from '../build/checked-content.ts';
import { buildPaths } from '../build/paths.ts';
import { astroCommand, astroEnvironment } from '../build/run-astro.ts';
import { watchContent } from '../dev/watch-content.ts';
import { parsePort } from '../preview/port.ts';
import { contentOption, readArguments, UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run dev -- [--content 课程文件夹] [--port 4321]';
const project = resolve(import.meta.dirname, '..', '..');

await runCommand(() => {
  const { content, port } = readArguments(usage, {
    ...contentOption,
    port: { type: 'string', default: '4321' },
  }).values;
  if (parsePort(port) === undefined)
    throw new UsageError(`--port 要写 0 到 65535 之间的整数，不能是 ${port}。\n用法：${usage}`);
  // `dev` writes no site; its cache must only differ from the one of every build.
  const paths = buildPaths(project, content, join(project, 'node_modules', '.cache', 'xueku', 'dev'));

  const printReport = (): void => {
    process.stdout.write(`\n${inspectContent(paths).report}\n\n`);
  };
  printReport();
  const watcher = watchContent(paths.content, () => {
    try {
      printReport();
    } catch (error) {
      // A file that vanishes while it is read (editors save that way) is looked at again at the next change.
      process.stderr.write(`这一次没有读到内容：${(error as Error).message}\n`);
    }
  });
  const child = spawn(process.execPath, astroCommand(project, 'dev', '--port', port), {
    cwd: project,
    env: { ...astroEnvironment({ paths, drafts: true }), NODE_ENV: 'development' },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    watcher.close();
    process.exitCode = code ?? 0;
  });
});
