import type { Changes } from './changes.ts';

/** One line of numbers: 新课 2，有变动 5，撤下 1. */
export function countChanges({ added, changed, withdrawn, retouched }: Changes): string {
  const counts = [
    ['新课', added],
    ['有变动', changed],
    ['撤下', withdrawn],
    ['只改标点或编辑信息', retouched],
  ] as const;
  const named = counts
    .filter(([, list]) => list.length > 0)
    .map(([name, { length }]) => `${name} ${length} 课`);
  return named.length > 0 ? named.join('，') : '课文和学习清单都没有变';
}

/** What is odd about the bundle that was given for comparison, and what it may come from; undefined when nothing is. */
export function warningOf({ oldIs, old, now }: Changes): string | undefined {
  if (oldIs === 'same') {
    return `拿来比较的就是这一版（构建号 ${now.build}），所以没有不同。要比较两版，请给更早的 zip。`;
  }
  if (oldIs === 'newer') {
    return `拿来比较的资料（${old.date}）比这一版（${now.date}）还新。如果不是撤下了最新的课，就是拿错了一份，那么这里说的“新”和“旧”正好相反。`;
  }
  return undefined;
}
