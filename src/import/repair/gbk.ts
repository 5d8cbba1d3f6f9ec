/** TextDecoder's name; its `gbk` breaks four-byte characters. */
const label = 'gb18030';

let codes: ReadonlyMap<string, number> | undefined;

/** The two-byte code of every character of GBK. There is no encoder in the platform: the table is its decoder, turned. */
function readCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, lead * 0x100 + trail);
    }
  return table;
}

/** Both bytes of a character as one number, 0x8140–0xFEFE; undefined where GBK has none. */
export function gbkCode(character: string): number | undefined {
  codes ??= readCodes();
  return codes.get(character);
}

/** True for the 6,763 characters of the first standard: those of simplified text. */
export function isInGb2312(character: string): boolean {
  const code = gbkCode(character) ?? 0;
  return code >= 0xb0a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1;
}

/** The bytes of a text in GBK; undefined when a character has none. */
export function encodeGbk(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const code = gbkCode(character);
    if (code !== undefined) bytes.push(code >> 8, code & 0xff);
    else if (character < '\u0080') bytes.push(character.charCodeAt(0));
    else return undefined;
  }
  return bytes;
}

/** The text of bytes in GBK; undefined when they are not well-formed or a code is not assigned. */
export function decodeGbk(bytes: readonly number[]): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(Uint8Array.from(bytes));
    return /\p{Co}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

const rows = new Map<number, readonly string[]>();

/** Every character whose first byte is this one. */
export function charactersWith(lead: number): readonly string[] {
  const trails = Array.from({ length: 0xff - 0x40 }, (_, index) => 0x40 + index);
  const row = rows.get(lead) ?? trails.flatMap((trail) => decodeGbk([lead, trail]) ?? []);
  rows.set(lead, row);
  return row;
}
