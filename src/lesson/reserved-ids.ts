/** Part of a lesson page before its first heading. */
export const openingId = 'opening';

/** Discussion questions of a lesson page. */
export const discussionId = 'discussion';

/** Ids that the templates, the renderer of footnotes and the scripts put on a lesson page. */
const pageIds: ReadonlySet<string> = new Set([
  'main',
  'goals',
  'key-points',
  openingId,
  'outline',
  discussionId,
  'provenance',
  'terms',
  'related',
  'footnote-label',
  'dialog-title',
  'term-preview-text',
  'stage-panel-title',
  'leftovers',
  'people',
]);

/** Where the checkbox of a checklist item stands on its lesson's page. */
export function itemElementId(item: string): string {
  return `item-${item}`;
}

/** Ids of which a page has any number: `fn-2`, `fnref-2-3`, `outline-part-4`, `search-excerpt-9`, `item-0a1b2c3d4e`. */
const numberedIds = /^(?:fn|fnref|outline-part|search-excerpt|item)-/;

/** True for a fragment of a lesson page that no heading may take. */
export function isReservedId(id: string): boolean {
  return pageIds.has(id) || numberedIds.test(id);
}
