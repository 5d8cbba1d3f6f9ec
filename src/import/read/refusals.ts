import type { Refusal } from '../document/source-document.ts';
import { documentBytes, textCharacters } from './limits.ts';

function refusal(reason: string): Refusal {
  return { reason };
}

const saveAsWord = '请用 WPS 或 Word 打开，另存为 .docx 再导入。';
const noRecognition = '学库不认图片里的字，请先用识字软件转成文字，存成 .docx 或 .txt 再导入。';

/** Why a file of which nothing is known but its bytes is not read. */
export const refusals = {
  zeroBytes: refusal('文件是空的（0 字节），多半没有复制完整。请找原文件再复制一次。'),
  empty: refusal('文件里没有文字，只有空白。请打开原文件看看，是不是存错了。'),
  onlyPictures: refusal(`文件里只有图片，没有文字。${noRecognition}`),
  notText: refusal('不是文字，也不是认识的文档格式。请用原来的软件打开，另存为 .docx 或 .txt 再导入。'),
  tooLarge: refusal(
    `文件太大，最大 ${documentBytes / 1024 ** 2} MB。请去掉里面的大图和视频，或分成几个文件再导入。`,
  ),
  tooLong: refusal(`文字太多，最多 ${textCharacters / 10_000} 万字。请分成几个文件再导入。`),
  damaged: refusal('读不出来，文件可能损坏。请用原来的软件打开看看，另存一份再导入。'),
  tooSlow: refusal('读了两分钟还没有读完，已放弃。请用原来的软件打开，另存为 .docx 再导入。'),
} as const satisfies Record<string, Refusal>;

/** Kinds of files that are known but not read, each with what to do instead. */
export const refusedKinds = {
  encrypted: `文件加了密码。请打开后取消密码，保存后再导入。`,
  'truncated-zip': '文件不完整，后半截没有了，多半没有下载完。请重新下载或复制一次。',
  'old-word': `这是很旧的 Word 或 WPS 格式，读不了。${saveAsWord}`,
  wps: `这是 WPS 文字自己的格式，读不了。${saveAsWord}`,
  works: `这是 Microsoft Works 的格式，读不了。${saveAsWord}`,
  xlsx: '这是 Excel 表格，不是文章。请把要用的文字复制到 Word 里，存成 .docx 再导入。',
  xls: '这是旧的 Excel 表格，不是文章。请把要用的文字复制到 Word 里，存成 .docx 再导入。',
  pptx: '这是 PowerPoint 幻灯片，读不了。请用 WPS 或 PowerPoint 打开，把文字复制到 Word 里，存成 .docx 再导入。',
  ppt: '这是旧的 PowerPoint 幻灯片，读不了。请用 WPS 或 PowerPoint 打开，把文字复制到 Word 里，存成 .docx 再导入。',
  ofd: '这是 OFD 版式文件，读不了。请用 OFD 阅读器或 WPS 打开，转成 .docx（或带文字的 .pdf）再导入。',
  caj: '这是知网的 CAJ 格式，读不了。请用 CAJViewer 打开，另存为 .pdf 再导入。',
  rtf: `这是 RTF 格式，读不了。${saveAsWord}`,
  odt: `这是 OpenDocument 格式，读不了。请用 WPS、Word 或 LibreOffice 打开，另存为 .docx 再导入。`,
  epub: '这是 EPUB 电子书，读不了。请用电子书软件转成 .docx 或 .txt 再导入。',
  pages: '这是苹果 iWork 的格式，读不了。请用 Pages 打开，导出为 .docx 再导入。',
  visio: '这是 Visio 图，不是文章。请用 Visio 打开，把要用的文字复制到 Word 里，存成 .docx 再导入。',
  xps: `这是 XPS 版式文件，读不了。请用 XPS 查看器打开，打印成 .pdf，或把文字复制到 Word 里，存成 .docx 再导入。`,
  package: `这是 Office 一类的文件，里面没有 Word 正文。请用原来的软件打开，另存为 .docx 再导入。`,
  'word-xml': `这是 Word 的 XML 格式，读不了。${saveAsWord}`,
  xml: '这是 XML 数据，不是文章。请用原来的软件打开，另存为 .docx 或 .txt 再导入。',
  compound: `这是旧的 Office 一类格式，里面没有 Word 正文。${saveAsWord}`,
  image: `这是图片。${noRecognition}`,
  media: '这是音频或视频，没有文字可读。请先把讲的话写成文字，存成 .docx 或 .txt 再导入。',
  rar: '这是 RAR 压缩包，打不开。请解压后再导入，或压成 zip。',
  '7z': '这是 7z 压缩包，打不开。请解压后再导入，或压成 zip。',
  gz: '这是 gz、tar 一类的压缩包，打不开。请解压后再导入，或压成 zip。',
  zip: '压缩包里又有压缩包。请先把里面的一层解压，再导入。',
  jar: '这是程序文件，不是文档。',
  program: '这是程序文件，不是文档。',
} as const satisfies Record<string, string>;

/** Why something that was named is no file that can be read. */
export const inputRefusals = {
  missing: refusal('找不到。请看看路径有没有写错，带空格的路径要用引号括起来。'),
  forbidden: refusal('没有权限读。请换一个能读它的账户，或改一下它的权限。'),
  notFile: refusal('不是普通文件（是设备、管道一类），读不了。请写文件或文件夹的路径。'),
  loop: refusal('链接绕回了自己，读不了。请删掉这个链接。'),
  tooDeep: refusal('文件夹套得太深，没有再往里读。请把文件放到浅一些的文件夹里。'),
  unreadable: (message: string): Refusal =>
    refusal(`读不了：${message}。请看看它是不是正被别的程序使用，或者磁盘有没有问题。`),
  noDocuments: refusal('里面没有可以导入的文件。'),
  largePackage: refusal(
    '这是 Office 一类的文件，不是压缩包，里面的文件太多，读不了。请用原来的软件打开，另存为 .docx 再导入。',
  ),
  backslash: refusal('压缩包不能直接导入：文件名里有反斜杠。请解压以后导入文件夹。'),
  strangeName: refusal('文件名不是 UTF-8，多半是旧系统的 GBK，打不开。请先给它改名，再导入。'),
  tooLargeArchive: refusal('压缩包太大，从标准输入读不下。请先存成文件，再写它的路径。'),
} as const;

export type RefusedKind = keyof typeof refusedKinds;
