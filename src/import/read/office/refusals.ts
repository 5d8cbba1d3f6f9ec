import type { Refusal } from '../../document/source-document.ts';
import type { PackageFailure } from './zip.ts';

const refuse = (reason: string): Refusal => ({ reason });

/** Refusals that readers share. */
export const refusals = {
  encrypted: refuse(
    '这份文件加了打开密码，读不出来；请用 Word 或 WPS 打开，在“文件—信息—保护文档”里去掉密码，另存后再导入。',
  ),
  noWord: refuse('这份文件不是 Word 文档（里面没有正文）；请用 Word 或 WPS 打开，另存为 .docx 后再导入。'),
  oldWord: refuse(
    '这份文件是很旧的 Word 或 WPS 格式（Word 95 以前），读不出来；请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
  ),
  damaged: (what: string): Refusal =>
    refuse(
      `这份文件不完整或者坏了（${what}）；请重新下载或复制一次，还是不行就用 Word 或 WPS 打开，另存为 .docx 后再导入。`,
    ),
  tooLarge: refuse(
    '这份文件解开后太大，程序没有读；请用 Word 或 WPS 打开，把正文复制到新文档，另存为 .docx 后再导入。',
  ),
  encryptedPdf: refuse(
    '这份 PDF 加了打开密码，读不出来；请用 PDF 阅读器输入密码打开，打印或另存为没有密码的 PDF 后再导入。',
  ),
  scannedPdf: refuse(
    '这是扫描件，没有文字层，请先用文字识别（OCR）软件转成文字，存成 .docx 或 .txt 后再导入。',
  ),
  unreadablePdf: refuse(
    '这份 PDF 的字体没有说明每个字是什么，取出来的是乱码；请用 WPS 打开转成 .docx，或者用文字识别（OCR）软件转成文字后再导入。',
  ),
  damagedPdf: refuse(
    '这份 PDF 不完整或者坏了；请重新下载或复制一次，还是不行就用 PDF 阅读器打开，另存一份后再导入。',
  ),
  tooLongPdf: refuse('这份 PDF 太长（最多 2000 页、500 万字），程序没有读；请用 PDF 软件分成几份后再导入。'),
} as const;

export function packageRefusal({ kind, message }: PackageFailure): Refusal {
  if (kind === 'encrypted') return refusals.encrypted;
  if (kind === 'too-large') return refusals.tooLarge;
  return refusals.damaged(message);
}
