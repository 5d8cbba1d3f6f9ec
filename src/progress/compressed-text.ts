import { deflateSync, Inflate } from 'fflate';

/** Bytes that are unpacked at once: at most 1,032 times as many come out before the size is looked at. */
const step = 512;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  bytes.forEach((byte) => {
    binary += String.fromCharCode(byte);
  });
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Packs a text into letters, digits, `-` and `_`, which links and chats leave alone. */
export function compressText(text: string): string {
  return toBase64(deflateSync(new TextEncoder().encode(text), { level: 9 }));
}

/**
 * Unpacks what compressText made.
 * @throws when it is nothing of the kind, or longer than `limit` bytes: a few kilobytes can unpack to gigabytes
 */
export function expandText(packed: string, limit: number): string {
  const bytes = fromBase64(packed);
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    if (size > limit) throw new Error('Too long');
    // The part is a window into the unpacker's own memory.
    parts.push(part.slice());
  });
  for (let start = 0; start < bytes.length; start += step)
    inflate.push(bytes.subarray(start, start + step), start + step >= bytes.length);
  const whole = new Uint8Array(size);
  let position = 0;
  parts.forEach((part) => {
    whole.set(part, position);
    position += part.length;
  });
  return new TextDecoder('utf-8', { fatal: true }).decode(whole);
}
