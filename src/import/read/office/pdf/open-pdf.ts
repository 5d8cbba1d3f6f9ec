import { getDocumentProxy } from 'unpdf';
import { characterMap, leadsToUnicode } from './character-maps.ts';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

export interface OpenPdf {
  document: PdfDocument;
  /** Tables of characters that the file wants and that nobody here has. */
  missingMaps: ReadonlySet<string>;
}

/**
 * Opens a PDF without network, fonts of the system or scripts.
 * @throws what pdf.js throws
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const missingMaps = new Set<string>();
  let hasEncoding = false;
  /** Stands in for the download of what pdf.js has in files. */
  class BinaryDataFactory {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const table = kind === 'cMapUrl' ? characterMap(filename) : undefined;
      // Without a table of ours before it the numbers are real ones, for which there is no table here.
      const fits = table !== undefined && (hasEncoding || !leadsToUnicode(filename));
      if (fits) {
        hasEncoding = true;
        return Promise.resolve(new TextEncoder().encode(table));
      }
      if (kind === 'cMapUrl') missingMaps.add(filename);
      return Promise.reject(new Error(`no ${filename}`));
    }
  }
  const options: Record<string, unknown> = {
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    cMapUrl: 'cmaps/',
    cMapPacked: false,
    BinaryDataFactory,
  };
  // pdf.js takes the bytes away from whoever gives them.
  const document = await getDocumentProxy(new Uint8Array(bytes), options);
  return { document, missingMaps };
}
