import { spawn } from 'node:child_process';
import { endWithUs, hasEnded } from '../setup/reaper.ts';

export interface Count {
  passed: number;
  failed: number;
}

export interface StepResult extends Count {
  /** What to show when something failed. */
  output: string;
  /** What to show in any case. */
  report?: string;
}

/** One part of `npm test`. */
export interface Step {
  title: string;
  run(): Promise<StepResult>;
}

export interface CommandResult {
  code: number;
  output: string;
}

/** Runs a program of Node with what this machine set aside for it; its output is kept, not shown. */
export function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      // The leader of its own group, so that it can be ended with everything it started.
      detached: process.platform !== 'win32',
    });
    const { pid } = child;
    if (pid !== undefined) endWithUs(pid);
    let output = '';
    const keep = (data: Buffer) => (output += data.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: output + error.message }));
    child.on('close', (code) => {
      if (pid !== undefined) hasEnded(pid);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** A step that either passes or fails as a whole. */
export function commandStep(title: string, commands: readonly (readonly string[])[]): Step {
  return {
    title,
    run: async () => {
      const results: CommandResult[] = [];
      for (const command of commands) results.push(await runNode(command));
      const failed = results.filter(({ code }) => code !== 0);
      return {
        passed: failed.length === 0 ? 1 : 0,
        failed: failed.length === 0 ? 0 : 1,
        output: failed.map(({ output }) => output).join('\n'),
      };
    },
  };
}

/** A step that is a function and fails by throwing. */
export function functionStep(title: string, action: () => Promise<void>): Step {
  return {
    title,
    run: async () => {
      try {
        await action();
        return { passed: 1, failed: 0, output: '' };
      } catch (error) {
        return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
