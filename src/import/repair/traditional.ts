import { editLines, type Proposal, type WorkingDocument } from '../document/working-document.ts';
import { garbledFinder, type GarbledFinder } from './find-garbled.ts';
import { withoutGarbled } from './garbled.ts';
import { hanOf, isSimplifiedOnly, isTraditional, simplify } from './script.ts';

/** Of the Han characters of a text; a name or a quotation stays below. */
const traditionalShare = 0.05;
/** Of the Han characters of a text that is traditional as a whole; simplified texts have some 30 %. */
const simplifiedShare = 0.03;
/** Characters to change: fewer say nothing about a text. */
const fewestCharacters = 5;

/** Longer stretches are listed in pieces. */
const longestWord = 20;

const quotes: ReadonlyMap<string, string> = new Map([
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['﹁', '“'],
  ['﹂', '”'],
  ['﹃', '‘'],
  ['﹄', '’'],
]);

/** The text in simplified characters, mark for mark as long as before. */
function convert(text: string): string {
  return simplify(text).replaceAll(/[「」『』﹁-﹄]/gu, (quote) => quotes.get(quote) ?? quote);
}

/** Every stretch of characters that become others. */
function changedWords(text: string, find: GarbledFinder): Proposal[] {
  const converted = convert(text);
  if (converted === text) return [];
  const sound = withoutGarbled(text, find(text));
  const found: Proposal[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    if (text[unit] === converted[unit] || text[unit] !== sound[unit]) continue;
    const last = found.at(-1);
    if (last?.end === unit && last.text.length < longestWord)
      Object.assign(last, { end: unit + 1, text: last.text + converted.charAt(unit) });
    else found.push({ start: unit, end: unit + 1, text: converted.charAt(unit) });
  }
  return found;
}

interface Script {
  characters: number;
  traditional: number;
  simplified: number;
}

function scriptOf(text: string, find: GarbledFinder): Script {
  const characters = hanOf(withoutGarbled(text, find(text)));
  return {
    characters: characters.length,
    traditional: characters.filter(isTraditional).length,
    simplified: characters.filter(isSimplifiedOnly).length,
  };
}

function sum(scripts: readonly Script[]): Script {
  return scripts.reduce(
    (total, { characters, traditional, simplified }) => ({
      characters: total.characters + characters,
      traditional: total.traditional + traditional,
      simplified: total.simplified + simplified,
    }),
    { characters: 0, traditional: 0, simplified: 0 },
  );
}

function isTraditionalText({ characters, traditional }: Script): boolean {
  return traditional >= fewestCharacters && traditional > traditionalShare * characters;
}

/** One proposal for a line of a document that has both scripts: an editor decides for each paragraph. */
function wholeLine(text: string, find: GarbledFinder): Proposal[] {
  const words = changedWords(text, find);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || !isTraditionalText(scriptOf(text, find))) return [];
  let converted = '';
  let position = first.start;
  for (const { start, end, text: word } of words) {
    converted += text.slice(position, start) + word;
    position = end;
  }
  return [{ start: first.start, end: last.end, text: converted, flag: true }];
}

/**
 * Puts a traditional text into simplified characters, and its quotation marks into those of the mainland. A simplified
 * text keeps the traditional words it quotes; where the scripts are mixed, the traditional paragraphs are proposed.
 */
export function convertToSimplified(document: WorkingDocument): WorkingDocument {
  const find = garbledFinder(document.lines);
  // A second time only new traditional words count: converted text has words like 乾坤, which look traditional.
  if (document.script === 'traditional')
    return editLines(document, 'traditional', ({ text }) =>
      [...text].some(isTraditional) ? changedWords(text, find) : [],
    );
  const script = sum(document.lines.map(({ text }) => scriptOf(text, find)));
  if (!isTraditionalText(script)) return document;
  if (script.simplified > simplifiedShare * script.characters)
    return editLines(document, 'traditional', ({ text }) => wholeLine(text, find));
  const converted = editLines(document, 'traditional', ({ text }) => changedWords(text, find));
  return { ...converted, script: 'traditional' };
}
