/*
 * Runs at the end of a lesson that is one file: unpacks the scripts and style sheets that the page carries and starts
 * the entry. The page's policy knows the hash of each of them.
 */
import { inflateSync, strFromU8 } from 'fflate';

function unpack(packed: Element): void {
  const binary = atob(packed.textContent);
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const files = JSON.parse(strFromU8(inflateSync(bytes), true)) as Readonly<Record<string, string>>;
  const entry = document.createElement('script');
  entry.textContent = files[packed.getAttribute('data-files') ?? ''] ?? '';
  window.xuekuFiles = files;
  document.body.append(entry);
}

const packed = document.querySelector('script[data-files]');
try {
  if (packed) unpack(packed);
} catch (error) {
  // The head finds out that no entry ran.
  console.error(error);
}
