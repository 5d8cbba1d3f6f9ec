import { isHan, isWord } from './characters.ts';
import { nameKinds, type Names } from './data.ts';

/** Chinese characters of a name in a row: punctuation between them does not count, letters and digits end them. */
export interface NameRun {
  name: string;
  /** Place in `nameKinds`. */
  kind: number;
  characters: string[];
  /** Where each character stands in `name`. */
  offsets: number[];
  /** Whether nothing that is read stands before. */
  isStart: boolean;
  /** Whether this is all of the name that is read. */
  isWhole: boolean;
}

const runsOfNames = new WeakMap<Names, NameRun[]>();

function split(name: string, kind: number): NameRun[] {
  const runs: NameRun[] = [];
  let run: NameRun | undefined;
  let isStart = true;
  let offset = 0;
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    if (isHan(code)) {
      if (!run) runs.push((run = { name, kind, characters: [], offsets: [], isStart, isWhole: false }));
      run.characters.push(character);
      run.offsets.push(offset);
      isStart = false;
    } else if (isWord(code)) {
      run = undefined;
      isStart = false;
    }
    offset += character.length;
  }
  const [first] = runs;
  const endsWithRun = run !== undefined;
  if (first && runs.length === 1 && first.isStart && endsWithRun) first.isWhole = true;
  return runs;
}

/** All runs of at least two characters, better kinds first; cut once for each list of names. */
export function nameRuns(names: Names): readonly NameRun[] {
  const known = runsOfNames.get(names);
  if (known) return known;
  const runs: NameRun[] = [];
  nameKinds.forEach((name, kind) => {
    for (const text of names.names[name])
      for (const run of split(text, kind)) if (run.characters.length > 1) runs.push(run);
  });
  runsOfNames.set(names, runs);
  return runs;
}
