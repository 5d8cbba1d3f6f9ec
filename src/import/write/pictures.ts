import { attachmentSizeLimit } from '../../content/read-folder.ts';
import type { Line } from '../document/line.ts';
import type { SourcePicture } from '../document/source-document.ts';
import type { OutputFile } from './output-file.ts';

/** What the site shows; the extension follows the bytes, whatever the document called them. */
const signatures: readonly { extension: string; bytes: readonly number[]; at?: number }[] = [
  { extension: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { extension: 'jpg', bytes: [0xff, 0xd8, 0xff] },
  { extension: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { extension: 'webp', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
];

function extensionOf(bytes: Uint8Array): string | undefined {
  return signatures.find(({ bytes: signature, at = 0 }) =>
    signature.every((byte, index) => bytes[at + index] === byte),
  )?.extension;
}

export interface PlacedPictures {
  files: OutputFile[];
  /** Address in the lesson, by the name that lines use. */
  addresses: ReadonlyMap<string, string>;
}

/**
 * Files and addresses for the pictures that a lesson shows, in its order: `attachments/daoru/<slug>-1.png`. A file that
 * stands there with other bytes is left alone: an editor may have put a better picture in its place.
 * @param standing the bytes of a file of the content folder, undefined when there is none
 */
export function placePictures(
  lines: readonly Line[],
  pictures: readonly SourcePicture[],
  slug: string,
  standing: (path: string) => Uint8Array | undefined,
): PlacedPictures {
  const names = lines.flatMap(({ role }) => (role.type === 'picture' ? [role.name] : []));
  const files: OutputFile[] = [];
  const addresses = new Map<string, string>();
  let number = 0;
  for (const name of new Set(names)) {
    const bytes = pictures.find((picture) => picture.name === name)?.bytes;
    const extension = bytes && bytes.length <= attachmentSizeLimit ? extensionOf(bytes) : undefined;
    if (!bytes || extension === undefined) continue;
    let path: string;
    let there: Uint8Array | undefined;
    do {
      number += 1;
      path = `attachments/daoru/${slug}-${number}.${extension}`;
      there = standing(path);
    } while (there && !Buffer.from(there).equals(bytes));
    if (!there) files.push({ path, content: bytes });
    addresses.set(name, `../../${path}`);
  }
  return { files, addresses };
}
