/** White space as markup knows it: a Chinese space belongs to a name. */
const gap = /[\t\n\f\r /]*/y;
const attributeName = /=?[^\t\n\f\r />=]*/y;
const equals = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const bareValue = /[^\t\n\f\r >]*/y;

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * Where a tag ends, as a browser reads it.
 * @param at behind the name of the tag
 * @returns the place behind its `>`; undefined when it never ends, mostly because a quotation mark is missing
 */
export function findTagEnd(html: string, at: number): number | undefined {
  let position = at;
  for (;;) {
    position = after(gap, html, position);
    if (position >= html.length) return undefined;
    if (html[position] === '>') return position + 1;
    position = after(attributeName, html, position);
    const value = after(equals, html, position);
    if (value === position) continue;
    const quote = html[value];
    if (quote !== '"' && quote !== "'") {
      position = after(bareValue, html, value);
      continue;
    }
    const end = html.indexOf(quote, value + 1);
    if (end === -1) return undefined;
    position = end + 1;
  }
}
