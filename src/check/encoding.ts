/** An encoding in which old Chinese documents are found. */
export interface Encoding {
  /** Name for TextDecoder. */
  label: string;
  /** Name as editors show it. */
  title: string;
}

const chineseEncodings: readonly Encoding[] = [
  { label: 'gb18030', title: 'GB18030（GBK、ANSI）编码' },
  { label: 'big5', title: 'Big5（繁体）编码' },
];
const utf16: Readonly<Record<'le' | 'be', Encoding>> = {
  le: { label: 'utf-16le', title: 'UTF-16（Unicode）编码' },
  be: { label: 'utf-16be', title: 'UTF-16（大端）编码' },
};

/** The most frequent characters of modern texts, simplified and traditional, with the full-width marks. */
const frequent = new Set(
  '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同已老从动两长' +
    '群众干部工作基层社区这些信民党政務們為說國來時會學對過還發個這裡後開樣點現沒' +
    '，。、：；！？（）《》“”「」',
);

/** Length of the longest beginning that is read to tell an encoding; more would not change the answer. */
const sampleSize = 20_000;

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** True when the bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return decode(bytes, 'utf-8') !== undefined;
}

/** Share of frequent characters among those outside ASCII: high only in the right encoding. */
function plausibility(text: string): number {
  const characters = [...text.slice(0, sampleSize)].filter((character) => character > '\u007f');
  if (characters.length === 0) return 0;
  return characters.filter((character) => frequent.has(character)).length / characters.length;
}

function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16.le;
  if (first === 0xfe && second === 0xff) return utf16.be;
  // Without a mark: ASCII characters leave a zero in every second byte.
  const sample = bytes.subarray(0, 200);
  const zeros = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zeros(1) > sample.length / 8 && zeros(0) === 0) return utf16.le;
  if (zeros(0) > sample.length / 8 && zeros(1) === 0) return utf16.be;
  return undefined;
}

/** Tells in which encoding bytes that are not UTF-8 were most likely written; undefined when nothing fits. */
export function guessEncoding(bytes: Uint8Array): Encoding | undefined {
  const wide = guessUtf16(bytes);
  if (wide) return wide;
  const ranked = chineseEncodings
    .map((encoding) => ({ encoding, text: decode(bytes, encoding.label) }))
    .filter(({ text }) => text !== undefined)
    .map(({ encoding, text = '' }) => ({ encoding, score: plausibility(text) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  return best && best.score > 0.1 ? best.encoding : undefined;
}

/**
 * The text of a file for the other checks: without BOM, with LF. Where the file is not UTF-8 it is read in the
 * encoding it looks like, so that everything else wrong with it is reported in the same run.
 */
export function readText(bytes: Uint8Array): string {
  const label = isUtf8(bytes) ? 'utf-8' : (guessEncoding(bytes)?.label ?? 'utf-8');
  return new TextDecoder(label).decode(bytes).replace(/\r\n?/g, '\n');
}
