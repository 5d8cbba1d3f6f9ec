import type { ContentModel, LessonSource } from './content-model.ts';
import type { Finding } from './problem.ts';
import { yamlPosition } from './yaml-position.ts';

const separator = /[，、；,;]/;

/** True for several tags that became one, because YAML separates only at a half-width comma. */
export function isJoinedTag(tag: unknown): tag is string {
  return typeof tag === 'string' && separator.test(tag);
}

function checkLesson({ path, header, fields }: LessonSource): Finding[] {
  const tags: unknown = fields['tags'];
  if (!header || !Array.isArray(tags)) return [];
  const words = tags.flatMap((tag) => String(tag).split(separator)).map((word) => word.trim());
  const fix = `标签之间用半角逗号加空格：tags: [${words.filter((word) => word !== '').join(', ')}]。`;
  return tags.flatMap((tag: unknown, index): Finding[] => {
    if (!isJoinedTag(tag)) return [];
    const what = `“${tag}”成了一个标签`;
    return [{ file: path, ...yamlPosition(header, ['tags', index]), kind: 'tag-separator', what, fix }];
  });
}

/** Tags that were meant to be several. */
export function checkTags({ lessons }: ContentModel): Finding[] {
  return lessons.flatMap(checkLesson);
}
