/** Signs of the fonts of pictures that stand in texts as boxes, ticks and bullets; the fonts' own codes. */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x72: '❒',
    0x75: '◆',
    0x76: '❖',
    0x9e: '·',
    0x9f: '•',
    0xa1: '○',
    0xa7: '▪',
    0xa8: '□',
    0xab: '★',
    0xd8: '➢',
    0xe0: '→',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x52: '☑', 0x53: '☒', 0xa3: '□' },
  symbol: { 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xa3: '≤', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xae: '→' },
};

/**
 * The character that a `w:sym` element shows, or undefined when only its font knows.
 * @param code four hexadecimal digits; fonts of signs have theirs at F000
 */
export function symbolText(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  if (!(number > 0x20 && number <= 0xffff)) return undefined;
  const known = signs[font.toLowerCase()];
  if (known) return known[number & 0xff];
  const isPrivate = number >= 0xd800 && number < 0xf900;
  return isPrivate ? undefined : String.fromCharCode(number);
}
