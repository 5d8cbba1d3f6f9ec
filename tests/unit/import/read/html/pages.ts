import { countLines } from '../../../../../src/import/document/working-document.ts';
import type { SourceDocument, SourceLine } from '../../../../../src/import/document/source-document.ts';
import { isRefusal } from '../../../../../src/import/document/source-document.ts';
import { readHtml } from '../../../../../src/import/read/html/read-html.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a page that can be read; every test checks on the way that no character was lost. */
export async function readPage(page: string | Uint8Array): Promise<SourceDocument> {
  const read = await readHtml(typeof page === 'string' ? utf8(page) : page);
  if (isRefusal(read)) throw new Error(read.reason);
  if (countLines(read.lines) !== read.characters)
    throw new Error(`${countLines(read.lines)} characters in lines, ${read.characters} in the page`);
  return read;
}

/** Lines of the article, as an importer without metadata rules would keep them. */
export function article({ lines }: SourceDocument): string[] {
  return lines.filter(({ hint }) => !hint.outside && hint.part === undefined).map(({ text }) => text);
}

export function outside({ lines }: SourceDocument): string[] {
  return lines.filter(({ hint }) => hint.outside).map(({ text }) => text);
}

export function lineOf({ lines }: SourceDocument, start: string): SourceLine {
  const line = lines.find(({ text }) => text.startsWith(start));
  if (!line) throw new Error(`no line begins with ${start}`);
  return line;
}

/** Three paragraphs of our own that read like an article. */
export const paragraphs = [
  '做群众工作，先要走进门、坐下来，把话听完。去年冬天，社区的小陈跑了三趟，才弄清楚王大爷家水管为什么总冻住。',
  '办法其实不难：把露在外面的一段管子包好，再约物业每月来看一次。难的是有人肯把这件小事当成自己的事，一直盯到办好为止。',
  '后来大家商量出一个规矩，谁接到的事谁负责回话，三天之内必须有个答复，办不成的也要当面讲清楚原因。',
];
export const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
