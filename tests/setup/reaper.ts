import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * A helper process that outlives a killed test run by a moment. It is told of every process that we start as the
 * leader of its own group; when its input closes because we are gone, it ends those that are still there.
 */
const program = `
const { execFileSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const running = new Map();
let rest = '';
process.stdin.on('data', (data) => {
  const lines = (rest + data).split('\\n');
  rest = lines.pop();
  for (const line of lines) {
    const { pid, folder, ended } = JSON.parse(line);
    if (ended) running.delete(pid);
    else running.set(pid, folder);
  }
});
process.stdin.on('end', () => {
  for (const [pid, folder] of running) {
    try {
      if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/T', '/F']);
      else process.kill(-pid, 'SIGKILL');
    } catch {}
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
`;

interface Message {
  pid: number;
  /** A temporary folder to remove with it. */
  folder?: string;
  ended?: true;
}

let tell: ((message: Message) => void) | undefined;

function start(): (message: Message) => void {
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.unref();
  const input = child.stdin;
  // The pipe is a socket, whatever its type says: it must not keep us alive either.
  (input as Partial<Socket>).unref?.();
  return (message) => void input.write(`${JSON.stringify(message)}\n`);
}

/** Has the process group of this leader ended, and the folder removed, should we be killed. */
export function endWithUs(pid: number, folder?: string): void {
  tell ??= start();
  tell({ pid, ...(folder !== undefined && { folder }) });
}

/** The process ended in good order. */
export function hasEnded(pid: number): void {
  tell?.({ pid, ended: true });
}
