import { createHash } from 'node:crypto';
import type { Duplicate } from '../report/document-result.ts';
import { profileOf, toDuplicate } from './duplicates.ts';
import { lettersOf } from './letters.ts';
import { fewestLetters } from './shingles.ts';
import { ShingleIndex } from './shingle-index.ts';

/** The same for texts that differ in nothing but white space; undefined for texts so short that they may be equal by chance. */
export function equalityKey(text: string): string | undefined {
  if (lettersOf(text).units.length < fewestLetters) return undefined;
  return createHash('sha256').update(text.replace(/\s+/g, '')).digest('base64');
}

/** All texts that a new one is compared with: the lessons of the content folder, then those of the run. */
export class LibraryIndex {
  readonly #index = new ShingleIndex();
  readonly #names: string[] = [];
  readonly #keys = new Map<string, string>();

  /** @param name as the report shows it: a lesson file or an input */
  add(name: string, text: string): void {
    this.#index.add(profileOf(text));
    this.#names.push(name);
  }

  /** Texts that share much with this one, most alike first. */
  find(text: string): Duplicate[] {
    const own = profileOf(text);
    return this.#index.find(own).flatMap(({ id, containment }) => {
      const other = this.#index.get(id);
      const duplicate = other && toDuplicate(own, other, containment, this.#names[id] ?? '');
      return duplicate ? [duplicate] : [];
    });
  }

  /**
   * Remembers a whole document, and says which earlier one has the very same words.
   * @returns name of the earlier document
   */
  claim(name: string, text: string): string | undefined {
    const key = equalityKey(text);
    if (key === undefined) return undefined;
    const earlier = this.#keys.get(key);
    if (earlier === undefined) this.#keys.set(key, name);
    return earlier;
  }
}
