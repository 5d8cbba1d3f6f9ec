import { childAt, elementsOf, switchOf, valueOf, type XmlElement } from './xml.ts';

/** What a style of paragraphs or characters means, with what it takes from the styles that it is based on. */
export interface Style {
  /** 1–9 as the style's level in the outline says, or its name; 0 when it says that it is none. */
  heading?: number;
  isTitle?: boolean;
  isContents?: boolean;
  isQuote?: boolean;
  isBold?: boolean;
  isHidden?: boolean;
  align?: string;
  indent?: number;
  list?: NumberReference;
}

export interface NumberReference {
  id: string;
  level: number;
}

export type Styles = ReadonlyMap<string, Style>;

const bodyLevel = 9;

/** Reads the properties that styles and paragraphs have alike. */
export function paragraphProperties(properties: XmlElement | undefined): Style {
  const style: Style = {};
  const level = Number(valueOf(properties, 'w:outlineLvl') ?? NaN);
  if (level >= 0 && level <= bodyLevel) style.heading = level === bodyLevel ? 0 : level + 1;
  const align = valueOf(properties, 'w:jc');
  if (align !== undefined) style.align = align;
  const indent = columnsOf(childAt(properties, 'w:ind'));
  if (indent !== undefined) style.indent = indent;
  const numbers = childAt(properties, 'w:numPr');
  const id = valueOf(numbers, 'w:numId');
  if (id !== undefined) style.list = { id, level: Number(valueOf(numbers, 'w:ilvl') ?? 0) || 0 };
  return style;
}

/** Width of the indentation of a first line in columns, two for each Chinese character. */
function columnsOf(indent: XmlElement | undefined): number | undefined {
  const hundredths = Number(indent?.attributes['w:firstLineChars'] ?? NaN);
  if (hundredths > 0) return Math.round(hundredths / 50);
  const twentieths = Number(indent?.attributes['w:firstLine'] ?? NaN);
  // A column is half as wide as a character of the usual 12 points.
  return twentieths > 0 ? Math.round(twentieths / 120) : undefined;
}

export function runProperties(properties: XmlElement | undefined): Style {
  const [isBold, isHidden] = [switchOf(properties, 'w:b'), switchOf(properties, 'w:vanish')];
  return { ...(isBold === undefined ? {} : { isBold }), ...(isHidden === undefined ? {} : { isHidden }) };
}

const chineseLevels = '一二三四五六';

function styleFromName(name: string): Style {
  const heading = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  if (heading !== undefined) return { heading: Number(heading) };
  const level = chineseLevels.indexOf(/^([一二三四五六])级标题$/.exec(name)?.[1] ?? '-');
  if (level >= 0) return { heading: level + 1 };
  if (/^(title|标题)$/i.test(name)) return { isTitle: true };
  if (/^(toc|目录)\s*([1-9]|heading|标题)$/i.test(name)) return { isContents: true };
  if (/^(intense )?quote$|^(明显)?引用$/i.test(name)) return { isQuote: true };
  return {};
}

export function readStyles(root: XmlElement): Styles {
  const elements = new Map(
    elementsOf(childAt(root, 'w:styles') ?? root, 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
  const resolve = (id: string, seen: ReadonlySet<string>): Style => {
    const element = elements.get(id);
    // A chain of styles that runs in a circle ends where it began.
    if (!element || seen.has(id) || seen.size > 50) return {};
    const base = resolve(valueOf(element, 'w:basedOn') ?? '', new Set([...seen, id]));
    return {
      ...base,
      ...styleFromName(valueOf(element, 'w:name') ?? ''),
      ...paragraphProperties(childAt(element, 'w:pPr')),
      ...runProperties(childAt(element, 'w:rPr')),
    };
  };
  return new Map([...elements.keys()].map((id) => [id, resolve(id, new Set())]));
}
