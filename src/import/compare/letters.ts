import { readFolds } from '../../search-index/folds.ts';

/** By code unit: what it counts as when texts are compared, 0 when it does not count. */
let folds: Uint16Array | undefined;

function foldOf(unit: number, simplified: ReadonlyMap<string, string>): number {
  // Halves of a pair stay as they are: rare characters, and both texts hold the same halves.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const folded = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
  const letter = [...folded].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '';
  const unified = simplified.get(letter) ?? letter;
  return unified.length === 1 ? unified.charCodeAt(0) : unit * Number(letter !== '');
}

function foldTable(): Uint16Array {
  if (!folds) {
    const simplified = readFolds();
    folds = Uint16Array.from({ length: 0x10000 }, (_, unit) => foldOf(unit, simplified));
  }
  return folds;
}

/** Letters and digits of a text as they are compared, and where each stands. */
export interface Letters {
  units: Uint16Array;
  /** Offset of each in the text. */
  offsets: Uint32Array;
}

/**
 * What is left of a text when punctuation, white space, case, width and the script (traditional or simplified, one
 * character at a time) do not count: these are what copies of one essay differ in.
 */
export function lettersOf(text: string): Letters {
  const table = foldTable();
  const units = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = table[text.charCodeAt(offset)] ?? 0;
    if (unit === 0) continue;
    units[count] = unit;
    offsets[count] = offset;
    count += 1;
  }
  return { units: units.slice(0, count), offsets: offsets.slice(0, count) };
}
