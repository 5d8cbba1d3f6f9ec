import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const channel = 'child_process';

/**
 * Calls what may start a process, and catches that process. Pagefind's interface hides its own and never answers
 * when it dies, as it does at once on a system that is too old for it.
 */
export function catchProcess<Result>(start: () => Result): {
  result: Result;
  process: ChildProcess | undefined;
} {
  let process: ChildProcess | undefined;
  const onStart = (message: unknown): void => {
    process = (message as { process: ChildProcess }).process;
  };
  subscribe(channel, onStart);
  try {
    const result = start();
    return { result, process };
  } finally {
    unsubscribe(channel, onStart);
  }
}
