import { createHash } from 'node:crypto';

/** How a content security policy names an inline script or style sheet. */
export function contentHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;
}
