import type { SiteStorage } from '../storage.ts';

/** Where the current learner's name is kept. */
export const learnerKey = 'learner';

/** Name of the learner who sits at this computer; empty while nobody has given one. */
export function currentLearner(storage: SiteStorage): string {
  return storage.read(learnerKey, (value) => (typeof value === 'string' ? value : undefined)) ?? '';
}
