import { BuildFailure } from '../../build/failure.ts';
import type { ChangedLesson, Changes, LessonName, OldIs, WithdrawnLesson } from './changes.ts';
import { compareItems, compareSections } from './compare-lessons.ts';
import type { Edition, EditionLesson } from './edition.ts';
import { haveSameWords } from './same-words.ts';

export type { Changes } from './changes.ts';

function nameOf({ slug, title }: EditionLesson): LessonName {
  return { slug, title };
}

/** Every lesson of today with what it was, if it was there: under its slug, or under one that it had before. */
function pairLessons(old: Edition, now: Edition): Map<EditionLesson, EditionLesson> {
  const bySlug = new Map(old.lessons.map((lesson) => [lesson.slug, lesson]));
  const current = new Set(now.lessons.map(({ slug }) => slug));
  const taken = new Set<string>();
  const pairs = new Map<EditionLesson, EditionLesson>();
  for (const lesson of now.lessons) {
    const slug = [lesson.slug, ...lesson.former.filter((former) => !current.has(former))].find(
      (candidate) => bySlug.has(candidate) && !taken.has(candidate),
    );
    const before = bySlug.get(slug ?? '');
    if (!before) continue;
    taken.add(before.slug);
    pairs.set(lesson, before);
  }
  return pairs;
}

function isSameSource(old: EditionLesson, now: EditionLesson): boolean {
  const files = (lesson: EditionLesson): string => lesson.sections.flatMap((section) => section.files).join();
  return now.sourceHash !== '' && old.sourceHash === now.sourceHash && files(old) === files(now);
}

/** What is different in a lesson; nothing to tell gives no sections, no items and no names. */
function compareLesson(
  old: EditionLesson,
  now: EditionLesson,
  collections: Edition['collections'],
): ChangedLesson {
  const isSame = isSameSource(old, now);
  const movedTo =
    old.collection !== '' && now.collection !== old.collection
      ? collections.find(({ id }) => id === now.collection)?.title
      : undefined;
  return {
    ...nameOf(now),
    ...(!haveSameWords(old.title, now.title) && { oldTitle: old.title }),
    ...(old.slug !== now.slug && { oldSlug: old.slug }),
    ...(movedTo !== undefined && { movedTo }),
    // Another engine may print the same source otherwise.
    sections: isSame ? [] : compareSections(old, now),
    items: isSame ? { added: [], reworded: [], removed: [] } : compareItems(old, now),
  };
}

function hasNews({ oldTitle, oldSlug, movedTo, sections, items }: ChangedLesson): boolean {
  return (
    [oldTitle, oldSlug, movedTo].some((name) => name !== undefined) ||
    [sections, items.added, items.reworded, items.removed].some((list) => list.length > 0)
  );
}

/** The day of a bundle goes back when its newest lesson is withdrawn, so lessons that both have count more. */
function ageOfOld(old: Edition, now: Edition, pairs: Map<EditionLesson, EditionLesson>): OldIs {
  if (old.build === now.build) return 'same';
  const ahead = [...pairs].reduce((sum, [lesson, before]) => {
    if (before.updated === lesson.updated) return sum;
    return before.updated > lesson.updated ? sum + 1 : sum - 1;
  }, 0);
  return ahead > 0 || (ahead === 0 && old.date > now.date) ? 'newer' : 'older';
}

/**
 * What is different between two bundles of one site.
 * @throws BuildFailure when they are bundles of two sites
 */
export function compareEditions(old: Edition, now: Edition): Changes {
  if (old.site !== now.site) {
    throw new BuildFailure(
      `给来比较的旧资料是另一个站的：它的站点编号是 ${old.site}，现在这个站是 ${now.site}。\n` +
        '  请给同一个站以前做出来的 zip；站点编号在 content/site.yaml 的 id 里，定下来就不要改。',
    );
  }
  const pairs = pairLessons(old, now);
  const compared = [...pairs].map(([lesson, before]) => ({
    lesson,
    before,
    change: compareLesson(before, lesson, now.collections),
  }));
  const added = now.lessons
    .filter((lesson) => !pairs.has(lesson))
    .map((lesson) => ({ ...nameOf(lesson), summary: lesson.summary, collection: lesson.collection }));
  const stillThere = new Set(pairs.values());
  const withdrawn = old.lessons
    .filter((lesson) => !stillThere.has(lesson))
    .map((lesson): WithdrawnLesson => {
      const into = now.lessons.find(({ former }) => former.includes(lesson.slug));
      return { ...nameOf(lesson), into: into && nameOf(into) };
    });
  const oldCollections = new Set(old.collections.map(({ id }) => id));
  return {
    old: { build: old.build, date: old.date },
    now: { build: now.build, date: now.date },
    oldIs: ageOfOld(old, now, pairs),
    collections: now.collections
      .filter(({ id }) => added.some(({ collection }) => collection === id))
      .map(({ id, title }) => ({ id, title, isNew: !oldCollections.has(id) })),
    added,
    changed: compared.map(({ change }) => change).filter(hasNews),
    withdrawn,
    retouched: compared
      .filter(({ lesson, before, change }) => !hasNews(change) && !isSameSource(before, lesson))
      .map(({ lesson }) => nameOf(lesson)),
  };
}
