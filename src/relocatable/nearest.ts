import { editDistance } from '../check/near-miss.ts';

/** The candidates most like a name that leads nowhere, best first; never empty while there are candidates. */
export function nearest(wanted: string, candidates: Iterable<string>, count: number): string[] {
  return [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
