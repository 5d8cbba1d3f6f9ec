import { createHash } from 'node:crypto';

/** Drawn once; keeps these names apart from those of other programs. */
const namespace = '5e0c3d0a-7f0b-4c54-9a0e-6b1f2f9d8c71';

/** A UUID that follows from names (version 5, RFC 9562): the same names give the same one everywhere. */
export function nameUuid(names: readonly string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify(names))
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
