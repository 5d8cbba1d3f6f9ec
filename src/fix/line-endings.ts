/** A text whose lines end with LF, and the way back to the endings that it had. */
export interface UnixText {
  text: string;
  restore(edited: string): string;
}

/** Line endings are no problem for the check and stay as they are, each line its own. */
export function toUnixText(original: string): UnixText {
  const endings = original.match(/\r\n?|\n/g) ?? [];
  return {
    text: original.replace(/\r\n?/g, '\n'),
    restore: (edited) =>
      edited
        .split('\n')
        .map((line, index) => line + (endings[index] ?? ''))
        .join(''),
  };
}
