/** The most frequent characters of modern texts, simplified and traditional, with the full-width marks. */
const frequent = new Set(
  '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同已老从动两长' +
    '群众干部工作基层社区这些信民党政務們為說國來時會學對過還發個這裡後開樣點現沒' +
    '与其于及把被让将向因由使并但或更最很每各全新进实力理明高定关问题建重组织制度活服务联系思想' +
    '與於並當無動兩長將讓進實關問題見從經頭種體產業機應該認識幾點處員書讀寫聽話歷' +
    '，。、：；！？（）《》“”「」',
);

/** Rows and columns of a double-byte table. */
interface Rows {
  label: string;
  rows: readonly [number, number];
  columns: readonly (readonly [number, number])[];
}

/** The level of each national table that holds what people write with. */
const everydayLevels: readonly Rows[] = [
  { label: 'gb18030', rows: [0xb0, 0xd7], columns: [[0xa1, 0xfe]] },
  {
    label: 'big5',
    rows: [0xa4, 0xc6],
    columns: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
];

function charactersOf({ label, rows, columns }: Rows): string {
  const bytes: number[] = [];
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (const [first, last] of columns)
      for (let column = first; column <= last; column++) bytes.push(row, column);
  }
  return new TextDecoder(label).decode(new Uint8Array(bytes));
}

let everydayCharacters: ReadonlySet<string> | undefined;

function isEveryday(character: string): boolean {
  everydayCharacters ??= new Set(everydayLevels.map(charactersOf).join(''));
  return everydayCharacters.has(character);
}

const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
/** Text of any kind may hold them, and whether they are there says nothing of the encoding. */
const neutral = /[\u00a0-\u02ff\u2010-\u203b\u3000-\u303f\uff01-\uff5e\u{20000}-\u{3ffff}\p{Emoji}]/u;
const han = /\p{Script=Han}/u;
const foreign = /[\p{L}\p{N}\p{S}\p{P}\p{M}\p{Z}]/u;

/** What a character says of the encoding in which it was read. */
function weigh(character: string): number {
  if (frequent.has(character)) return 3;
  if (character === '\ufffd') return -4;
  if (neutral.test(character)) return 0;
  if (han.test(character)) return isEveryday(character) ? 1 : -1;
  // Control characters, private use, not assigned: what a wrong reading is full of.
  return foreign.test(character) ? -1 : -4;
}

/** True for what no text file is like: full of control characters other than tabs, line ends and page breaks. */
export function hasManyControls(text: string): boolean {
  return (text.match(control)?.length ?? 0) > text.length / 50;
}

/**
 * How much a text looks like Chinese, from -4 to 3: more than 0.5 only in the right encoding. Text of which nothing
 * but ASCII is there scores 1: it says nothing, and nothing speaks against it.
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    if (character >= ' ' && character <= '~') continue;
    if (/[\t\n\v\f\r]/.test(character)) continue;
    sum += weigh(character);
    count += 1;
  }
  return count === 0 ? 1 : sum / count;
}
