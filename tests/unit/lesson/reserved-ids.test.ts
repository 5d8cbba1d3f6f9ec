import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { discussionId, isReservedId, openingId } from '../../../src/lesson/reserved-ids.ts';

/** Ids written out in the templates of a lesson page, and given by scripts. */
function writtenIds(pattern: string, id: RegExp): string[] {
  const files = globSync(pattern);
  expect(files.length).toBeGreaterThan(0);
  return files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(id)].map((match) => match[1] ?? ''));
}

describe('isReservedId', () => {
  it.each(['main', 'goals', 'opening', 'outline', 'discussion', 'provenance', 'terms', 'related'])(
    'keeps %s for the page',
    (id) => expect(isReservedId(id)).toBe(true),
  );

  it.each(['footnote-label', 'fn-1', 'fnref-1', 'fnref-12-3', 'outline-part-2'])(
    'keeps %s for footnotes and scripts',
    (id) => expect(isReservedId(id)).toBe(true),
  );

  it.each(['zuo-fa', 'main-2', 'fn', 'section-fn-1', 'section', 'outline-part'])(
    'leaves %s to headings',
    (id) => expect(isReservedId(id)).toBe(false),
  );

  it('covers the constants that templates use', () => {
    expect([openingId, discussionId].every(isReservedId)).toBe(true);
  });

  it('covers every id that a component or layout writes out', () => {
    const ids = writtenIds('src/{components,layouts}/*.astro', /\sid="([^"]+)"/g);
    expect(ids).toContain('provenance');
    expect(ids.filter((id) => !isReservedId(id))).toEqual([]);
  });

  it('covers every id that a script gives away', () => {
    const ids = writtenIds('src/browser/**/*.ts', /(?:\bid: |[a-z]Id = )'([a-z-]+)'/g);
    expect(ids).toContain('dialog-title');
    expect(ids.filter((id) => !isReservedId(id))).toEqual([]);
  });
});
