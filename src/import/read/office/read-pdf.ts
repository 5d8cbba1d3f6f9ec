import { countCharacters } from '../../document/line.ts';
import type { Refusal, SourceDocument, SourceLine, SourceRemark } from '../../document/source-document.ts';
import { pdfLimits } from './limits.ts';
import { findBullets } from './pdf/bullets.ts';
import { takeGridsApart } from './pdf/grids.ts';
import { lineHints, margins } from './pdf/line-hints.ts';
import { openPdf, type OpenPdf, type PdfDocument } from './pdf/open-pdf.ts';
import { closeSpacedText, pageLines, type PageLine } from './pdf/page-lines.ts';
import { directionsOf, type PageSize, type TextItem } from './pdf/place-items.ts';
import { isReadable } from './pdf/readable.ts';
import { refusals } from './refusals.ts';

/** A page with fewer characters than this has no text to speak of: a page number, a stamp. */
const emptyPage = 12;

/** Reads the text layer of a PDF. Pages without one are named in remarks; a file without one is a scan. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument | Refusal> {
  let open: OpenPdf | undefined;
  try {
    open = await openPdf(bytes);
    return await read(open, bytes);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked ? refusals.encryptedPdf : refusals.damagedPdf;
  } finally {
    // Closing what is damaged may fail as well; nothing is left to save then.
    await open?.document.loadingTask.destroy().catch(() => undefined);
  }
}

interface Pages {
  lines: PageLine[];
  sizes: Map<number, PageSize>;
  comments: { page: number; text: string }[];
  characters: number;
  /** Pages without text of their own. */
  empty: number[];
}

async function readPages(document: PdfDocument): Promise<Pages | Refusal> {
  const pages: Pages = { lines: [], sizes: new Map(), comments: [], characters: 0, empty: [] };
  const start = performance.now();
  for (let number = 1; number <= document.numPages; number++) {
    if (performance.now() - start > pdfLimits.milliseconds) return refusals.tooLongPdf;
    const page = await document.getPage(number);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
    const content = await page.getTextContent({ includeMarkedContent: false });
    const items = content.items.filter((item) => 'str' in item) as TextItem[];
    const moved = items.map((item) => {
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
      return { ...item, transform: [a, b, c, d, x - x0, y - y0] };
    });
    const count = items.reduce(
      (sum, { str }) => sum + countCharacters(str.replaceAll(/\p{Cs}/gu, '\uFFFD')),
      0,
    );
    pages.characters += count;
    if (count < emptyPage) pages.empty.push(number);
    if (pages.characters > pdfLimits.characters) return refusals.tooLongPdf;
    const directions = directionsOf(moved, { width: x1 - x0, height: y1 - y0 });
    pages.sizes.set(number, directions[0]?.page ?? { width: x1 - x0, height: y1 - y0 });
    for (const [index, direction] of directions.entries()) {
      const lines = pageLines(direction.items, number, direction.page.width);
      pages.lines.push(
        ...(index === 0 ? lines : lines.map((line) => ({ ...line, isTurned: true as const }))),
      );
    }
    pages.comments.push(...(await commentsOf(page, number)));
    page.cleanup();
  }
  return pages;
}

async function commentsOf(
  page: Awaited<ReturnType<PdfDocument['getPage']>>,
  number: number,
): Promise<{ page: number; text: string }[]> {
  // A damaged note is no reason to refuse the text.
  const annotations = (await page.getAnnotations().catch(() => [])) as {
    subtype?: string;
    contentsObj?: { str?: unknown };
  }[];
  return annotations.flatMap(({ subtype, contentsObj }) => {
    const text = contentsObj?.str;
    if (typeof text !== 'string' || text.trim() === '' || subtype === 'Link' || subtype === 'Widget')
      return [];
    return [
      {
        page: number,
        text: text
          .replaceAll(/\p{Cs}/gu, '\uFFFD')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      },
    ];
  });
}

async function read(
  { document, missingMaps }: OpenPdf,
  bytes: Uint8Array,
): Promise<SourceDocument | Refusal> {
  if (document.numPages > pdfLimits.pages) return refusals.tooLongPdf;
  const pages = await readPages(document);
  if ('reason' in pages) return pages;
  const { comments, sizes } = pages;
  const isEmpty =
    pages.characters < emptyPage * document.numPages && pages.empty.length * 5 >= document.numPages * 4;
  if (isEmpty && missingMaps.size > 0) return refusals.unreadablePdf;
  if (isEmpty && hasPictures(bytes)) return refusals.scannedPdf;
  const apart = closeSpacedText(takeGridsApart(pages.lines));
  const lines = findBullets(apart, margins(apart)[1]);
  if (!isReadable(lines.map(({ text }) => text).join(''))) return refusals.unreadablePdf;
  const hints = lineHints(lines, sizes);
  const remarks: SourceRemark[] = [];
  const found = lines.map(({ text }, index): SourceLine => ({
    number: index + 1,
    text,
    hint: hints[index] ?? {},
    marks: [],
  }));
  const lastLineOf = (page: number): number =>
    found.findLast(({ hint }) => (hint.page ?? 0) <= page)?.number ?? 1;
  for (const page of pages.empty) {
    remarks.push({
      rule: 'lost-picture',
      line: lastLineOf(page),
      before: `第 ${page} 页没有文字，可能是图片`,
    });
  }
  for (const name of missingMaps) {
    remarks.push({ rule: 'lost-object', line: 1, before: `用 ${name} 编码的字读不出来` });
  }
  for (const { page, text } of comments) {
    remarks.push({ rule: 'comment', line: lastLineOf(page), before: text.slice(0, 200) });
    found.push({ number: found.length + 1, text, hint: { page, part: 'comment' }, marks: [] });
  }
  return {
    format: 'pdf',
    encoding: 'utf-8',
    lines: found,
    pictures: [],
    properties: await propertiesOf(document),
    remarks,
    characters: pages.characters + comments.reduce((sum, { text }) => sum + countCharacters(text), 0),
  };
}

/** Pictures are never packed together with other objects: their descriptions stand in the file as they are. */
function hasPictures(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /\/Subtype\s*\/Image\b/.test(text);
}

/** Only the title: author and date are those of whoever made the file, or of a template. */
async function propertiesOf(document: PdfDocument): Promise<SourceDocument['properties']> {
  const metadata = await document.getMetadata().catch(() => undefined);
  const value = ((metadata?.info ?? {}) as Record<string, unknown>)['Title'];
  const title = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
  return title === '' ? {} : { title };
}
