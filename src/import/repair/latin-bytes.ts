/** The characters that windows-1252 puts on 0x80–0x9F; the five holes of that row stand for themselves. */
const row = new Map(
  [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index)),
  ].map((character, index): [string, number] => [character, 0x80 + index]),
);

/**
 * A text as one byte a character, for patterns: `\u0080`–`\u00ff` where windows-1252 or Latin-1 has such a byte,
 * `\uffff` for everything that is neither ASCII nor a byte. As long as the text.
 */
export function latinBytes(text: string): string {
  return text.replace(/[^\0-\u007f\u00a0-\u00ff]/g, (unit) => {
    const byte = row.get(unit) ?? (unit >= '\u0080' && unit <= '\u009f' ? unit.charCodeAt(0) : undefined);
    return byte === undefined ? '\uffff' : String.fromCharCode(byte);
  });
}
