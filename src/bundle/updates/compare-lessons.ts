import { findReworded } from '../../progress/reworded.ts';
import { similarity } from '../../progress/similarity.ts';
import type { ItemChanges, SectionChange } from './changes.ts';
import { type EditionItem, type EditionLesson, type EditionSection, sectionKey } from './edition.ts';
import { type Pair, pairAlike } from './pair-alike.ts';
import { haveSameWords } from './same-words.ts';

function areFilesEqual(a: EditionSection, b: EditionSection): boolean {
  return a.files.length === b.files.length && a.files.every((file, index) => file === b.files[index]);
}

/** Sections that only group others are told by their headings. */
function alikeSections(old: EditionSection, now: EditionSection): number {
  if (old.text === '' && now.text === '') return similarity(old.heading, now.heading);
  return similarity(old.text, now.text);
}

/** Sections of today with what they were: by their address, and what is left by what it says. */
function pairSections(old: EditionLesson, now: EditionLesson): Pair<EditionSection>[] {
  const byKey = new Map(old.sections.map((section) => [sectionKey(section), section]));
  const pairs = now.sections.flatMap((section) => {
    const before = byKey.get(sectionKey(section));
    return before ? [{ old: before, now: section }] : [];
  });
  const isLeft = (section: EditionSection): boolean =>
    !pairs.some((pair) => pair.old === section || pair.now === section);
  return [...pairs, ...pairAlike(old.sections.filter(isLeft), now.sections.filter(isLeft), alikeSections)];
}

/** What comes and goes with the section that it is a part of need not be told. */
function withoutParts(sections: readonly EditionSection[]): EditionSection[] {
  const keys = new Set(sections.map(sectionKey));
  return sections.filter(({ parent }) => !keys.has(parent));
}

/** The sections that differ, those of today in their order and then the removed ones. */
export function compareSections(old: EditionLesson, now: EditionLesson): SectionChange[] {
  const pairs = pairSections(old, now);
  const describe = (
    kind: SectionChange['kind'],
    section: EditionSection,
    lesson: EditionLesson,
  ): SectionChange => ({
    kind,
    id: kind === 'removed' ? '' : section.id,
    heading: section.heading,
    parent: lesson.sections.find((other) => sectionKey(other) === section.parent)?.heading ?? '',
  });
  const before = new Map(pairs.map((pair) => [pair.now, pair.old]));
  const added = new Set(withoutParts(now.sections.filter((section) => !before.has(section))));
  const changes = now.sections.flatMap((section): SectionChange[] => {
    if (added.has(section)) return [describe('added', section, now)];
    const was = before.get(section);
    if (!was) return [];
    const isRenamed = !haveSameWords(was.heading, section.heading);
    if (!isRenamed && haveSameWords(was.text, section.text) && areFilesEqual(was, section)) return [];
    return [{ ...describe('changed', section, now), ...(isRenamed && { oldHeading: was.heading }) }];
  });
  const kept = new Set(pairs.map((pair) => pair.old));
  const removed = withoutParts(old.sections.filter((section) => !kept.has(section)));
  return [...changes, ...removed.map((section) => describe('removed', section, old))];
}

/** Items whose words the other list has not. Ids are made of the words, and another engine may make them otherwise. */
function itemsWithout(items: readonly EditionItem[], others: readonly EditionItem[]): EditionItem[] {
  return items.filter(({ text }) => !others.some((other) => haveSameWords(other.text, text)));
}

/** What is new on a checklist. Order does not matter: ticks move along. */
export function compareItems(old: EditionLesson, now: EditionLesson): ItemChanges {
  const fresh = itemsWithout(now.items, old.items);
  const gone = itemsWithout(old.items, now.items);
  // The very pairs that a learner who had ticked all of them is asked about.
  const ticked = Object.fromEntries(
    gone.map(({ id, text }) => [`${now.slug}/${id}`, { time: 1, on: true, text }]),
  );
  const reworded = findReworded(ticked, { slug: now.slug, formerSlugs: [], items: fresh });
  const textOfNew = new Map(fresh.map(({ id, text }) => [id, text]));
  const oldKeys = new Set(reworded.map(({ oldKey }) => oldKey));
  const newIds = new Set(reworded.map(({ id }) => id));
  return {
    added: fresh.filter(({ id }) => !newIds.has(id)),
    reworded: reworded.map(({ id, oldText }) => ({ id, text: textOfNew.get(id) ?? '', oldText })),
    removed: gone.filter(({ id }) => !oldKeys.has(`${now.slug}/${id}`)).map(({ text }) => text),
  };
}
