import type { Element } from 'hast';
import { Parser } from 'htmlparser2';
import { countCharacters } from '../../document/line.ts';
import { closeOpenEnds } from './close-open-ends.ts';
import { blockElements, silentElements } from './elements.ts';

/** The words of markup that no browser shows, a paragraph for each block. However deep it is, this takes no tree. */
export function fallbackLines(markup: string): Element[] {
  const lines: Element[] = [];
  let [text, silent] = ['', 0];
  const end = (): void => {
    if (countCharacters(text) > 0)
      lines.push({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value: text }],
      });
    text = '';
  };
  const pass = (name: string, step: number): void => {
    if (silentElements.has(name)) silent += step;
    if (blockElements.has(name) || name === 'br') end();
  };
  const parser = new Parser({
    onopentag: (name) => pass(name, 1),
    onclosetag: (name) => pass(name, -1),
    ontext: (piece) => {
      if (silent === 0) text += piece;
    },
  });
  parser.end(closeOpenEnds(markup) ?? markup);
  end();
  return lines;
}
