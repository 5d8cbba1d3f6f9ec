import { Buffer } from 'node:buffer';
import PostalMime from 'postal-mime';
import { mailDepth, mailParts } from './limits.ts';

/** One part of a saved page: the page itself, a picture, a style sheet. */
export interface MailPart {
  type: string;
  charset: string | undefined;
  /** Without angle brackets. */
  id: string | undefined;
  location: string | undefined;
  bytes: Uint8Array;
}

export interface Mail {
  parts: MailPart[];
  /** Id of the part to show, and the address at which the page was saved. */
  start: string | undefined;
  location: string | undefined;
}

type Headers = ReadonlyMap<string, string>;

/** Where the head of a part ends and its body begins, in bytes as characters. */
function splitHead(text: string): { head: string; body: string } {
  const blank = /\r?\n\r?\n|^\r?\n/.exec(text);
  if (!blank) return { head: text, body: '' };
  return { head: text.slice(0, blank.index), body: text.slice(blank.index + blank[0].length) };
}

async function readHeaders(head: string): Promise<Headers> {
  const { headers } = await PostalMime.parse(Buffer.from(`${head}\r\n\r\n`, 'latin1'));
  return new Map(headers.toReversed().map(({ key, value }) => [key, value]));
}

function parameter(value: string | undefined, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value ?? '') ?? [];
  return quoted ?? plain;
}

const withoutBrackets = (id: string | undefined): string | undefined => id?.trim().replace(/^<|>$/g, '');

/** The texts between the boundary lines. */
function splitBody(body: string, boundary: string): string[] {
  const parts: string[] = [];
  const line = new RegExp(
    `(?:^|\\r?\\n)--${boundary.replaceAll(/[^\w]/g, '\\$&')}(--)?[ \\t]*(?=\\r?\\n|$)`,
    'g',
  );
  let start: number | undefined;
  for (const match of body.matchAll(line)) {
    if (start !== undefined) parts.push(body.slice(start, match.index).replace(/^\r?\n/, ''));
    start = match[1] === undefined ? match.index + match[0].length : undefined;
    if (start === undefined || parts.length > mailParts) break;
  }
  // A file that was not saved to its end keeps what there is.
  if (start !== undefined) parts.push(body.slice(start).replace(/^\r?\n/, ''));
  return parts;
}

/**
 * Bytes of a part. The library would decode text by the charset that the part names, which may be wrong, and change
 * line ends in pictures: it is only given what has to be decoded, as an attachment.
 */
async function decodeBody(body: string, encoding: string): Promise<Uint8Array> {
  if (!/^(?:base64|quoted-printable)$/i.test(encoding)) return new Uint8Array(Buffer.from(body, 'latin1'));
  const head = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const { attachments } = await PostalMime.parse(Buffer.from(head + body, 'latin1'));
  const content = attachments[0]?.content ?? new ArrayBuffer(0);
  if (typeof content === 'string') return new Uint8Array(Buffer.from(content, 'latin1'));
  return new Uint8Array(content);
}

async function readPart(text: string, depth: number): Promise<MailPart[]> {
  const { head, body } = splitHead(text);
  const headers = await readHeaders(head);
  const contentType = headers.get('content-type');
  const type = (contentType ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const boundary = parameter(contentType, 'boundary');
  if (type.startsWith('multipart/') && boundary !== undefined && depth < mailDepth) {
    const parts: MailPart[] = [];
    for (const part of splitBody(body, boundary)) parts.push(...(await readPart(part, depth + 1)));
    return parts;
  }
  return [
    {
      type,
      charset: parameter(contentType, 'charset'),
      id: withoutBrackets(headers.get('content-id')),
      location: headers.get('content-location')?.trim(),
      bytes: await decodeBody(body, headers.get('content-transfer-encoding')?.trim() ?? ''),
    },
  ];
}

/** Takes a saved page (mht) apart. Throws when the library finds it hopeless. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { head } = splitHead(text);
  const headers = await readHeaders(head);
  return {
    parts: await readPart(text, 0),
    start: withoutBrackets(parameter(headers.get('content-type'), 'start')),
    location: (headers.get('snapshot-content-location') ?? headers.get('content-location'))?.trim(),
  };
}
