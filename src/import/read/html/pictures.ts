import { Buffer } from 'node:buffer';
import type { SourcePicture } from '../../document/source-document.ts';
import { pictureExtension } from '../office/pictures.ts';
import { pictureBytes } from './limits.ts';
import type { Shown } from './page-line.ts';

/** What stands in for a picture until a script loads it is smaller than this. */
const placeholderBytes = 200;

/** Finds the bytes of a picture in the same file. Nothing is ever fetched. */
export type FindPicture = (address: string) => Uint8Array | undefined;

/** Pictures that an address holds itself. */
function readDataAddress(address: string): Uint8Array | undefined {
  const [, isBase64, data = ''] = /^data:[^,]{0,200}?(;base64)?,(.*)$/is.exec(address) ?? [];
  if (isBase64 === undefined || data.length > pictureBytes * 1.4) return undefined;
  const encoded = data.includes('%') ? data.replaceAll(/%([0-9a-f]{2})/gi, unescapeByte) : data;
  return new Uint8Array(Buffer.from(encoded, 'base64'));
}

function unescapeByte(_: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

/** Collects the pictures of a page, each once. */
export interface PictureStore {
  pictures: SourcePicture[];
  /** @returns the name of the picture, undefined when it is not in the file or no browser shows it */
  take: (shown: Shown) => string | undefined;
}

export function createPictureStore(find: FindPicture): PictureStore {
  const pictures: SourcePicture[] = [];
  const names = new Map<string, string | undefined>();
  /** A file that several addresses mean is one picture. */
  const nameOf = new Map<Uint8Array, string>();
  const load = (address: string, isOnly: boolean): string | undefined => {
    const isData = address.startsWith('data:');
    const bytes = isData ? readDataAddress(address) : find(address);
    if (isData && !isOnly && (bytes?.length ?? 0) < placeholderBytes) return undefined;
    const extension = bytes && bytes.length <= pictureBytes ? pictureExtension(bytes) : undefined;
    if (!bytes || extension === undefined) return undefined;
    const stored = nameOf.get(bytes);
    if (stored !== undefined) return stored;
    const name = `picture-${pictures.length + 1}.${extension}`;
    nameOf.set(bytes, name);
    pictures.push({ name, bytes });
    return name;
  };
  return {
    pictures,
    take: ({ kind, addresses }) => {
      if (kind !== 'picture') return undefined;
      for (const address of addresses) {
        if (!names.has(address)) names.set(address, load(address, addresses.length === 1));
        const name = names.get(address);
        if (name !== undefined) return name;
      }
      return undefined;
    },
  };
}

/** How a lost picture is named in the report. */
export function describeShown({ kind, addresses, description }: Shown): string {
  const address = addresses.find((one) => /^https?:/i.test(one)) ?? addresses[0] ?? '';
  const place = address.startsWith('data:') ? '' : address.slice(0, 300);
  return (
    [description, place].filter((part) => part !== '').join('：') ||
    (kind === 'picture' ? '图片' : '嵌入的对象')
  );
}
