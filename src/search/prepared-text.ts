import type { LessonText, Segment } from './data.ts';
import type { Normalizer } from './normalize.ts';

export interface PreparedSegment extends Segment {
  normalized: string;
}

export interface PreparedSection {
  id: string;
  heading: string;
  segments: PreparedSegment[];
}

/** A lesson's text is normalised once, however many queries look into it. */
const prepared = new WeakMap<LessonText, PreparedSection[]>();

/** The sections of a lesson with the normalised form of every segment. */
export function prepareText(text: LessonText, normalizer: Normalizer): PreparedSection[] {
  const known = prepared.get(text);
  if (known) return known;
  const sections = text.sections.map(({ id, heading, segments }) => ({
    id,
    heading,
    segments: segments.map((segment) => ({ ...segment, normalized: normalizer.normalize(segment.text) })),
  }));
  prepared.set(text, sections);
  return sections;
}
