import { guessEncoding, isUtf8 } from '../check/encoding.ts';
import type { Repair } from './repair.ts';

const byteOrderMark = '\ufeff';

/**
 * True for UTF-8 in which a few bytes are broken. Read as GB18030 it would often pass and be garbage: what was lost
 * must come from a copy.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const whole = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return whole > broken;
}

function readWith(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file in whatever encoding it lies, without a byte order mark.
 * @returns undefined when the encoding cannot be told without doubt
 */
export function decodeFile(bytes: Uint8Array): { text: string; repairs: Repair[] } | undefined {
  const place = { line: 1, column: 1 };
  if (isUtf8(bytes)) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (!text.startsWith(byteOrderMark)) return { text, repairs: [] };
    const repair: Repair = { ...place, kind: 'byte-order-mark', before: '有 BOM', after: '无 BOM' };
    return { text: text.slice(1), repairs: [repair] };
  }
  const encoding = guessEncoding(bytes);
  if (!encoding || isDamagedUtf8(bytes)) return undefined;
  const text = readWith(bytes, encoding.label);
  if (text === undefined || /[\ufffd\ue000-\uf8ff\0]/.test(text)) return undefined;
  const repair: Repair = { ...place, kind: 'not-utf8', before: encoding.title, after: 'UTF-8 编码' };
  return { text: text.replace(byteOrderMark, ''), repairs: [repair] };
}
