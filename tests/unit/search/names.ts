import { characterReadings } from '../../../src/search-index/readings.ts';
import { nameKinds, type NameKind, type Names } from '../../../src/search/data.ts';

/** Names of a site that has only these, with their readings. */
export function namesOf(given: Partial<Record<NameKind, string[]>>): Names {
  const names = Object.fromEntries(nameKinds.map((kind) => [kind, given[kind] ?? []])) as Names['names'];
  return { names, readings: characterReadings(Object.values(names).flat()), printed: {} };
}
