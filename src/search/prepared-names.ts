import type { CatalogueLesson } from './data.ts';
import type { Normalizer } from './normalize.ts';

export interface PreparedNames {
  title: string;
  /** Names of the glossary terms that the text uses. */
  terms: string[];
}

const prepared = new WeakMap<CatalogueLesson, PreparedNames>();

/** Title and terms of a lesson in their normalised form, made once however many queries ask. */
export function prepareNames(lesson: CatalogueLesson, { normalize }: Normalizer): PreparedNames {
  const known = prepared.get(lesson);
  if (known) return known;
  const names = { title: normalize(lesson.title), terms: lesson.terms.map(normalize) };
  prepared.set(lesson, names);
  return names;
}
