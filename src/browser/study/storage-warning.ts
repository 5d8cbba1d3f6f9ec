import { sharedBetweenPages, storage } from '../site.ts';

/** What this browser keeps, where that is less than a reader expects. */
export function storageWarning(): string | undefined {
  if (!storage.persistent)
    return '这个浏览器不允许保存，关闭页面后勾选就没有了。请在关闭之前用“带走进度”导出文件。';
  if (!sharedBetweenPages) {
    return '这个浏览器把双击打开的各页分开保存，每一页只有自己的进度。请在打过勾的那一页导出，到“我的学习”里导入；或者换 Edge、360 等浏览器打开。';
  }
  return undefined;
}
