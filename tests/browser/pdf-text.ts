import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

/** One run of text on a page, in points from the lower left corner. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
}

export interface PdfPage {
  width: number;
  height: number;
  runs: PdfRun[];
}

/**
 * The font draws two characters alike with one picture, and the PDF names it by either: the radical ⺠ for 民. Unicode
 * keeps these apart. Pairs: as the PDF says, as it was written.
 */
const lookAlikes = new Map(
  (
    '⺠民⺟母⻔门⻢马⻅见⻩黄⻬齐⻛风⻓长⻋车⻉贝⻚页⻝食⻥鱼⻘青⻁虎⻄西⻆角⻰龙⻨麦⻜飞⻦鸟⻤鬼⻣骨⻮齿⻳龟⻙韦⻧卤⻪黾' +
    '⻑長⻌辶⻊足⻐钅戶户∕/'
  )
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]),
);

/** Blanks, line breaks, widths and look-alikes make no difference. */
export function plain(text: string): string {
  return [...text.normalize('NFKC').replace(/\s+/g, '')]
    .map((character) => lookAlikes.get(character) ?? character)
    .join('');
}

/** Reads the text of a PDF with its places. */
export async function readPdf(path: string): Promise<PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x, y] = item.transform as [number, number, number, number, number, number];
      return { text: item.str, x, y, width: item.width };
    });
    pages.push({ width, height, runs });
  }
  return pages;
}

/** The lines of a page from top to bottom, each at the height of its longest run. */
export function linesOf({ runs }: PdfPage): { y: number; text: string; left: number; right: number }[] {
  const lines: { y: number; runs: PdfRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    // A raised number belongs to its line.
    if (line && line.y - run.y < 8) line.runs.push(run);
    else lines.push({ y: run.y, runs: [run] });
  }
  return lines.map(({ runs: parts }) => {
    parts.sort((a, b) => a.x - b.x);
    const main = parts.reduce((longest, part) => (part.text.length > longest.text.length ? part : longest));
    return {
      y: main.y,
      text: parts.map(({ text }) => text).join(''),
      left: Math.min(...parts.map(({ x }) => x)),
      right: Math.max(...parts.map(({ x, width }) => x + width)),
    };
  });
}

/** All text in the order of the file, without what only the page says. */
export function textOf(pages: readonly PdfPage[]): string {
  return plain(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
}
