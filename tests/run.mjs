// Plain JavaScript that Node 12 can read: an old Node must get a sentence, not `Unknown file extension ".ts"`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const ownNode = join(
  project,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const oldest = 24;

if (Number(process.versions.node.split('.')[0]) >= oldest) {
  import('./run/run.ts');
} else if (existsSync(ownNode)) {
  const { status } = spawnSync(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status === null ? 1 : status;
} else {
  process.stderr.write(
    `这里的 Node 是 ${process.versions.node}，测试要 ${oldest} 以上。` +
      '请先运行 npm install（它会带来合适的 Node，不动系统里的），再运行 npm test。\n',
  );
  process.exitCode = 1;
}
