/**
 * Adds a script or style sheet that the page carries in itself, once: a lesson saved as one file does
 * (src/browser/single-file). False on the pages of a site.
 */
export function addPackedFile(tag: 'script' | 'style', file: string): boolean {
  const code = window.xuekuFiles?.[file];
  if (code === undefined) return false;
  if (document.querySelector(`[data-packed="${file}"]`)) return true;
  const element = document.createElement(tag);
  element.textContent = code;
  element.setAttribute('data-packed', file);
  document.head.append(element);
  return true;
}

/** What to tell the reader when a file of the site did not come. */
export function missingFile(file: string): Error {
  return new Error(`没有加载成功，缺少文件 assets/${file}。请检查文件夹是否完整，或者刷新页面再试。`);
}
