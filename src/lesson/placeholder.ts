/** What a draft writes where something is still to come. */
export const placeholder = '待补';

/** What stands before everything that an import only suggests. */
export const suggestionMark = '建议：';

/** `等待补充` and `有待补充` are ordinary words. */
const placeholderPattern = /(?<![等期有尚亟仍急])待补/g;

/** Offsets of every placeholder in a text. */
export function findPlaceholders(text: string): number[] {
  return [...text.matchAll(placeholderPattern)].map(({ index }) => index);
}

export function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && findPlaceholders(value).length > 0;
}
