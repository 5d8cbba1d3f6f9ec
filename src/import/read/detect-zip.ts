import { Package } from './office/zip.ts';
import type { RefusedKind } from './refusals.ts';

/** Files by which a zip shows what it holds, in lower case; the first that fits. */
const marks: readonly (readonly [kind: 'docx' | RefusedKind, pattern: RegExp])[] = [
  ['docx', /^word\/document\d*\.xml$/],
  ['xlsx', /^xl\/workbook\.(?:xml|bin)$/],
  ['pptx', /^ppt\/presentation\.xml$/],
  ['ofd', /^ofd\.xml$/],
  ['visio', /^visio\/document\.xml$/],
  ['xps', /^(?:fixedds|fixeddocumentsequence|.*\.fdseq)/],
  ['epub', /^meta-inf\/container\.xml$/],
  ['pages', /^index(?:\.zip|\/document\.iwa)$/],
  ['jar', /^(?:meta-inf\/manifest\.mf|androidmanifest\.xml)$/],
];

const contentTypes = '[Content_Types].xml';
const contentTypesBytes = 1024 ** 2;

function readStart(zip: Package, name: string, limit: number): string {
  try {
    return new TextDecoder().decode(zip.read(name, limit));
  } catch {
    return '';
  }
}

/** What a package of Office says that it is, when its parts are not where they usually are. */
function packageKind(zip: Package): 'docx' | RefusedKind {
  const types = readStart(zip, contentTypes, contentTypesBytes);
  if (types.includes('wordprocessingml.document')) return 'docx';
  if (types.includes('spreadsheetml.sheet')) return 'xlsx';
  if (types.includes('presentationml.presentation')) return 'pptx';
  if (types.includes('visio')) return 'visio';
  return 'package';
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
  const type = readStart(zip, 'mimetype', 200);
  if (type.startsWith('application/epub')) return 'epub';
  if (type.startsWith('application/vnd.oasis.opendocument')) return 'odt';
  const names = zip.names();
  const mark = marks.find(([, pattern]) => names.some((name) => pattern.test(name)));
  return mark?.[0] ?? (zip.has(contentTypes) ? packageKind(zip) : 'zip');
}
