/** The double-byte codes of an encoding, from the decoder that Node brings. */
function codesOf(label: string): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label);
  for (let row = 0x81; row < 0xff; row++) {
    for (let column = 0x40; column < 0xff; column++) {
      const text = decoder.decode(new Uint8Array([row, column]));
      if ([...text].length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, [row, column]);
    }
  }
  return codes;
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Four bytes of GB18030 for a character beyond the basic plane. */
function fourBytes(codePoint: number): number[] {
  const index = codePoint - 0x10000 + 189_000;
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

export type Label = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** Encodes a text as a program of its time would have saved it, without a byte order mark. */
export function encode(text: string, label: Label): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text);
  if (label === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (label === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const codes = tables.get(label) ?? codesOf(label);
  tables.set(label, codes);
  return new Uint8Array(
    [...text].flatMap((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      if (codePoint < 0x80) return [codePoint];
      const code = codes.get(character) ?? (codePoint > 0xffff ? fourBytes(codePoint) : undefined);
      if (!code) throw new Error(`${character} cannot be written in ${label}`);
      return [...code];
    }),
  );
}

/** 900 characters each of our own. */
export const simplified = (
  '社区里的老张每天清早都要到菜场转一圈，问问价钱，听听大家有什么难处。有一回下着大雨，他看见摊位后面漏水，' +
  '回来就打电话找人修。他说：“小事不办，大事难办。”后来居民都愿意跟他说心里话，矛盾也就少了。\n' +
  '这件事说明，做群众工作没有什么诀窍，关键在于腿要勤、耳要灵、心要热。2015年3月，街道把他的做法写进了工作手册，' +
  '要求每名干部每周至少走访5户人家，把听到的问题一条一条记下来，当月能解决的当月解决。\n'
).repeat(5);

export const traditional = (
  '社區裡的老張每天清早都要到菜場轉一圈，問問價錢，聽聽大家有什麼難處。有一回下著大雨，他看見攤位後面漏水，' +
  '回來就打電話找人修。他說：「小事不辦，大事難辦。」後來居民都願意跟他說心裡話，矛盾也就少了。\n' +
  '這件事說明，做群眾工作沒有什麼訣竅，關鍵在於腿要勤、耳要靈、心要熱。2015年3月，街道把他的做法寫進了工作手冊，' +
  '要求每名幹部每週至少走訪5戶人家，把聽到的問題一條一條記下來，當月能解決的當月解決。\n'
).repeat(5);
