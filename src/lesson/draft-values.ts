import { isPlaceholder, placeholder } from './placeholder.ts';

/** What stands on a page where a draft still says 待补 and the field is no plain text. */
const standIns: Readonly<Record<string, unknown>> = {
  order: 999,
  tags: [placeholder],
  minutes: 1,
  goals: [placeholder],
  keyPoints: [placeholder],
  discussion: [placeholder],
  source: { title: placeholder, kind: '其他', departure: placeholder },
  attachments: [],
  // Older than every lesson, so that a draft never makes the 资料版本 newer.
  updated: '2000-01-01',
  review: [],
  formerSlugs: [],
  start: 'daibu',
};

const sourceStandIns: Readonly<Record<string, unknown>> = { kind: '其他', date: undefined };

function fill(values: object, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isPlaceholder(value) && name in fields ? fields[name] : value,
    ]),
  );
}

/** Frontmatter of a draft with a valid value for every 待补, so that the draft can be shown while it is written. */
export function fillPlaceholders(frontmatter: unknown): unknown {
  if (typeof frontmatter !== 'object' || frontmatter === null) return frontmatter;
  const filled = fill(frontmatter, standIns);
  const { source } = filled;
  if (typeof source === 'object' && source !== null) filled['source'] = fill(source, sourceStandIns);
  return filled;
}
