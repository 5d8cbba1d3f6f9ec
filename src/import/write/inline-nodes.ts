import type { PhrasingContent } from 'mdast';
import type { Line } from '../document/line.ts';
import type { Mark } from '../document/working-document.ts';

/** An address in plain text, without the mark that ends the sentence. */
const address = /https?:\/\/(?:(?![<>\x22`{}|\\^])[\x21-\x7e])*[\w/=&%#-]/g;

function textNodes(text: string, inLink: boolean): PhrasingContent[] {
  if (inLink || !text.includes('://')) return text === '' ? [] : [{ type: 'text', value: text }];
  const nodes: PhrasingContent[] = [];
  let position = 0;
  for (const { 0: url, index } of text.matchAll(address)) {
    // A bare address would swallow the Chinese behind it: it is written as a link with its end marked.
    if (index > position) nodes.push({ type: 'text', value: text.slice(position, index) });
    nodes.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    position = index + url.length;
  }
  if (position < text.length) nodes.push({ type: 'text', value: text.slice(position) });
  return nodes;
}

interface Stretch {
  start: number;
  end: number;
  mark: Mark;
}

/** Where a mark lies in the line now, after all edits; undefined when none of its characters is left. */
function locate({ origins, text }: Line, mark: Mark): Stretch | undefined {
  const isInside = (origin: number): boolean => origin >= mark.from && origin <= mark.to;
  const start = origins.findIndex((origin) => origin >= 0 && isInside(origin));
  const end = origins.findLastIndex((origin) => origin >= 0 && isInside(origin)) + 1;
  if (start === -1 || (mark.kind !== 'note' && text.slice(start, end).trim() === '')) return undefined;
  return { start, end, mark };
}

function styled(line: Line, from: number, to: number, stretches: readonly Stretch[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let position = from;
  for (const { start, end, mark } of stretches) {
    if (start < position || end > to) continue;
    nodes.push(...textNodes(line.text.slice(position, start), false));
    const inside = line.text.slice(start, end);
    if (mark.kind === 'link') {
      nodes.push({ type: 'link', url: mark.target ?? '', children: textNodes(inside, true) });
    } else nodes.push({ type: 'strong', children: textNodes(inside, false) });
    position = end;
  }
  return [...nodes, ...textNodes(line.text.slice(position, to), false)];
}

/**
 * The text of a line with what was set off in it. Marks that overlap are left out but for the first: text is never
 * lost, only its looks.
 */
export function inlineNodes(
  line: Line,
  marks: readonly Mark[],
  notes: ReadonlySet<string>,
): PhrasingContent[] {
  const [first, last] = [
    line.origins.find((origin) => origin >= 0),
    line.origins.findLast((origin) => origin >= 0),
  ];
  if (first === undefined || last === undefined) return textNodes(line.text, false);
  const here = marks
    .filter(({ from, to }) => to >= first && from <= last)
    .flatMap((mark) => locate(line, mark) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const isWhole = ({ start, end }: Stretch): boolean => start === 0 && end === line.text.length;
  const stretches = here.filter(
    (stretch) => stretch.mark.kind === 'link' || (stretch.mark.kind === 'strong' && !isWhole(stretch)),
  );
  const references = here.filter(({ mark }) => mark.kind === 'note' && notes.has(mark.target ?? ''));
  const nodes: PhrasingContent[] = [];
  let position = 0;
  for (const { end, mark } of references) {
    nodes.push(
      ...styled(
        line,
        position,
        end,
        stretches.filter(({ start }) => start >= position),
      ),
    );
    const label = mark.target ?? '';
    nodes.push({ type: 'footnoteReference', identifier: label.toLowerCase(), label });
    position = end;
  }
  return [
    ...nodes,
    ...styled(
      line,
      position,
      line.text.length,
      stretches.filter(({ start }) => start >= position),
    ),
  ];
}
