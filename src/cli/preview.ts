import { BuildFailure } from '../build/failure.ts';
import { readMarker } from '../build/marker.ts';
import { parsePort } from '../preview/port.ts';
import { startServer, type RunningServer } from '../preview/server.ts';
import { outOption, readArguments, UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run preview -- [--out 网站文件夹] [--port 4321] [--base /a/b/]';

function readPort(text: string): number {
  const port = parsePort(text);
  if (port !== undefined) return port;
  throw new UsageError(`--port 要写 0 到 65535 之间的整数，不能是 ${text}。\n用法：${usage}`);
}

function readBase(text: string): string {
  if (/^\/(?:[\w.~-]+\/)*$/.test(text)) return text;
  throw new UsageError(`--base 要以 / 开头、以 / 结尾，例如 /a/b/，不能是 ${text}。\n用法：${usage}`);
}

async function start(root: string, port: number, base: string): Promise<RunningServer> {
  try {
    return await startServer({ root, port, base });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const reason = code === 'EADDRINUSE' ? '已经被别的程序占用' : '不让普通用户使用';
    throw new BuildFailure(`端口 ${port} ${reason}。请换一个，例如 npm run preview -- --port ${port + 1}`);
  }
}

await runCommand(async () => {
  const { out, port, base } = readArguments(usage, {
    ...outOption,
    port: { type: 'string', default: '4321' },
    base: { type: 'string', default: '/' },
  }).values;
  const [portNumber, basePath] = [readPort(port), readBase(base)];
  if (!readMarker(out)) throw new BuildFailure(`${out} 里没有生成好的网站。请先运行 npm run build。`);
  const server = await start(out, portNumber, basePath);
  process.stdout.write(`网站可以看了：${server.url}\n只有这台电脑能打开；按 Ctrl-C 结束。\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
});
