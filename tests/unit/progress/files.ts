import fc from 'fast-check';
import type { Entry, Progress, ProgressFile } from '../../../src/progress/progress.ts';
import { cleanLearnerName } from '../../../src/progress/learner-name.ts';

export const site = 'ceshi-ku';

/** A progress file of the site of the tests. */
export function progressFile(entries: Progress, more: Partial<ProgressFile> = {}): ProgressFile {
  return {
    format: 'xueku-progress',
    version: 1,
    site,
    siteVersion: '2026-11-01 abcdef12',
    learner: '张三',
    time: 1_790_000_000_000,
    entries: Object.assign(Object.create(null) as Record<string, Entry>, entries),
    ...more,
  };
}

const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const hex = fc.stringMatching(/^[0-9a-f]{10}$/);
const key = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/),
    fc.oneof(
      hex,
      hex.map((id) => `${id}-2`),
      fc.constantFrom('read', 'favourite', 'position'),
    ),
  )
  .map(([slug, name]) => `${slug}/${name}`);
const entry: fc.Arbitrary<Entry> = fc.record(
  {
    time,
    on: fc.boolean(),
    text: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.length <= 300),
    place: fc.stringMatching(/^[a-z\u4e00-\u4eff-]{1,20}$/),
  },
  { requiredKeys: ['time', 'on'] },
);

/** Any file that this site could have written. */
export const anyFile: fc.Arbitrary<ProgressFile> = fc
  .record({
    learner: fc.string({ unit: 'binary', maxLength: 30 }).map(cleanLearnerName),
    siteVersion: fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
    time,
    entries: fc.dictionary(key, entry, { maxKeys: 60 }),
  })
  .map(({ entries, ...more }) => progressFile(entries, more));
