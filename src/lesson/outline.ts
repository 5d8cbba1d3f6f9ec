import { isNumbered } from './headings.ts';
import { headingNumber } from './numbering.ts';
import { pinyinSlug } from './pinyin-slug.ts';
import { isReservedId } from './reserved-ids.ts';

/** A heading as it stands in the text. */
export interface Heading {
  /** 2 for a section, 3 for a subsection … */
  depth: number;
  title: string;
}

export interface OutlineEntry extends Heading {
  /** Fragment of the heading, unique on the page. */
  id: string;
  /** 一、（一）1.（1） or empty for framing headings such as 结语. */
  number: string;
  children: OutlineEntry[];
}

/**
 * A heading's id comes from its own words; only a title that occurs twice takes its parent's id in front.
 * So an id stays the same when other headings are added, moved or removed, unless they have or sound like its title.
 */
function headingId(
  title: string,
  parent: OutlineEntry | undefined,
  isRepeated: boolean,
  taken: Set<string>,
): string {
  const slug = pinyinSlug(title) || 'section';
  const own = isReservedId(slug) ? `section-${slug}` : slug;
  const base = isRepeated && parent ? `${parent.id}--${own}` : own;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

/**
 * Nests and numbers headings in the order of the text.
 * @returns the top entries; a heading deeper than its predecessor allows hangs below that predecessor
 */
export function buildOutline(headings: readonly Heading[]): OutlineEntry[] {
  const occurrences = new Map<string, number>();
  for (const { title } of headings) occurrences.set(title, (occurrences.get(title) ?? 0) + 1);

  const taken = new Set<string>();
  const roots: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const { depth, title } of headings) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1);
    const siblings = parent?.children ?? roots;
    const index = siblings.filter((entry) => entry.number !== '' && entry.depth === depth).length + 1;
    const entry: OutlineEntry = {
      depth,
      title,
      id: headingId(title, parent, (occurrences.get(title) ?? 0) > 1, taken),
      number: isNumbered(title) ? headingNumber(depth, index) : '',
      children: [],
    };
    siblings.push(entry);
    open.push(entry);
  }
  return roots;
}

/** All entries of an outline in reading order. */
export function flattenOutline(outline: readonly OutlineEntry[]): OutlineEntry[] {
  return outline.flatMap((entry) => [entry, ...flattenOutline(entry.children)]);
}
