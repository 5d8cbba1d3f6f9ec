/*
 * Chinese PDFs without embedded fonts name their character codes by tables (CMaps) that every viewer is expected to
 * have: GBK-EUC-H and the like. pdf.js keeps them in another package of 1.4 MB, and without them such text vanishes
 * without a word. They lead from codes to numbers of glyphs, and a second table from there to Unicode. As only the
 * text matters here, the number of a glyph may be anything: with Unicode itself as the number both are easily made.
 */

/** Encodings by the beginning of the table's name. */
const encodings: readonly (readonly [pattern: RegExp, encoding: string])[] = [
  [/^(GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K|GBT?-?EUC)-[HV]$/, 'gb18030'],
  [/^(B5pc|ETen-B5|ETenms-B5|HKscs-B5)-[HV]$/, 'big5'],
  [/^(90ms|90pv|83pv|90msp)-RKSJ-[HV]$/, 'shift_jis'],
  [/^(KSC-EUC|KSCms-UHC|KSCms-UHC-HW)-[HV]$/, 'euc-kr'],
];
const unicodeTable = /^Uni(GB|CNS|JIS|KS)[\w-]*-(UCS2|UTF16)-(HW-)?[HV]$/;
const toUnicodeTable = /^Adobe-(GB1|CNS1|Japan1|Korea1)-UCS2$/;

const hex = (number: number, digits = 4): string => `<${number.toString(16).padStart(digits, '0')}>`;

/** A table in PostScript, whose sections may have at most a hundred entries. */
function tableText(
  name: string,
  codeSpaces: readonly string[],
  section: string,
  entries: readonly string[],
): string {
  const parts = [`/CMapName /${name} def`, `/WMode ${name.endsWith('-V') ? 1 : 0} def`];
  parts.push(`${codeSpaces.length} begincodespacerange`, ...codeSpaces, 'endcodespacerange');
  for (let at = 0; at < entries.length; at += 100) {
    const some = entries.slice(at, at + 100);
    parts.push(`${some.length} begin${section}`, ...some, `end${section}`);
  }
  return ['/CIDInit /ProcSet findresource begin', 'begincmap', ...parts, 'endcmap', 'end'].join('\n');
}

/** Two-byte codes of an encoding with the Unicode that they stand for, neighbours in one entry. */
function doubleByteEntries(encoding: string): string[] {
  const decoder = new TextDecoder(encoding);
  const entries: string[] = [];
  let open: { from: number; to: number; unicode: number } | undefined;
  const close = (): void => {
    if (open) entries.push(`${hex(open.from)} ${hex(open.to)} ${open.unicode}`);
    open = undefined;
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      const unicode = text.length === 1 ? text.charCodeAt(0) : 0xfffd;
      const code = lead * 256 + trail;
      if (unicode === 0xfffd) close();
      else if (open && code === open.to + 1 && unicode === open.unicode + code - open.from) open.to = code;
      else {
        close();
        open = { from: code, to: code, unicode };
      }
    }
    close();
  }
  return entries;
}

const made = new Map<string, string>();

function makeTable(name: string): string | undefined {
  if (unicodeTable.test(name)) {
    return tableText(name, ['<0000> <d7ff>', '<d800dc00> <dbffdfff>', '<e000> <ffff>'], 'cidrange', [
      '<0000> <d7ff> 0',
      '<e000> <ffff> 57344',
    ]);
  }
  if (toUnicodeTable.test(name)) {
    const rows = Array.from({ length: 256 }, (_, row) => row);
    return tableText(
      name,
      ['<0000> <ffff>'],
      'bfrange',
      rows.map((row) => `${hex(row * 256)} ${hex(row * 256 + 255)} ${hex(row * 256)}`),
    );
  }
  const encoding = encodings.find(([pattern]) => pattern.test(name))?.[1];
  if (encoding === undefined) return undefined;
  const spaces = ['<00> <80>', '<8140> <fefe>'];
  if (encoding === 'gb18030') spaces.push('<81308130> <fe39fe39>');
  return tableText(name, spaces, 'cidrange', ['<20> <7e> 32', ...doubleByteEntries(encoding)]);
}

/** The table of a name, or undefined when it is not known how to make it. */
export function characterMap(name: string): string | undefined {
  const known = made.get(name);
  if (known !== undefined) return known;
  const table = makeTable(name);
  if (table !== undefined) made.set(name, table);
  return table;
}

export function leadsToUnicode(name: string): boolean {
  return toUnicodeTable.test(name);
}
