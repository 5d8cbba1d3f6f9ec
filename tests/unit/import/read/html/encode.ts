/** Bytes of each character in GB18030, found by decoding all pairs. */
function gbTable(): Map<string, [number, number]> {
  const table = new Map<string, [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if (character.length === 1 && character !== '\ufffd') table.set(character, [first, second]);
    }
  return table;
}

/** Text as bytes of an encoding that Node only reads. */
export function bytesIn(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le')
    return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
  const table = gbTable();
  return new Uint8Array([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
}
