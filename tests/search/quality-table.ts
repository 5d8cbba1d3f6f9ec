import { textTable } from '../../src/bench/text-table.ts';
import { byKind, scoreOf, type Judged } from './score.ts';

const share = (value: number | undefined): string => value?.toFixed(3) ?? '–';

/** The answers of one searcher under its name. */
export type Contestants = ReadonlyMap<string, readonly Judged[]>;

function row(title: string, contestants: readonly (readonly Judged[])[]): string[] {
  const scores = contestants.map(scoreOf);
  return [
    title,
    String(scores[0]?.queries ?? 0),
    ...scores.flatMap(({ recall, precision, perfect }) => [share(recall), share(precision), String(perfect)]),
  ];
}

/** Recall, precision and right answers of each kind of query, side by side. */
export function qualityTable(contestants: Contestants): string {
  const names = [...contestants.keys()];
  const answers = [...contestants.values()];
  const rows = byKind(answers[0] ?? []).map(([kind]) =>
    row(
      kind,
      answers.map((judged) => judged.filter(({ query }) => query.kind === kind)),
    ),
  );
  const head = ['kind', 'queries', ...names.flatMap((name) => [`${name}: recall`, 'precision', 'perfect'])];
  const firsts = answers.map((judged, index) => {
    const { firstRight, withFirst } = scoreOf(judged);
    return `${names[index] ?? ''}: ${firstRight} of ${withFirst} first results right`;
  });
  return `${textTable([head, ...rows, row('all', answers)])}\n${firsts.join('; ')}`;
}
