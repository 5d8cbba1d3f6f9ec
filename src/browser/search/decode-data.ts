import { gunzipSync, inflateSync } from 'fflate';

/** @throws when the text is no base64 */
export function decodeBase64(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Strict: a damaged byte must not pass as a replacement character, which JSON would take. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws when the bytes are no JSON */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(utf8.decode(bytes));
}

/** @throws when the bytes are no deflated JSON */
export function inflateJson(bytes: Uint8Array): unknown {
  return parseJson(inflateSync(bytes));
}

const pagefindSignature = 'pagefind_dcd';

/**
 * Unpacks a file of Pagefind's index. Pagefind would do it itself, but swallows what goes wrong and then finds less.
 * @throws when the file is damaged
 */
export function unpackIndexFile(bytes: Uint8Array): Uint8Array {
  const unpacked = gunzipSync(bytes);
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  const signature = String.fromCharCode(...Array.from(unpacked.subarray(0, pagefindSignature.length)));
  if (unpacked.length !== size || signature !== pagefindSignature) throw new Error('Damaged index file');
  return unpacked;
}
