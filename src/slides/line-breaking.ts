/*
 * Line breaking, computed. Browsers differ in fonts; so every width here is the widest of the usual Chinese fonts,
 * and where they might not break a line, neither do we. A real line can then only be shorter, never longer.
 */

const opening = '（〔［｛《〈「『【￥＄';
/** Firefox and old Chromium break neither before nor behind them. */
const quotes = '“”‘’';
const word = '[!-~\\u00a0-\\u1fff\\u2000-\\u2013]';
const pair = '[\\ud800-\\udbff][\\udc00-\\udfff][\\u200d\\ufe0f]*';
const core = `[${opening}${quotes}]*(?:${word}+|(?:${pair})+|[^ ])`;
/** Punctuation and signs that may not begin a line; some that may are among them. */
const closing = `(?![${opening}${quotes}])[\\u2014-\\u206f\\u20e3\\u2103\\u3001-\\u301f\\u30fb-\\u30fe\\u0300-\\u036f\\ufe0e\\ufe0f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff65]`;
/** What no line break may divide: a character with the marks that may not stand apart from it, or a word. */
const unit = new RegExp(` +|${core}(?:${closing}|[!),.:;?\\]}%'"]${word}*|[${quotes}]+(?:${core})?)*`, 'g');

function characterWidth(code: number): number {
  if (code === 32) return 0.3;
  if (code >= 0xd800 && code < 0xe000) return 0.7; // Half of an emoji or a rare character.
  if (code >= 0x2000) return 1;
  if (code >= 0x80) return 0.8;
  const character = String.fromCharCode(code);
  if (/[mwMW@%]/.test(character)) return 0.95;
  return /[A-Z&+<=>~#]/.test(character) ? 0.74 : 0.6;
}

/** Width of a text in full-width characters. */
export function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += characterWidth(text.charCodeAt(index));
  return width;
}

/** Lines that a text takes; `columns` may be a fraction. */
export function countLines(text: string, columns: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const part of line.match(unit) ?? []) {
      const width = textWidth(part);
      // Blanks hang at the end of a line.
      if (part.startsWith(' ') || used + width <= columns + 0.001) used += width;
      else if (width <= columns) {
        lines += 1;
        used = width;
      } else {
        // Longer than a line: begins a new one and is broken anywhere.
        lines += Math.ceil(width / Math.max(1, columns - 1)) - (used > 0 ? 0 : 1);
        used = columns;
      }
    }
  }
  return lines;
}
