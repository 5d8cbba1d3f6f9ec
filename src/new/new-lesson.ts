import type { ContentIndex, KnownCollection } from './content-index.ts';
import { nextOrder } from './content-index.ts';
import { draftLesson } from './draft-lesson.ts';
import { CannotCreate, type Plan } from './plan.ts';
import { chooseSlug } from './slug-choice.ts';

function findCollection(typed: string, collections: readonly KnownCollection[]): KnownCollection {
  const found = collections.find(({ id, title }) => id === typed || title === typed);
  if (found) return found;
  const list = collections.map(({ id, title }) => `  ${id}（${title}）`).join('\n');
  const known = list === '' ? '现在还没有专题。' : `现有的专题：\n${list}`;
  throw new CannotCreate(
    `没有“${typed}”这个专题。${known}\n要新建专题，用 npm run new -- collection/${typed}`,
  );
}

/**
 * Plans a new lesson, `<collection>/<slug>`; both may also be typed in Chinese.
 * @throws CannotCreate
 */
export function planLesson(target: string, { collections, lessons }: ContentIndex, today: string): Plan {
  const [typedCollection = '', typedSlug = '', ...rest] = target.split('/');
  if (typedCollection === '' || typedSlug === '' || rest.length > 0) {
    throw new CannotCreate(`“${target}”要写成 专题/课程名 的样子，例如 lixin-yumin/zoujin-qunzhong。`);
  }
  const collection = findCollection(typedCollection, collections);
  const { slug, title, notes } = chooseSlug(typedSlug);
  const twin = lessons.find((lesson) => lesson.slug === slug);
  if (twin) throw new CannotCreate(`已经有 ${twin.path}。课程的网址只由文件名决定，请换一个名字。`);
  const order = nextOrder(lessons.filter((lesson) => lesson.collection === collection.id));
  const text = draftLesson({ title, order, today });
  return { files: [{ path: `lessons/${collection.id}/${slug}.mdx`, text }], notes };
}
