/*
 * Runs at the end of a lesson that is one file: unpacks the scripts and style sheets that the page carries and starts
 * the entry. The page's policy knows the hash of each of them.
 */
import { inflateSync, strFromU8 } from 'fflate';
import { createElement } from '../create-element.ts';

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
  console.error(error);
  const text =
    '这个文件传送时损坏了：文字可以读，投影、勾选、打印表格等功能用不了。请向给您文件的人再要一份。';
  document.body.prepend(createElement('p', { class: 'single-file-note', role: 'alert' }, text));
}
