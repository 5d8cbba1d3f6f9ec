import { remark, type DocxReading } from './docx-reading.ts';
import { packageLimits } from './limits.ts';
import { PackageFailure } from './zip.ts';

/** The kind of a picture that every browser shows, by its first bytes. */
export function pictureExtension(bytes: Uint8Array): 'png' | 'jpg' | 'gif' | 'webp' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 12)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  return undefined;
}

function readPart(reading: DocxReading, part: string): Uint8Array | undefined {
  try {
    return reading.parts.read(part, packageLimits.pictureBytes);
  } catch (error) {
    if (error instanceof PackageFailure) return undefined;
    throw error;
  }
}

/**
 * Takes a picture that the text refers to out of the package.
 * @returns its name, or undefined after a remark when it cannot be used
 */
export function takePicture(reading: DocxReading, relationshipId: string): string | undefined {
  const relationship = reading.relationships.get(relationshipId);
  if (!relationship) return undefined;
  const known = reading.pictures.get(relationship.target);
  if (known) return known.name;
  const bytes = relationship.isExternal ? undefined : readPart(reading, relationship.target);
  const extension = bytes && pictureExtension(bytes);
  if (!bytes || !extension) {
    remark(reading, 'lost-picture', relationship.target.split('/').at(-1) ?? '');
    return undefined;
  }
  const name = `picture-${reading.pictures.size + 1}.${extension}`;
  reading.pictures.set(relationship.target, { name, bytes });
  return name;
}
