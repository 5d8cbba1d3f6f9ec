import { constants } from 'node:os';

/** Stops a command on Ctrl-C and the like, so that it can clean up after itself. */
export function abortOnSignals(controller: AbortController): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      process.exitCode = 128 + constants.signals[name];
      controller.abort();
    });
  }
}
