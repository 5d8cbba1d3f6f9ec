import type { Refusal } from '../document/source-document.ts';
import { readerMilliseconds } from './limits.ts';
import { refusals } from './refusals.ts';

/** Lets a reader work on a file that may be damaged or hostile: what it throws, and what never comes, is a refusal. */
export async function guarded<Read>(read: () => Promise<Read>): Promise<Read | Refusal> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Refusal>((resolve) => {
    timer = setTimeout(() => resolve(refusals.tooSlow), readerMilliseconds);
  });
  try {
    return await Promise.race([read(), limit]);
  } catch {
    return refusals.damaged;
  } finally {
    clearTimeout(timer);
  }
}
