import { Package } from './office/zip.ts';
import type { RefusedKind } from './refusals.ts';

/** Files by which a zip shows what it holds, in lower case; the first that fits. */
const marks: readonly (readonly [kind: 'docx' | RefusedKind, pattern: RegExp])[] = [
  ['docx', /^word\/document\d*\.xml$/],
  ['xlsx', /^xl\/workbook\.(?:xml|bin)$/],
  ['pptx', /^ppt\/presentation\.xml$/],
  ['ofd', /^ofd\.xml$/],
  ['epub', /^meta-inf\/container\.xml$/],
  ['pages', /^index(?:\.zip|\/document\.iwa)$/],
  ['jar', /^(?:meta-inf\/manifest\.mf|androidmanifest\.xml)$/],
];

function mediaType(zip: Package): string {
  try {
    return new TextDecoder().decode(zip.read('mimetype', 200));
  } catch {
    return '';
  }
}

function openPackage(bytes: Uint8Array): Package | undefined {
  try {
    return new Package(bytes);
  } catch {
    return undefined;
  }
}

const endRecord = Buffer.from('PK\x05\x06', 'latin1');
const directoryRecord = Buffer.from('PK\x01\x02', 'latin1');

/** What a file that begins like a zip is: a document, an archive of documents, or the first half of either. */
export function detectZip(bytes: Uint8Array): 'docx' | RefusedKind {
  const zip = openPackage(bytes);
  if (!zip) {
    // Too many files for a document, or a damaged one: the reader of archives says what is wrong.
    const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return tail.lastIndexOf(endRecord) === -1 || tail.lastIndexOf(directoryRecord) === -1
      ? 'truncated-zip'
      : 'zip';
  }
  const type = zip.has('mimetype') ? mediaType(zip) : '';
  if (type.startsWith('application/epub')) return 'epub';
  if (type.startsWith('application/vnd.oasis.opendocument')) return 'odt';
  const names = zip.names();
  return marks.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? 'zip';
}
