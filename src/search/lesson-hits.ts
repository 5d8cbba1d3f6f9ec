import { places, type LessonText, type Place, type Segment } from './data.ts';
import { findAllHits, findHits } from './match.ts';
import type { Normalizer } from './normalize.ts';
import { prepareText, type PreparedSection, type PreparedSegment } from './prepared-text.ts';
import type { Query, Term } from './query.ts';

/** The part of a lesson in which something was found. */
export interface SectionHits {
  /** Its place among the lesson's sections. */
  section: number;
  /** Fragment of its heading; empty for the head of the lesson. */
  id: string;
  heading: string;
  /** The weightiest place with a hit. */
  place: Place;
  /** Number of marks. */
  count: number;
  /** The segment to quote: with hits if any but a heading has some, else the section's first. */
  best: Segment;
}

/** How well a lesson answers a query, apart from the number of hits. */
export interface Fit {
  /** Weightiest place of each term. */
  places: Place[];
  /** Whether several terms stand side by side somewhere as they were typed: 周 婷. */
  isAdjacent: boolean;
  /** 0 when all terms meet in one segment, 1 in one section, 2 only in the lesson. */
  spread: 0 | 1 | 2;
  /** Whether every term occurs as it was typed, not only as a number in the other notation. */
  isLiteral: boolean;
}

export interface LessonHits {
  lesson: number;
  /** Number of marks. */
  count: number;
  /** Best first; never empty. */
  sections: SectionHits[];
  /** Checklist items with hits. */
  items: { sectionId: string; text: string }[];
  fit: Fit;
}

interface FoundSegment {
  section: number;
  segment: PreparedSegment;
  /** Places in `query.include`. */
  terms: number[];
}

function weight(place: Place): number {
  return places.indexOf(place);
}

function occursIn(segment: PreparedSegment, { phrases }: Term): boolean {
  return phrases.some((phrase) => findHits(segment.normalized, phrase).length > 0);
}

/** Whether the terms follow one another in a segment. */
function standsThere({ normalized }: PreparedSegment, terms: readonly Term[]): boolean {
  return normalized.indexOf(terms.map(({ phrases }) => phrases[0]?.text ?? '').join('')) >= 0;
}

function findSegments(sections: readonly PreparedSection[], terms: readonly Term[]): FoundSegment[] {
  const found: FoundSegment[] = [];
  sections.forEach(({ segments }, section) => {
    for (const segment of segments) {
      const inSegment = terms
        .map((_, index) => index)
        .filter((index) => {
          const term = terms[index];
          return term !== undefined && occursIn(segment, term);
        });
      if (inSegment.length > 0) found.push({ section, segment, terms: inSegment });
    }
  });
  return found;
}

function fitOf(found: readonly FoundSegment[], { include }: Query): Fit {
  const inSections = new Map<number, Set<number>>();
  for (const { section, terms } of found) {
    const met = inSections.get(section) ?? new Set();
    terms.forEach((term) => met.add(term));
    inSections.set(section, met);
  }
  const all = include.length;
  const isTogether = found.some(({ terms }) => terms.length === all);
  const isInSection = [...inSections.values()].some(({ size }) => size === all);
  return {
    places: include.map((_, term) =>
      found
        .filter(({ terms }) => terms.indexOf(term) >= 0)
        .map(({ segment }) => segment.place)
        .reduce((best, place) => (weight(place) < weight(best) ? place : best), 'item'),
    ),
    isAdjacent: all > 1 && isTogether && found.some(({ segment }) => standsThere(segment, include)),
    spread: isTogether ? 0 : isInSection ? 1 : 2,
    isLiteral: include.every(({ phrases }) =>
      found.some(({ segment }) =>
        phrases.some((phrase) => !phrase.isNumberVariant && findHits(segment.normalized, phrase).length > 0),
      ),
    ),
  };
}

/** Texts are better to quote than headings, which stand above the quotation anyway. */
function segmentToQuote(found: readonly FoundSegment[], section: PreparedSection): Segment {
  const isQuotable = ({ place }: Segment): boolean => place !== 'title' && place !== 'heading';
  const quotable = found.filter(({ segment }) => isQuotable(segment));
  const best = quotable.reduce<FoundSegment | undefined>(
    (chosen, candidate) => (chosen && chosen.terms.length >= candidate.terms.length ? chosen : candidate),
    undefined,
  );
  return (
    best?.segment ??
    section.segments.filter(isQuotable)[0] ??
    section.segments[0] ?? { place: 'text', text: '' }
  );
}

function compareSections(a: SectionHits & { terms: number }, b: SectionHits & { terms: number }): number {
  return b.terms - a.terms || weight(a.place) - weight(b.place) || b.count - a.count || a.section - b.section;
}

/** What a query finds in one lesson; undefined when a term is missing or an excluded one is there. */
export function hitsInLesson(
  lesson: number,
  text: LessonText,
  query: Query,
  normalizer: Normalizer,
): LessonHits | undefined {
  const sections = prepareText(text, normalizer);
  if (findSegments(sections, query.exclude).length > 0) return undefined;
  const found = findSegments(sections, query.include);
  const met = new Set<number>();
  for (const { terms } of found) terms.forEach((term) => met.add(term));
  if (query.include.length === 0 || met.size < query.include.length) return undefined;

  const phrases = query.include.reduce<Term['phrases']>((all, term) => all.concat(term.phrases), []);
  const sectionHits = sections
    .map((section, index) => {
      const inSection = found.filter((candidate) => candidate.section === index);
      const terms = new Set(inSection.reduce<number[]>((all, candidate) => all.concat(candidate.terms), []));
      return {
        section: index,
        id: section.id,
        heading: section.heading,
        place: inSection.reduce<Place>(
          (best, { segment }) => (weight(segment.place) < weight(best) ? segment.place : best),
          'item',
        ),
        count: inSection.reduce(
          (sum, { segment }) => sum + findAllHits(segment.normalized, phrases).length,
          0,
        ),
        best: segmentToQuote(inSection, section),
        terms: terms.size,
      };
    })
    .filter(({ count }) => count > 0)
    .sort(compareSections);

  return {
    lesson,
    count: sectionHits.reduce((sum, { count }) => sum + count, 0),
    sections: sectionHits.map(({ section, id, heading, place, count, best }) => ({
      section,
      id,
      heading,
      place,
      count,
      best: { place: best.place, text: best.text },
    })),
    items: found
      .filter(({ segment, terms }) => segment.place === 'item' && terms.length === query.include.length)
      .map(({ section, segment }) => ({ sectionId: sections[section]?.id ?? '', text: segment.text })),
    fit: fitOf(found, query),
  };
}
