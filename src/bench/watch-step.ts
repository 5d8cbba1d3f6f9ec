import { performance } from 'node:perf_hooks';
import type { Usage } from './measure.ts';
import { watchProcessTree } from './process-tree.ts';

/** How a command says that a step begins, which is also how the step before it ends. */
const stepLine = /^(.+)……$/gm;

/** Measures one step of a command by what the command prints. */
export function watchStep(
  title: string,
  root: number,
): { hear(output: string): void; usage(): Usage | undefined } {
  let started: { at: number; watch: ReturnType<typeof watchProcessTree> } | undefined;
  let usage: Usage | undefined;
  const begin = (): void => void (started = { at: performance.now(), watch: watchProcessTree(root) });
  const end = (): void => {
    if (!started) return;
    usage = { seconds: (performance.now() - started.at) / 1000, ...started.watch?.stop() };
    started = undefined;
  };
  return {
    hear(output) {
      for (const [, name] of output.matchAll(stepLine)) {
        end();
        if (name === title) begin();
      }
    },
    usage() {
      end();
      return usage;
    },
  };
}
