import { Buffer } from 'node:buffer';
import type { Refusal, SourceDocument } from '../../document/source-document.ts';
import { decodeText, type DecodedText } from '../decode.ts';
import type { FindPicture } from './pictures.ts';
import { readPage } from './read-page.ts';

/** Where a page names its encoding, at the latest. */
const headBytes = 4_096;

/** What `<meta charset>` or the XML declaration claims. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1');
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/i.exec(head)?.[1];
}

/** Reads the bytes of a page as text: they decide, the page's own word only settles a doubt. */
export function decodePage(bytes: Uint8Array, declared?: string): DecodedText | Refusal {
  return decodeText(bytes, declaredEncoding(bytes) ?? declared);
}

/**
 * Reads a saved web page. Nothing is fetched and nothing in it is run.
 * @param findPicture the pictures that were saved beside it
 */
export async function readHtml(
  bytes: Uint8Array,
  findPicture?: FindPicture,
): Promise<SourceDocument | Refusal> {
  const decoded = decodePage(bytes);
  return Promise.resolve('reason' in decoded ? decoded : readPage(decoded, 'html', findPicture));
}
