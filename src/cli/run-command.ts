import { BuildFailure } from '../build/failure.ts';
import { HelpRequest, UsageError } from './arguments.ts';

/** Exit codes of the commands: 1 for a result that is not good, 2 for a command line that makes no sense. */
const exitCodes = { failure: 1, usage: 2 };

/** Runs a command; what is expected to go wrong is told in Chinese, without a stack. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof HelpRequest) {
      process.stdout.write(`${error.message}\n`);
    } else if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = exitCodes.usage;
    } else if (error instanceof BuildFailure) {
      process.stderr.write(`${error.report}\n`);
      process.exitCode = exitCodes.failure;
    } else {
      process.stderr.write('程序出了意料之外的错误，请把下面的内容交给维护的人：\n');
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = exitCodes.failure;
    }
  }
}
