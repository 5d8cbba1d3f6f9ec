import { isDeviceName } from './device-name.ts';
import { pinyinSlug } from './pinyin-slug.ts';

/**
 * Extensions that office servers hand out and browsers open or save; others are refused by the content check.
 * No svg: it may hold scripts, which run when the file is opened by itself.
 */
export const attachmentExtensions = [
  'pdf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'pptx',
  'wps',
  'txt',
  'csv',
  'zip',
  'png',
  'jpg',
  'jpeg',
  'webp',
  'gif',
  'mp4',
  'webm',
  'mp3',
] as const;

const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pdf: 'PDF 文档',
    doc: 'Word 文档',
    docx: 'Word 文档',
    wps: 'WPS 文档',
    xls: 'Excel 表格',
    xlsx: 'Excel 表格',
    csv: '表格',
    ppt: '演示文稿',
    pptx: '演示文稿',
    txt: '文本',
    zip: '压缩包',
    mp4: '视频',
    webm: '视频',
    mp3: '录音',
    png: '图片',
    jpg: '图片',
    jpeg: '图片',
    webp: '图片',
    gif: '图片',
  }),
);

export function extensionOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** What a reader calls this type of file: 演示文稿, PDF 文档 … */
export function attachmentKind(file: string): string {
  return kinds.get(extensionOf(file)) ?? '文件';
}

/**
 * Safe ASCII names for files below `content/attachments/`, because Chinese names break in old Windows zip
 * folders and on servers with another charset. Two files that would share a name are numbered in the order given,
 * and so is a name that Windows keeps for a device.
 * @returns original path → safe name
 */
export function safeAttachmentNames(files: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    files.map((file) => {
      const extension = extensionOf(file);
      const base = pinyinSlug(extension ? file.slice(0, -extension.length - 1) : file) || 'file';
      const ending = extension && `.${pinyinSlug(extension) || 'file'}`;
      let name = base + ending;
      for (let n = 2; taken.has(name) || isDeviceName(name); n += 1) name = `${base}-${n}${ending}`;
      taken.add(name);
      return [file, name];
    }),
  );
}
