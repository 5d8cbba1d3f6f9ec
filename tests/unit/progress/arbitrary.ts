import fc from 'fast-check';
import type { Progress } from '../../../src/progress/progress.ts';

/** Few slugs, ids and times, so that two of them often meet. */
const key = fc
  .tuple(
    fc.constantFrom('a', 'b', 'b-jiu'),
    fc.constantFrom('0123456789', '0123456789-2', 'abcdefabcd', 'read', 'favourite', 'position'),
  )
  .map(([slug, name]) => `${slug}/${name}`);

const entry = fc.record(
  {
    time: fc.integer({ min: 0, max: 5 }),
    on: fc.boolean(),
    text: fc.constantFrom('', '走访十户', '走访二十户', '记下来'),
    place: fc.constantFrom('yi', 'er'),
  },
  { requiredKeys: ['time', 'on'] },
);

/** Any progress. */
export const anyProgress: fc.Arbitrary<Progress> = fc.dictionary(key, entry);
