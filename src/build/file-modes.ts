import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Readable for every server and user, whatever the umask of the person who built. */
export function setFileModes(root: string): void {
  chmodSync(root, 0o755);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
