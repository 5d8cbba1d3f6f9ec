import type { LineHint } from '../../document/line.ts';
import type { NumberReference } from './styles.ts';
import { childAt, elementsOf, valueOf, type XmlElement } from './xml.ts';

interface Level {
  /** decimal, bullet, chineseCounting, … */
  format: string;
  /** What is shown, with %1 for the number: 第%1章. */
  text: string;
}

/** Levels of every numbering by its id. */
export type Numbering = ReadonlyMap<string, ReadonlyMap<number, Level>>;

/** A longer paragraph with a number in front is not a heading. */
const headingLength = 50;

function readLevels(parent: XmlElement): [number, Level][] {
  return elementsOf(parent, 'w:lvl').map((level) => [
    Number(level.attributes['w:ilvl'] ?? 0),
    { format: valueOf(level, 'w:numFmt') ?? 'decimal', text: valueOf(level, 'w:lvlText') ?? '' },
  ]);
}

export function readNumbering(root: XmlElement): Numbering {
  const list = childAt(root, 'w:numbering') ?? root;
  const abstract = new Map(
    elementsOf(list, 'w:abstractNum').map((element) => [
      element.attributes['w:abstractNumId'] ?? '',
      readLevels(element),
    ]),
  );
  return new Map(
    elementsOf(list, 'w:num').map((element) => {
      const levels = new Map(abstract.get(valueOf(element, 'w:abstractNumId') ?? '') ?? []);
      for (const override of elementsOf(element, 'w:lvlOverride')) {
        for (const [level, value] of readLevels(override)) levels.set(level, value);
      }
      return [element.attributes['w:numId'] ?? '', levels];
    }),
  );
}

/**
 * What an automatic number in front of a paragraph says of it. 一、 and （一） begin headings, as GB/T 9704 has them;
 * numbers of a list of items and bullets make a list.
 */
export function numberHint(
  numbering: Numbering,
  { id, level }: NumberReference,
  characters: number,
): Pick<LineHint, 'heading' | 'list'> {
  const found = numbering.get(id)?.get(level);
  if (!found || found.format === 'none') return {};
  const { format, text } = found;
  if (characters <= headingLength) {
    const isChinese = /^(chinese|ideograph|japanese|taiwanese)/.test(format);
    if (/^第%\d[章编篇部]/.test(text)) return { heading: 1 };
    if (/^第%\d[节讲课]/.test(text) || (isChinese && /^%\d[、.．]?\s*$/.test(text))) return { heading: 2 };
    if (isChinese && /^[（(]%\d[）)]\s*$/.test(text)) return { heading: 3 };
  }
  return { list: { ordered: format !== 'bullet', level } };
}
