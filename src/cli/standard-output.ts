import { constants } from 'node:os';
import { writeFailure } from '../build/claim-out.ts';

/**
 * Standard output of a command that runs long: another program may stop reading at any time, as `| head` does, and a
 * file may fill its disk. The command is then told to stop, and nothing more is written.
 * @returns what writes
 */
export function openStandardOutput(controller: AbortController): (text: string) => void {
  let isOpen = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!isOpen) return;
    isOpen = false;
    const isClosed = error.code === 'EPIPE';
    if (!isClosed) {
      process.stderr.write(`结果写不出去：${writeFailure(error) ?? error.message}。已经停下。\n`);
    }
    process.exitCode = isClosed ? 128 + constants.signals.SIGPIPE : 1;
    controller.abort();
  });
  // Nobody reads what is said beside the results: no reason to stop.
  process.stderr.on('error', () => {});
  return (text) => {
    if (isOpen) process.stdout.write(text);
  };
}
