import { kinds, type Kind, type TestQuery } from './queries.ts';

/** What somebody answered to one query: slugs of lessons, best first. */
export interface Answer {
  lessons: readonly string[];
}

export interface Judged {
  query: TestQuery;
  expected: ReadonlySet<string>;
  answer: Answer;
}

export interface Score {
  queries: number;
  /** Of the lessons that should be found, the part that was; undefined when nothing should be. */
  recall: number | undefined;
  /** Of the lessons that were found, the part that should be; undefined when nothing was. */
  precision: number | undefined;
  /** Queries with exactly the right lessons. */
  perfect: number;
  /** Queries of which somebody wrote down what must come first. */
  withFirst: number;
  firstRight: number;
}

const part = (share: number, whole: number): number | undefined => (whole === 0 ? undefined : share / whole);

/** Sums over all lessons of all queries, so that a query with many lessons counts for more than one with few. */
export function scoreOf(judged: readonly Judged[]): Score {
  let [wanted, found, right, perfect] = [0, 0, 0, 0];
  for (const { expected, answer } of judged) {
    const hits = answer.lessons.filter((slug) => expected.has(slug)).length;
    wanted += expected.size;
    found += answer.lessons.length;
    right += hits;
    if (hits === expected.size && hits === answer.lessons.length) perfect++;
  }
  const withFirst = judged.filter(({ query }) => query.first !== undefined);
  return {
    queries: judged.length,
    recall: part(right, wanted),
    precision: part(right, found),
    perfect,
    withFirst: withFirst.length,
    firstRight: withFirst.filter(({ query, answer }) => answer.lessons[0] === query.first).length,
  };
}

/** Kinds that occur, in their order. */
export function byKind(judged: readonly Judged[]): [Kind, Judged[]][] {
  return kinds.flatMap((kind): [Kind, Judged[]][] => {
    const ofKind = judged.filter(({ query }) => query.kind === kind);
    return ofKind.length > 0 ? [[kind, ofKind]] : [];
  });
}
