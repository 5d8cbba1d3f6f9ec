import { nextOrder, type ContentIndex } from './content-index.ts';
import { draftLesson, quoted } from './draft-lesson.ts';
import { CannotCreate, type Plan } from './plan.ts';
import { chooseSlug } from './slug-choice.ts';

export interface NewCollection {
  title: string | undefined;
  order: number;
  summary?: string;
  audience?: string;
  /** Slug of its first lesson. */
  start: string;
}

/** The text of `collections/<id>.yaml`. */
export function collectionFile({
  title,
  order,
  start,
  summary = '待补',
  audience = '待补',
}: NewCollection): string {
  return `title: ${title === undefined ? '待补' : quoted(title)}
summary: ${summary} # 一到两句话：这个专题讲什么
order: ${order} # 在首页的次序
audience: ${audience} # 讲给谁听
minutes: 60 # 全部讲完的计划分钟数
start: ${/^(?:[\d.e+-]+|true|false|null)$/.test(start) ? quoted(start) : start} # 从哪一课学起（文件名，不带扩展名）
`;
}

/**
 * Plans a new collection with its first lesson, a draft: without a lesson a collection has nothing to show.
 * @throws CannotCreate
 */
export function planCollection(typed: string, { collections, lessons }: ContentIndex, today: string): Plan {
  const { slug: id, title, notes } = chooseSlug(typed);
  if (collections.some((collection) => collection.id === id)) {
    throw new CannotCreate(`已经有 collections/${id}.yaml。要在里面加一课，用 npm run new -- ${id}/课程名`);
  }
  const existing = lessons.find((lesson) => lesson.collection === id);
  const firstSlug = `${id}-1`.slice(-60);
  if (!existing && lessons.some(({ slug }) => slug === firstSlug)) {
    throw new CannotCreate(`第一课要叫 ${firstSlug}，可是已经有这个名字了。请给专题换一个名字。`);
  }
  const collection = collectionFile({
    title,
    order: nextOrder(collections),
    start: existing?.slug ?? firstSlug,
  });
  const first = { path: `lessons/${id}/${firstSlug}.mdx`, text: draftLesson({ order: 1, today }) };
  return {
    files: [{ path: `collections/${id}.yaml`, text: collection }, ...(existing ? [] : [first])],
    notes,
  };
}
