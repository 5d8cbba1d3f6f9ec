/**
 * A value as JSON of pure ASCII: a server's wrong charset header cannot break a script that holds it.
 * A `<` is written as an escape as well, so that the text can stand inside a page.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -;=-~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
