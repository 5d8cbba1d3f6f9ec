import { createElement } from '../create-element.ts';

/** Long enough for a browser that first asks where to save. */
const keepMilliseconds = 60_000;

/** Lets the reader save a text as a file; works by double-click as well, but not inside WeChat. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = createElement('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), keepMilliseconds);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `学习进度-张三-20261101.json`, without what Windows forbids in names. */
export function fileName(what: string, learner: string, extension: string, date = new Date()): string {
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  const name = learner.replace(/[\\/:*?"<>|]/g, '_');
  return [what, name, day].filter((part) => part !== '').join('-') + extension;
}
