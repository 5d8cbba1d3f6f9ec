import { siteId } from '../site.ts';

const key = `xueku:${siteId}:last-query`;

/** What was last looked for in the dialog during this visit: who comes back from a wrong lesson need not type again. */
export function rememberedQuery(): string {
  try {
    return window.sessionStorage.getItem(key) ?? '';
  } catch {
    return ''; // Storage is switched off.
  }
}

export function rememberQuery(text: string): void {
  try {
    window.sessionStorage.setItem(key, text);
  } catch {
    // Storage is switched off or full; nothing depends on it.
  }
}
