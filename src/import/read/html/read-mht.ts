import { isRefusal, type Refusal, type SourceDocument } from '../../document/source-document.ts';
import { decodeText } from '../decode.ts';
import { readPlainText } from '../text.ts';
import { readMail, type Mail, type MailPart } from './mail-parts.ts';
import type { FindPicture } from './pictures.ts';
import { decodePage } from './read-html.ts';
import { readPage } from './read-page.ts';
import { pageRefusal } from './refusals.ts';

const isPage = ({ type }: MailPart): boolean => type === 'text/html' || type === 'application/xhtml+xml';

function resolve(address: string, base: string | undefined): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

function unescapeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Pages of a mail, the one that a browser shows first. */
function pagesOf({ parts, start, location }: Mail): MailPart[] {
  const pages = parts.filter(isPage);
  const root =
    pages.find(({ id }) => id !== undefined && id === start) ??
    pages.find((page) => page.location !== undefined && page.location === location) ??
    pages[0];
  const others = pages.filter((page) => page !== root).toSorted((a, b) => b.bytes.length - a.bytes.length);
  return root ? [root, ...others] : [];
}

/** Pages name their pictures by `cid:` or by the address that the part carries. */
function pictureFinder(parts: readonly MailPart[], page: MailPart, base: string | undefined): FindPicture {
  const byId = new Map<string, Uint8Array>();
  const byLocation = new Map<string, Uint8Array>();
  for (const { id, location, bytes } of parts) {
    if (id !== undefined) byId.set(id, bytes);
    if (location !== undefined) byLocation.set(resolve(location, base), bytes);
  }
  return (address) => {
    if (!/^cid:/i.test(address)) return byLocation.get(resolve(address, page.location ?? base));
    const id = address.slice(4);
    return byId.get(id) ?? byId.get(unescapeAddress(id));
  };
}

function readPlainPart(parts: readonly MailPart[]): SourceDocument | Refusal {
  const part = parts.find(({ type, bytes }) => type === 'text/plain' && bytes.length > 0);
  if (!part) return pageRefusal('noPart');
  const decoded = decodeText(part.bytes, part.charset);
  if ('reason' in decoded) return decoded;
  const read = readPlainText(decoded);
  return read.characters === 0 ? pageRefusal('noPart') : { ...read, format: 'mht' };
}

/** Reads a web page that was saved as one file (mht, mhtml), with its pictures. */
export async function readMht(bytes: Uint8Array): Promise<SourceDocument | Refusal> {
  try {
    const mail = await readMail(bytes);
    let refusal: Refusal | undefined;
    for (const page of pagesOf(mail)) {
      const decoded = decodePage(page.bytes, page.charset);
      const read =
        'reason' in decoded
          ? decoded
          : readPage(decoded, 'mht', pictureFinder(mail.parts, page, mail.location));
      // A page of frames has its text in the parts beside it.
      if (!isRefusal(read)) return read;
      refusal ??= read;
    }
    return refusal ?? readPlainPart(mail.parts);
  } catch {
    return pageRefusal('damagedMail');
  }
}
