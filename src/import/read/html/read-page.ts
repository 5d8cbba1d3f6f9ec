import type { Refusal, SourceDocument } from '../../document/source-document.ts';
import type { DecodedText } from '../decode.ts';
import { textCharacters } from '../limits.ts';
import { refusals } from '../refusals.ts';
import { assemble } from './assemble.ts';
import { judgeLines } from './judge-lines.ts';
import { findMainContent } from './main-content.ts';
import { flatten } from './page-line.ts';
import { parsePage } from './parse-page.ts';
import { createPictureStore, type FindPicture } from './pictures.ts';
import { readProperties } from './properties.ts';
import { readLines } from './read-lines.ts';
import { pageRefusal } from './refusals.ts';
import { tameMarkup } from './tame-markup.ts';

/** Reads a page whose text is known, with the pictures that came with it. */
export function readPage(
  { text, encoding }: DecodedText,
  format: 'html' | 'mht',
  findPicture: FindPicture = () => undefined,
): SourceDocument | Refusal {
  try {
    const html = tameMarkup(text);
    if (html === undefined) return pageRefusal('tooComplex');
    const { parsed, tree, characters, isFrameset, hasFrames } = parsePage(html);
    if (characters > textCharacters) return refusals.tooLong;
    const contents = readLines(tree);
    const lines = flatten(contents);
    const words = lines.filter(({ shown, runs }) => !shown && !runs[0]?.context.isTitle);
    if (words.length === 0) return pageRefusal(isFrameset ? 'frameset' : hasFrames ? 'framed' : 'empty');
    if (words.every(({ runs }) => runs[0]?.context.isControl)) return pageRefusal('scripted');
    const pictures = createPictureStore(findPicture);
    const { lines: finished, remarks } = assemble(
      contents,
      judgeLines(lines, findMainContent(tree)),
      pictures,
    );
    return {
      format,
      encoding,
      lines: finished,
      pictures: pictures.pictures,
      properties: readProperties(parsed, text),
      remarks,
      characters,
    };
  } catch {
    // Only what was made to break a parser comes here: a stack or a string that grows too large.
    return pageRefusal('tangled');
  }
}
