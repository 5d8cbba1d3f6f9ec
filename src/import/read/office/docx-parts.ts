import type { LineHint } from '../../document/line.ts';
import type { SourceDocument } from '../../document/source-document.ts';
import { readBlocks } from './blocks.ts';
import { isTextElement } from './count-characters.ts';
import { noteLabel, type Block, type DocxReading } from './docx-reading.ts';
import { markBlanks } from './paragraph-hint.ts';
import { readRelationships, type Relationship } from './relationships.ts';
import { childAt, decodeXml, elementsOf, parseXml, textOf, wrap, type XmlElement } from './xml.ts';
import type { Package } from './zip.ts';

/** Name of the part with the body of the document. */
export function findBody(parts: Package): string | undefined {
  const relationships = [...readRelationships(parts, '').values()];
  const named = relationships.find(({ type }) => type === 'officeDocument')?.target;
  return [named, 'word/document.xml'].find((part) => part !== undefined && parts.has(part));
}

/** Parts of a type that the body refers to, each once. */
export function partsOf(
  parts: Package,
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): string[] {
  const targets = [...relationships.values()].filter((one) => one.type === type && !one.isExternal);
  return [...new Set(targets.map(({ target }) => target))].filter((part) => parts.has(part));
}

export function readXml(parts: Package, part: string | undefined): XmlElement | undefined {
  const bytes = part === undefined ? undefined : parts.read(part);
  return bytes && parseXml(decodeXml(bytes));
}

/** Reads a part that stands beside the body: headers, notes, comments, drawings. */
export function readSidePart(
  reading: DocxReading,
  part: string,
  kind: 'header' | 'footer' | 'footnote' | 'endnote' | 'comment' | 'textbox',
): Block[] {
  const root = readXml(reading.parts, part);
  if (!root) return [];
  reading.relationships = readRelationships(reading.parts, part);
  reading.fields = [];
  const hintPart: LineHint['part'] = kind === 'endnote' ? 'footnote' : kind;
  const read = (element: XmlElement, note?: string): Block[] =>
    markBlanks(
      readBlocks(element, reading, { fate: 'kept', part: hintPart, ...(note === undefined ? {} : { note }) }),
    );
  if (kind === 'textbox') return read(paragraphsOf(root));
  if (kind === 'header' || kind === 'footer') return read(root);
  return elementsOf(root)
    .flatMap((list) => elementsOf(list))
    .flatMap((item) => {
      if (!/^w:(footnote|endnote|comment)$/.test(item.name)) return read(wrap(item));
      const id = item.attributes['w:id'] ?? '';
      if (kind !== 'comment') {
        const isText = item.attributes['w:type'] === undefined || item.attributes['w:type'] === 'normal';
        return read(item, isText ? noteLabel(reading, kind, id) : undefined);
      }
      const anchor = reading.anchors.get(id);
      const words = textOfParagraphs(item);
      const author = item.attributes['w:author'] ?? '';
      reading.remarks.push({
        rule: 'comment',
        line: anchor?.line ?? 1,
        before: `${anchor?.text ?? ''}〔${author === '' ? '' : `${author}：`}${words}〕`.slice(0, 300),
      });
      return read(item);
    });
}

/** Paragraphs of a diagram or chart, which stand deep between other things. */
function paragraphsOf(root: XmlElement): XmlElement {
  return { ...root, children: elementsOf(root).flatMap(findParagraphs) };
}

function findParagraphs(element: XmlElement): XmlElement[] {
  return element.name === 'a:p' || isTextElement(element.name)
    ? [element]
    : elementsOf(element).flatMap(findParagraphs);
}

function textOfParagraphs(element: XmlElement): string {
  return textOf(element).replaceAll(/\s+/g, ' ').trim();
}

/** What docProps says of the document: only its title, as author and date are often those of a template. */
export function readProperties(parts: Package): SourceDocument['properties'] {
  const part = [...readRelationships(parts, '').values()].find(
    ({ type }) => type === 'core-properties',
  )?.target;
  const core = childAt(readXml(parts, part ?? 'docProps/core.xml'), 'cp:coreProperties');
  const element = childAt(core, 'dc:title');
  const title = element && textOf(element).replaceAll(/\s+/g, ' ').trim();
  return title ? { title } : {};
}
