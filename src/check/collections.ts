import type { CollectionSource, ContentModel, LessonSource, YamlSource } from './content-model.ts';
import { isRecord } from './content-model.ts';
import { groupsOf } from './duplicates.ts';
import { nearMiss } from './near-miss.ts';
import { isPlaceholder } from '../lesson/placeholder.ts';
import { fileStart, type Finding } from './problem.ts';
import { yamlPosition } from './yaml-position.ts';

/** Collections all of whose lessons are drafts: their settings may still say 待补. */
export function draftCollections({ collections, lessons }: ContentModel): Set<string> {
  const started = new Set(lessons.filter(({ isDraft }) => !isDraft).map(({ collection }) => collection));
  return new Set(collections.map(({ id }) => id).filter((id) => !started.has(id)));
}

function checkPairs({ collections, lessons, files }: ContentModel): Finding[] {
  const ids = new Set(collections.map(({ id }) => id));
  const known = files.map(({ path }) => path);
  const firstLessons = new Map<string, LessonSource>();
  for (const lesson of lessons) {
    if (!firstLessons.has(lesson.collection)) firstLessons.set(lesson.collection, lesson);
  }
  const withoutCollection = [...firstLessons.values()]
    .filter(({ collection }) => !ids.has(collection) && !known.includes(`collections/${collection}.yaml`))
    .map(({ path, collection }): Finding => {
      const meant = nearMiss(collection, [...ids]);
      return {
        file: path,
        ...fileStart,
        kind: 'lessons-without-collection',
        what: `没有 collections/${collection}.yaml`,
        fix: `新建这个文件（npm run new -- collection/${collection}）${meant ? `；如果专题是 ${meant}，把课移到 lessons/${meant}/` : ''}。`,
      };
    });
  const withoutLessons = collections
    .filter(({ id }) => !firstLessons.has(id))
    .map(({ path, id }): Finding => ({
      file: path,
      ...fileStart,
      kind: 'collection-without-lessons',
      what: `lessons/${id}/ 里没有课`,
    }));
  return [...withoutCollection, ...withoutLessons];
}

function checkStart(collection: CollectionSource, lessons: readonly LessonSource[]): Finding[] {
  const fields = collection.yaml.value;
  const start = isRecord(fields) ? fields['start'] : undefined;
  if (typeof start !== 'string' || lessons.length === 0 || isPlaceholder(start)) return [];
  const finding = {
    file: collection.path,
    ...yamlPosition(collection, ['start']),
    kind: 'unknown-start',
  } as const;
  const lesson = lessons.find(({ slug }) => slug === start);
  if (!lesson) {
    const meant = nearMiss(
      start,
      lessons.map(({ slug }) => slug),
    );
    return [
      {
        ...finding,
        what: `lessons/${collection.id}/ 里没有 ${start} 这一课`,
        fix: meant && `是不是 ${meant}？`,
      },
    ];
  }
  if (lesson.isUnpublished && !lessons.every(({ isUnpublished }) => isUnpublished)) {
    return [{ ...finding, what: `第一课 ${start} 还没有发布，而专题里已有发布的课` }];
  }
  return [];
}

type Ordered = YamlSource & { order: unknown };

function checkOrders(sources: readonly Ordered[]): Finding[] {
  const withOrder = sources.filter(({ order }) => typeof order === 'number');
  return groupsOf(withOrder, ({ order }) => String(order)).flatMap(([first, ...rest]) =>
    rest.map((source) => ({
      file: source.path,
      ...yamlPosition(source, ['order']),
      kind: 'duplicate-order',
      what: `order: ${String(source.order)} 与 ${first?.path ?? ''} 相同`,
    })),
  );
}

function lessonOrders(lessons: readonly LessonSource[]): Ordered[] {
  return lessons.flatMap(({ header, fields }) => (header ? [{ ...header, order: fields['order'] }] : []));
}

function collectionOrders(collections: readonly CollectionSource[]): Ordered[] {
  return collections.map((source) => ({
    ...source,
    order: isRecord(source.yaml.value) ? source.yaml.value['order'] : undefined,
  }));
}

/** Collections, their lessons and the order of both. */
export function checkCollections(model: ContentModel): Finding[] {
  const folders = new Map<string, LessonSource[]>();
  for (const lesson of model.lessons) {
    folders.set(lesson.collection, [...(folders.get(lesson.collection) ?? []), lesson]);
  }
  return [
    ...checkPairs(model),
    ...model.collections.flatMap((collection) => checkStart(collection, folders.get(collection.id) ?? [])),
    ...checkOrders(collectionOrders(model.collections)),
    ...[...folders.values()].flatMap((lessons) => checkOrders(lessonOrders(lessons))),
  ];
}
