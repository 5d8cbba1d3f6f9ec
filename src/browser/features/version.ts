import { loadChunk } from '../load-chunk.ts';
import { showNotice } from '../notice.ts';

/** Looks, once the page is there, whether it belongs to the folder around it. Windows that nobody reads are left out. */
export function startVersion(): void {
  if (/[?&](?:presenter|print)\b/.test(window.location.search)) return;
  const check = (): void => {
    loadChunk('version')
      .then((chunk) => chunk.checkVersion())
      .catch((error: unknown) => {
        // On a stick a missing file means a bad copy; on a slow line nobody misses the check.
        if (window.location.protocol === 'file:') showNotice(`版本检查${(error as Error).message}`);
      });
  };
  if (document.readyState === 'complete') check();
  else window.addEventListener('load', check);
}
