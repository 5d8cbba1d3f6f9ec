import { parseProgressFile, type ReadResult, sizeLimit } from '../../progress/progress-file.ts';
import { siteId } from '../site.ts';

/** Reads a progress file that the reader chose. Never rejects. */
export function readProgressFile(file: File): Promise<ReadResult> {
  // Not even loaded: a video chosen by mistake would fill the memory.
  if (file.size > sizeLimit) {
    const message =
      '这个文件超过 2 MB，不像学习进度，没有读取。请选择以“学习进度”开头、以 .json 结尾的文件。';
    return Promise.resolve({ ok: false, message });
  }
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(parseProgressFile(typeof reader.result === 'string' ? reader.result : '', siteId));
    reader.onerror = () =>
      resolve({ ok: false, message: '浏览器读不了这个文件。请把它拷到桌面上，再选一次。' });
    reader.readAsText(file);
  });
}
