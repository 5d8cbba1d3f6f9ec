import { isWhite } from '../document/line.ts';
import type { Refusal, SourceDocument } from '../document/source-document.ts';
import { decodeText, type DecodedText } from './decode.ts';
import { detectKind, type FileKind } from './detect.ts';
import { guarded } from './guard.ts';
import type { FindPicture } from './html/pictures.ts';
import { documentBytes, textCharacters } from './limits.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { refusals, refusedKinds } from './refusals.ts';
import { readPlainText } from './text.ts';

type Read = SourceDocument | Refusal;
type Reader = (bytes: Uint8Array, findPicture?: FindPicture) => Promise<Read>;

/** The readers of formats with libraries of their own, loaded when the first such file comes. */
const readers: Readonly<Record<'docx' | 'doc' | 'pdf' | 'html' | 'mht', () => Promise<Reader>>> = {
  docx: async () => (await import('./office/read-docx.ts')).readDocx,
  doc: async () => (await import('./office/read-doc.ts')).readDoc,
  pdf: async () => (await import('./office/read-pdf.ts')).readPdf,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  mht: async () => (await import('./html/read-mht.ts')).readMht,
};

function readTextFile(name: string, decoded: DecodedText): Read {
  if (decoded.text.length > textCharacters) return refusals.tooLong;
  const document = isMarkdown(name, decoded.text) ? tryMarkdown(decoded) : undefined;
  return document ?? readPlainText(decoded);
}

/** What the parser cannot take is read as plain text: nothing of it is lost. */
function tryMarkdown(decoded: DecodedText): SourceDocument | undefined {
  try {
    return readMarkdown(decoded);
  } catch {
    return undefined;
  }
}

async function readKind({ name, bytes, findPicture }: DocumentFile, kind: FileKind): Promise<Read> {
  if (kind === 'text') {
    const decoded = decodeText(bytes);
    return 'reason' in decoded ? decoded : readTextFile(name, decoded);
  }
  if (kind in readers) return (await readers[kind as keyof typeof readers]())(bytes, findPicture);
  return { reason: refusedKinds[kind as keyof typeof refusedKinds] };
}

/** Points at characters that could not be read, whatever the format. */
function withDamage(document: SourceDocument): SourceDocument {
  const damaged = document.lines.flatMap(({ number, text }) => {
    const at = text.indexOf('\ufffd');
    return at === -1
      ? []
      : [
          {
            rule: 'unreadable-bytes' as const,
            line: number,
            before: text.slice(Math.max(0, at - 10), at + 11),
          },
        ];
  });
  return damaged.length === 0 ? document : { ...document, remarks: [...document.remarks, ...damaged] };
}

function judge(read: Read): Read {
  if ('reason' in read) return read;
  const hasText = read.lines.some(({ text }) => [...text].some((character) => !isWhite(character)));
  if (!hasText) return read.pictures.length > 0 ? refusals.onlyPictures : refusals.empty;
  return read.characters > textCharacters ? refusals.tooLong : withDamage(read);
}

/** A file, with the pictures that were saved beside it. */
interface DocumentFile {
  name: string;
  bytes: Uint8Array;
  findPicture?: FindPicture | undefined;
}

/**
 * Reads a file of any kind. What it is, its content says; the name only helps where nothing else does.
 * Never throws: what cannot be read is refused, with one line for the person who has to do something about it.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  findPicture?: FindPicture,
): Promise<SourceDocument | Refusal> {
  if (bytes.length === 0) return refusals.zeroBytes;
  if (bytes.length > documentBytes) return refusals.tooLarge;
  const file: DocumentFile = { name, bytes, findPicture };
  return guarded(async () => judge(await readKind(file, detectKind(bytes))));
}
