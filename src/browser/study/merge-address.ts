import { showNotice } from '../notice.ts';
import { siteId } from '../site.ts';
import { carry } from './carry.ts';

const start = '#merge=';

/** An address that ends in `#merge=<进度码>`, as the QR codes have it, asks whether to merge. */
export function followMergeAddress(): void {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith(start)) return;
  // At once: a reload or a bookmark must not ask again.
  window.history.replaceState(null, '', pathname + search);
  const result = carry().decodeProgress(hash.slice(start.length), siteId);
  if (result.ok) carry().openMergeDialog(result);
  else showNotice(result.message);
}
