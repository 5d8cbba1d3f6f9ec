import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { SourceFile } from '../content/read-folder.ts';
import { attachmentExtensions, extensionOf, safeAttachmentNames } from '../lesson/attachment-name.ts';
import type { ImageSize } from '../markdown/rehype-elements.ts';
import type { PublishedAttachment } from './library.ts';
import { urls } from './urls.ts';

const folder = 'attachments/';
const pictures: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'webp', 'gif']);

/** The files of `content/attachments/`; only those that a lesson asks for are published. */
export interface Attachments {
  /** URL of a file below `content/attachments/`, which is published from now on; undefined when there is none. */
  url(file: string): string | undefined;
  /** Pixels of the picture behind a URL that {@link url} gave out. */
  imageSize(url: string): ImageSize | undefined;
  /** What was asked for, by name. */
  published(): PublishedAttachment[];
}

/** Undefined when the bytes are no picture, whatever the name says. */
function readImageSize(path: string): ImageSize | undefined {
  try {
    const { width, height } = imageSize(readFileSync(path));
    return { width, height };
  } catch {
    return undefined;
  }
}

export function createAttachments(contentDir: string, files: readonly SourceFile[]): Attachments {
  const sizes = new Map(
    files
      .filter(({ kind, path }) => kind === 'file' && path.startsWith(folder))
      .map(({ path, size }) => [path.slice(folder.length), size] as const)
      .filter(([file]) => (attachmentExtensions as readonly string[]).includes(extensionOf(file))),
  );
  const names = safeAttachmentNames([...sizes.keys()]);
  const asked = new Set<string>();
  const pixels = new Map<string, ImageSize | undefined>();

  return {
    url(file) {
      const name = names.get(file);
      if (name === undefined) return undefined;
      asked.add(file);
      const url = urls.attachment(name);
      if (pictures.has(extensionOf(file)) && !pixels.has(url)) {
        pixels.set(url, readImageSize(join(contentDir, folder, file)));
      }
      return url;
    },
    imageSize: (url) => pixels.get(url),
    published: () =>
      [...asked].sort().map((file) => ({ file, name: names.get(file) ?? file, size: sizes.get(file) ?? 0 })),
  };
}
