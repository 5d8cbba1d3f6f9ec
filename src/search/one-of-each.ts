import { withoutMarks } from './match.ts';

/** Of names that differ in punctuation only (真字诀 and “真”字诀) the first. */
export function oneOfEach(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const letters = withoutMarks(name, 'punctuation');
    return !seen.has(letters) && seen.add(letters);
  });
}
