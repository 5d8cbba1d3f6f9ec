import { Worker } from 'node:worker_threads';
import type { GateFailure } from './gate.ts';

interface Question {
  resolve(failures: GateFailure[]): void;
  reject(error: unknown): void;
}

let worker: Worker | undefined;
/** In the order in which they were asked, which is the order of the answers. */
let open: Question[] = [];

/**
 * Starts the thread that validates, to be called while there is nothing else to do: loading the rules takes half
 * a second. The thread stays for the next site and never keeps the process alive.
 */
export function startHtmlValidation(): Worker {
  if (worker) return worker;
  // Options of this process, as tests give them, need not work in a thread.
  const started = new Worker(new URL('./html-worker.ts', import.meta.url), { execArgv: [] });
  started.on('message', (failures: GateFailure[]) => {
    open.shift()?.resolve(failures);
    if (open.length === 0) started.unref();
  });
  started.on('error', (error) => {
    worker = undefined;
    const unanswered = open;
    open = [];
    for (const { reject } of unanswered) reject(error);
  });
  // Only now: listening would hold the process again.
  started.unref();
  worker = started;
  return started;
}

/** What is wrong with a page, found out on another core while the caller reads on. */
export function validateHtml(file: string, html: string): Promise<GateFailure[]> {
  const answer = new Promise<GateFailure[]>((resolve, reject) => open.push({ resolve, reject }));
  const thread = startHtmlValidation();
  thread.ref();
  thread.postMessage({ file, html });
  return answer;
}
