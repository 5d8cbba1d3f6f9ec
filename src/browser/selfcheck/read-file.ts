/** Browsers hash a file only as a whole; a larger one would not fit into the memory of an old computer. */
export const hashedBytes = 1024 * 1024 * 1024;

export function readBytes(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsArrayBuffer(file);
  });
}

/** False over plain http, where browsers offer no hashes. */
export function canHash(): boolean {
  return 'crypto' in window && 'subtle' in crypto;
}

/**
 * SHA-256 of a file in hexadecimal digits.
 * @throws when the file cannot be read
 */
export async function sha256(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await readBytes(file));
  return Array.from(new Uint8Array(digest), (byte) => (byte < 16 ? '0' : '') + byte.toString(16)).join('');
}
