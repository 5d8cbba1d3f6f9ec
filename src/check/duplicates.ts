import type { ContentModel, LessonSource } from './content-model.ts';
import { fileStart, type Finding } from './problem.ts';
import { yamlPosition } from './yaml-position.ts';

/** Groups of more than one by a key. */
export function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Every member of a group after the first, with the first. */
function repeats<Item>(groups: readonly Item[][]): { first: Item; repeat: Item }[] {
  return groups.flatMap(([first, ...rest]) => rest.map((repeat) => ({ first: first as Item, repeat })));
}

function checkSlugs(lessons: readonly LessonSource[]): Finding[] {
  const groups = groupsOf(lessons, ({ slug }) => slug);
  return repeats(groups).map(({ first, repeat }) => ({
    file: repeat.path,
    ...fileStart,
    kind: 'duplicate-slug',
    what: `与 ${first.path} 同名`,
  }));
}

function checkIdentical(lessons: readonly LessonSource[]): Finding[] {
  const groups = groupsOf(
    lessons.filter(({ text }) => text.trim() !== ''),
    ({ text }) => text,
  );
  return repeats(groups).map(({ first, repeat }) => ({
    file: repeat.path,
    ...fileStart,
    kind: 'identical-lessons',
    what: `与 ${first.path} 的内容完全一样`,
  }));
}

function checkCaseTwins(paths: readonly string[]): Finding[] {
  const groups = groupsOf(paths, (path) => path.normalize('NFC').toLowerCase());
  return repeats(groups).map(({ first, repeat }) => ({
    file: repeat,
    ...fileStart,
    kind: 'case-twins',
    what: `与 ${first} 只差大小写`,
  }));
}

function checkFormerSlugs(lessons: readonly LessonSource[]): Finding[] {
  const owners = new Map(lessons.map(({ slug, path }) => [slug, path]));
  const formerOwners = new Map<string, string>();
  return lessons.flatMap(({ path, header, fields }) => {
    const former = fields['formerSlugs'];
    if (!header || !Array.isArray(former)) return [];
    return former.flatMap((slug: unknown, index): Finding[] => {
      if (typeof slug !== 'string') return [];
      const at = yamlPosition(header, ['formerSlugs', index]);
      const finding = { file: path, ...at, kind: 'former-slug-collision' } as const;
      const owner = owners.get(slug);
      if (owner !== undefined) {
        return [
          {
            ...finding,
            what: owner === path ? `旧名字“${slug}”就是现在的名字` : `旧名字“${slug}”是 ${owner} 现在的名字`,
          },
        ];
      }
      const formerOwner = formerOwners.get(slug);
      formerOwners.set(slug, formerOwner ?? path);
      if (formerOwner === undefined) return [];
      return [
        {
          ...finding,
          what: formerOwner === path ? `旧名字“${slug}”写了两遍` : `旧名字“${slug}”在 ${formerOwner} 里也有`,
        },
      ];
    });
  });
}

/** Files and names that would overwrite each other. */
export function checkDuplicates({ files, lessons }: ContentModel): Finding[] {
  return [
    ...checkSlugs(lessons),
    ...checkIdentical(lessons),
    ...checkCaseTwins(files.map(({ path }) => path)),
    ...checkFormerSlugs(lessons),
  ];
}
