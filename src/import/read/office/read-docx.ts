import type { Refusal, SourceDocument } from '../../document/source-document.ts';
import { readBlocks } from './blocks.ts';
import { isCompoundFile } from '../compound-file.ts';
import { countPart } from './count-characters.ts';
import { findBody, partsOf, readProperties, readSidePart, readXml } from './docx-parts.ts';
import { type Block, type DocxReading } from './docx-reading.ts';
import { readNumbering } from './numbering.ts';
import { finishLines } from './finish-lines.ts';
import { markBlanks } from './paragraph-hint.ts';
import { packageRefusal, refusals } from './refusals.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import { readStyles } from './styles.ts';
import { decodeXml, parseXml, type XmlElement } from './xml.ts';
import { Package, PackageFailure } from './zip.ts';

/**
 * Reads a document of Word or WPS (.docx, .docm, .dotx).
 *
 * The body comes first, then headers, footers, notes, comments and the text of diagrams, each marked by `hint.part`.
 * Not read: word/glossary (building blocks that the document may use), customXml, the drawn copy of a diagram.
 */
export function readDocx(bytes: Uint8Array): Promise<SourceDocument | Refusal> {
  return Promise.resolve(read(bytes));
}

function read(bytes: Uint8Array): SourceDocument | Refusal {
  // A document with a password is wrapped into a file of the older kind.
  if (isCompoundFile(bytes)) return refusals.encrypted;
  try {
    return readPackage(new Package(bytes));
  } catch (error) {
    if (error instanceof PackageFailure) return packageRefusal(error);
    return refusals.damaged('里面的内容读不懂');
  }
}

function readPackage(parts: Package): SourceDocument | Refusal {
  const body = findBody(parts);
  const xml = decodeXml((body === undefined ? undefined : parts.read(body)) ?? new Uint8Array());
  if (body === undefined || !xml.includes('wordprocessingml')) return refusals.noWord;
  const root = parseXml(xml);
  const relationships = readRelationships(parts, body);
  let reading = startReading(parts, relationships, xml);
  let blocks = readBody(root, reading);
  if (reading.fields.length > 0) {
    reading = { ...startReading(parts, relationships, xml), trustsFields: false };
    blocks = readBody(root, reading);
  }
  reading.page = undefined;
  const counted = [body];
  for (const kind of ['header', 'footer', 'footnote', 'endnote', 'comment'] as const) {
    const type = /note|comment/.test(kind) ? `${kind}s` : kind;
    for (const part of partsOf(parts, relationships, type)) {
      counted.push(part);
      blocks.push(...readSidePart(reading, part, kind));
    }
  }
  for (const part of new Set(reading.drawings)) {
    if (!parts.has(part)) continue;
    counted.push(part);
    blocks.push(...readSidePart(reading, part, 'textbox'));
  }
  const lines = finishLines(blocks, reading);
  return {
    format: 'docx',
    encoding: 'utf-8',
    lines,
    pictures: [...reading.pictures.values()],
    properties: readProperties(parts),
    remarks: reading.remarks.toSorted((one, other) => one.line - other.line),
    characters: counted.reduce(
      (sum, part) => sum + countPart(decodeXml(parts.read(part) ?? new Uint8Array())),
      0,
    ),
  };
}

function startReading(
  parts: Package,
  relationships: ReadonlyMap<string, Relationship>,
  xml: string,
): DocxReading {
  const empty: XmlElement = { name: '', attributes: {}, children: [] };
  const [styles] = partsOf(parts, relationships, 'styles');
  const [numbering] = partsOf(parts, relationships, 'numbering');
  return {
    parts,
    styles: readStyles(readXml(parts, styles) ?? empty),
    numbering: readNumbering(readXml(parts, numbering) ?? empty),
    relationships,
    number: 0,
    page: /lastRenderedPageBreak|:type="page"|pageBreakBefore/.test(xml) ? 1 : undefined,
    isInBox: false,
    fields: [],
    trustsFields: true,
    openComments: new Set(),
    anchors: new Map(),
    noteLabels: new Map(),
    pictures: new Map(),
    drawings: [],
    remarks: [],
  };
}

function readBody(root: XmlElement, reading: DocxReading): Block[] {
  return markBlanks(readBlocks(root, reading, { fate: 'kept', part: undefined }));
}
