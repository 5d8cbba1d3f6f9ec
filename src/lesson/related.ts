/** What relatedness is computed from. */
export interface Relatable {
  slug: string;
  tags: readonly string[];
  /** Glossary ids that the lesson's text uses. */
  terms: readonly string[];
}

export interface RelatedLesson {
  slug: string;
  sharedTags: string[];
  sharedTerms: string[];
}

/** A tag is an editor's judgement and weighs more than a term that happens to occur. */
const tagWeight = 3;

/** What more lessons than this share tells nothing apart, and comparing them all would cost n². */
const commonLimit = 200;

/**
 * The lessons closest to each lesson by shared tags and glossary terms. A term or tag that many lessons share
 * says little, so each one weighs the logarithm of its rarity (inverse document frequency).
 * Ties go to the lesson that comes first in `lessons`, so the result is stable.
 * @returns for each slug at most `limit` lessons, best first, with what they share (to show the reader why)
 */
export function relatedLessons(lessons: readonly Relatable[], limit = 3): Map<string, RelatedLesson[]> {
  const byFeature = new Map<string, number[]>();
  const features = lessons.map(({ tags, terms }) => [
    ...new Set([...tags.map((tag) => `tag:${tag}`), ...terms.map((term) => `term:${term}`)]),
  ]);
  features.forEach((ofLesson, index) => {
    for (const feature of ofLesson) {
      const sharers = byFeature.get(feature);
      if (sharers) sharers.push(index);
      else byFeature.set(feature, [index]);
    }
  });

  const weight = (feature: string) => {
    const rarity = Math.log(lessons.length / (byFeature.get(feature)?.length ?? 1));
    return feature.startsWith('tag:') ? rarity * tagWeight : rarity;
  };

  return new Map(
    lessons.map((lesson, index) => {
      const scores = new Map<number, number>();
      for (const feature of features[index] ?? []) {
        const sharers = byFeature.get(feature) ?? [];
        if (sharers.length > commonLimit) continue;
        const added = weight(feature);
        for (const other of sharers) {
          if (other !== index) scores.set(other, (scores.get(other) ?? 0) + added);
        }
      }
      const best = [...scores].sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b).slice(0, limit);
      const related = best.flatMap(([other]) => {
        const candidate = lessons[other];
        if (!candidate) return [];
        return {
          slug: candidate.slug,
          sharedTags: lesson.tags.filter((tag) => candidate.tags.includes(tag)),
          sharedTerms: lesson.terms.filter((term) => candidate.terms.includes(term)),
        };
      });
      return [lesson.slug, related];
    }),
  );
}
