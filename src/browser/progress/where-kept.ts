import { isSingleFile, sharedBetweenPages, storage } from '../site.ts';

/** What becomes of ticks in this browser, and what to do about it. */
export function whereTicksAreKept(): string {
  if (!storage.persistent)
    return '这个浏览器不允许保存，关闭页面后勾选就没有了。要留下来，请先按“带走进度”。';
  if (!sharedBetweenPages)
    return '这个浏览器把双击打开的各页分开保存，别的页看不到这里的勾选。请换 Edge、360 等浏览器打开，或者按“带走进度”。';
  return '勾选只保存在这台电脑的这个浏览器里。换电脑、清理浏览器之前，请先按“带走进度”。';
}

/** What a favourite is good for in this browser. */
export function whereFavouritesAreKept(): string {
  if (!storage.persistent) return '但此浏览器不允许保存，关闭页面后就没有了';
  if (isSingleFile && sharedBetweenPages) return '可在完整资料库的首页找到';
  return sharedBetweenPages ? '可在首页找到' : '但此浏览器把双击打开的各页分开保存，首页看不到它';
}
