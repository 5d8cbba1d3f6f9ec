/** Two paths with one key are one file on Windows or macOS: case and the way that letters are composed do not count. */
export function pathKey(path: string): string {
  return path.toUpperCase().toLowerCase().normalize('NFC');
}
