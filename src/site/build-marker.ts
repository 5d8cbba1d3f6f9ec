import type { RenderedLesson } from '../markdown/render.ts';
import type { Library } from './library.ts';

/**
 * Written into every site as `xueku-build.json`: names the site and its version and counts what is in it.
 * Without a clock, so that equal content gives equal bytes.
 */
export interface BuildMarker {
  /** Id of the site, from site.yaml. */
  site: string;
  /** Fingerprint of content and engine. */
  build: string;
  /** Day of the newest lesson. */
  date: string;
  /** Id of the one collection that this site is of a larger one. */
  collection?: string | undefined;
  lessons: number;
  /** How many of them are not published: a preview for editors, which must not be handed on. */
  unpublished: number;
  sections: number;
  checklistItems: number;
  characters: number;
}

export function buildMarker({ site, version, lessons, part }: Library): BuildMarker {
  const sum = (count: (rendered: RenderedLesson) => number): number =>
    lessons.reduce((total, { rendered }) => total + count(rendered), 0);
  return {
    site: site.id,
    build: version.build,
    date: version.date,
    collection: part,
    lessons: lessons.length,
    unpublished: lessons.filter(({ data }) => data.status !== 'published').length,
    sections: sum(({ sections }) => sections),
    checklistItems: sum(({ items }) => items.length),
    characters: sum(({ characters }) => characters),
  };
}
