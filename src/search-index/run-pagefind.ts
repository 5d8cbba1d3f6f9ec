import { close, createIndex, type PagefindIndex } from 'pagefind';
import { BuildFailure } from '../build/failure.ts';
import { catchProcess } from './pagefind-process.ts';

/** Pagefind answers with a list of errors where others throw. */
export function assertNoErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

function notRunning(cause: unknown): BuildFailure {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new BuildFailure(
    [
      '检索索引没有建成：索引程序 Pagefind 没有运行起来，或没有做完。',
      `  系统：${process.platform}-${process.arch}（能用的是 Windows、macOS 和 Linux 的 x64 与 arm64）`,
      '  请在学库的文件夹里运行 npm ci（不要加 --omit=optional），再生成一次；',
      '  杀毒软件若拦下了 node_modules 里的 pagefind_extended，请把它放行。',
      `  程序说：${detail.split('\n')[0] ?? ''}`,
    ].join('\n'),
  );
}

/**
 * Lets `work` make indexes with Pagefind's process and ends that in any case.
 * @throws BuildFailure when Pagefind cannot run; the signal's reason when it was aborted
 */
export async function runPagefind<Result>(
  signal: AbortSignal,
  work: (newIndex: () => Promise<PagefindIndex>) => Promise<Result>,
): Promise<Result> {
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_resolve, reject) => (stop = reject));
  const newIndex = async (): Promise<PagefindIndex> => {
    const { result, process } = catchProcess(() =>
      // `und`: our tokens are words as they are. All fragments in one file, because nothing but their ids is used.
      createIndex({ forceLanguage: 'und', keepIndexUrl: true, maxFragments: 1 }),
    );
    process?.once('exit', (code) => stop(new Error(`exit ${code ?? ''}`.trim())));
    const { index, errors } = await result;
    assertNoErrors(errors);
    if (!index) throw new Error('no index');
    return index;
  };
  const onAbort = (): void => stop(signal.reason);
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work(newIndex), stopped]);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof BuildFailure ? error : notRunning(error);
  } finally {
    signal.removeEventListener('abort', onAbort);
    await close();
  }
}
