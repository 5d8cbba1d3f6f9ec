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
  lessons: number;
  sections: number;
  checklistItems: number;
  characters: number;
}

export function buildMarker({ site, version, lessons }: Library): BuildMarker {
  const sum = (count: (rendered: RenderedLesson) => number): number =>
    lessons.reduce((total, { rendered }) => total + count(rendered), 0);
  return {
    site: site.id,
    build: version.build,
    date: version.date,
    lessons: lessons.length,
    sections: sum(({ sections }) => sections),
    checklistItems: sum(({ items }) => items.length),
    characters: sum(({ characters }) => characters),
  };
}
