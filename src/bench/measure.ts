import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { BuildFailure } from '../build/failure.ts';
import { watchProcessTree, type TreeUsage } from './process-tree.ts';
import { watchStep } from './watch-step.ts';

export interface Usage extends Partial<TreeUsage> {
  seconds: number;
}

export interface CommandUsage extends Usage {
  /** Of the step that was asked for; its processor time counts from the start of the command. */
  step?: Usage;
}

export interface Command {
  /** Arguments of the Node that runs this. */
  node: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** A step that the command announces and that is measured by itself, too. */
  step?: string;
}

/**
 * Runs a command to its end.
 * @throws BuildFailure with the last lines of its output when it fails
 */
export async function measure({ node, cwd, env = {}, step }: Command): Promise<CommandUsage> {
  const started = performance.now();
  const child = spawn(process.execPath, node, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const watch = child.pid === undefined ? undefined : watchProcessTree(child.pid);
  const stepWatch = child.pid === undefined || step === undefined ? undefined : watchStep(step, child.pid);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      stepWatch?.hear(text);
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const stepUsage = stepWatch?.usage();
  const usage = {
    seconds: (performance.now() - started) / 1000,
    ...watch?.stop(),
    ...(stepUsage && { step: stepUsage }),
  };
  if (exitCode === 0) return usage;
  throw new BuildFailure(
    `node ${node.join(' ')} 失败了（退出码 ${exitCode}）：\n${output.split('\n').slice(-30).join('\n')}`,
  );
}
