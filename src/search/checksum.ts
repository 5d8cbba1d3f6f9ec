/**
 * FNV-1a of an ASCII text, 8 hexadecimal digits. Deflate has no checksum: of single damaged characters every tenth
 * would still unpack, to another text.
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `0000000${(hash >>> 0).toString(16)}`.slice(-8);
}
