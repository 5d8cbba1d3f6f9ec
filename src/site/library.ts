import type { RelatedLesson } from '../lesson/related.ts';
import type { RenderedLesson } from '../markdown/render.ts';
import type { CollectionData } from '../schemas/collection.ts';
import type { Term } from '../schemas/glossary.ts';
import type { LessonData } from '../schemas/lesson.ts';
import type { Site } from '../schemas/site.ts';
import type { Version } from './version.ts';

export interface Lesson {
  slug: string;
  /** Id of its collection. */
  collection: string;
  /** Path below the content folder. */
  path: string;
  sourceHash: string;
  data: LessonData;
  rendered: RenderedLesson;
  related: RelatedLesson[];
}

export interface Collection {
  id: string;
  data: CollectionData;
  /** In their order; never empty. */
  lessons: Lesson[];
}

export interface PublishedAttachment {
  /** Path below `content/attachments/`. */
  file: string;
  /** Safe name below `/attachments/`. */
  name: string;
  /** Bytes. */
  size: number;
}

/** Everything that the pages show, read once per build. */
export interface Library {
  site: Site;
  /** In the order of the collections. */
  collections: Collection[];
  lessons: Lesson[];
  glossary: Term[];
  /** Tag → slug of its page. */
  tags: Map<string, string>;
  /** Files that the shown lessons use. */
  attachments: PublishedAttachment[];
  /** Lessons whose status is draft or review, shown or not. */
  unpublished: number;
  /** Id of the one collection that this is of a larger library; undefined for a whole one. */
  part: string | undefined;
  version: Version;
}
