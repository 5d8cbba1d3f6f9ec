import { pinyin } from 'pinyin-pro';
import { editLines, type Proposal, type WorkingDocument } from '../document/working-document.ts';
import { isTraditional } from './script.ts';

/** A syllable as the garbled sites write it: letters of pinyin, among them a vowel with its tone. */
const syllable = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}';
const gloss = new RegExp(`(\\p{Script=Han})(?:\\((${syllable})\\)|（(${syllable})）)`, 'gu');

/** A document with fewer may have explained its rare words. */
const fewestGlosses = 5;
const smallestTraditionalShare = 0.8;
/** A site glosses a character wherever it stands; an author where its reading is explained. */
const smallestGlossedShare = 0.85;

/** A Han character with its reading in brackets behind it. */
interface Gloss {
  character: string;
  /** Of the brackets with what they hold. */
  start: number;
  end: number;
}

/** True when a character is read so. */
export function isReading(character: string, syllableText: string): boolean {
  return pinyin(character, { multiple: true, type: 'array' }).includes(syllableText);
}

function findGlosses(text: string): Gloss[] {
  return [...text.matchAll(gloss)].flatMap((match) => {
    const [whole, character = '', narrow, wide] = match;
    const end = match.index + whole.length;
    return isReading(character, narrow ?? wide ?? '')
      ? [{ character, start: match.index + character.length, end }]
      : [];
  });
}

/** True when the characters hardly stand anywhere without a reading. */
function areGlossedThroughout(
  lines: WorkingDocument['lines'],
  characters: ReadonlySet<string>,
  found: readonly Gloss[],
): boolean {
  let standing = 0;
  for (const { text } of lines) for (const character of text) if (characters.has(character)) standing += 1;
  const glossed = found.filter(({ character }) => characters.has(character)).length;
  return glossed >= smallestGlossedShare * standing;
}

/**
 * Takes out the readings that some sites put behind characters when they convert a text to traditional ones. A lesson
 * that explains a rare word keeps its reading: glosses go only where there are many, nearly all stand behind
 * traditional characters, and these hardly ever stand without.
 */
export function removePinyinGlosses(document: WorkingDocument): WorkingDocument {
  const found = document.lines.flatMap(({ text }) => findGlosses(text));
  const characters = [...new Set(found.map(({ character }) => character))];
  const traditional = characters.filter(isTraditional);
  const isSystematic =
    found.length >= fewestGlosses &&
    traditional.length >= smallestTraditionalShare * characters.length &&
    areGlossedThroughout(document.lines, new Set(traditional), found);
  if (!isSystematic) return document;
  return editLines(document, 'pinyin-gloss', ({ text }) =>
    findGlosses(text).map(({ character, start, end }): Proposal => ({
      start,
      end,
      text: '',
      // Between many of the site's own, the reading of a character that it never touches is the author's.
      flag: !isTraditional(character),
    })),
  );
}

/** The characters that {@link removePinyinGlosses} freed of a reading. */
export function glossedCharacters(document: WorkingDocument): Set<string> {
  const texts = document.changes.filter(({ rule }) => rule === 'pinyin-gloss').map(({ before }) => before);
  return new Set(texts.flatMap((text) => findGlosses(text)).map(({ character }) => character));
}
