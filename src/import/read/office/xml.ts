import { Parser } from 'htmlparser2';
import { packageLimits } from './limits.ts';
import { PackageFailure } from './zip.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it: w:p, a:blip. */
  name: string;
  /** Names with usual prefixes too. */
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Usual prefixes by namespace; the strict variant of the format has others of its own. */
const prefixes: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(2006\/)?diagram$/, 'dgm'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/\/package\/(2006\/)?relationships$/, 'rel'],
  [/\/metadata\/core-properties$/, 'cp'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, 'dcterms'],
];

function usualPrefix(namespace: string): string {
  return prefixes.find(([pattern]) => pattern.test(namespace))?.[1] ?? '';
}

type Scope = ReadonlyMap<string, string>;

function qualify(name: string, scope: Scope, isAttribute = false): string {
  const colon = name.indexOf(':');
  if (colon === -1) {
    const prefix = isAttribute ? '' : (scope.get('') ?? '');
    return prefix === '' ? name : `${prefix}:${name}`;
  }
  const prefix = scope.get(name.slice(0, colon)) ?? name.slice(0, colon);
  return prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
}

function innerScope(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const declared = Object.entries(attributes).filter(
    ([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
  );
  if (declared.length === 0) return scope;
  return new Map([...scope, ...declared.map(([name, uri]) => [name.slice(6), usualPrefix(uri)] as const)]);
}

export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Goes through an XML text that may be anything. Entities that a document type defines are never expanded.
 * @throws PackageFailure when elements lie in each other deeper than any program writes
 */
export function scanXml(xml: string, events: XmlEvents): void {
  const scopes: Scope[] = [new Map()];
  const names: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const scope = innerScope(scopes.at(-1) ?? new Map(), attributes);
        if (scopes.length > packageLimits.depth) throw new PackageFailure('damaged', '里面的层次太深');
        scopes.push(scope);
        const qualified = qualify(name, scope);
        names.push(qualified);
        const entries = Object.entries(attributes).map(
          ([key, value]) => [qualify(key, scope, true), value] as const,
        );
        events.open(qualified, Object.fromEntries(entries));
      },
      ontext(text) {
        events.text(text);
      },
      onclosetag() {
        scopes.pop();
        events.close(names.pop() ?? '');
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** @throws PackageFailure when elements lie in each other deeper than any program writes */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  scanXml(xml, {
    open(name, attributes) {
      const element: XmlElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      open.at(-1)?.children.push(text);
    },
    close() {
      if (open.length > 1) open.pop();
    },
  });
  return root;
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsOf({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );
}

/** The element at the end of a path of first children, or undefined. */
export function childAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (parent, name) =>
      parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name),
    element,
  );
}

/** An element without name around another. */
export function wrap(element: XmlElement): XmlElement {
  return { name: '', attributes: {}, children: [element] };
}

/** All text in an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}

/** A property that is on when it is there, unless it says no: `<w:b/>`, `<w:b w:val="0"/>`. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childAt(properties, name);
  if (!element) return undefined;
  return !/^(0|false|off|none)$/.test(element.attributes['w:val'] ?? '');
}

export function valueOf(properties: XmlElement | undefined, ...path: string[]): string | undefined {
  return childAt(properties, ...path)?.attributes['w:val'];
}
