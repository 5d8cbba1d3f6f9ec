import type { Refusal, SourceDocument } from '../../document/source-document.ts';
import type { DecodedText } from '../decode.ts';
import { textCharacters } from '../limits.ts';
import { countCharacters } from '../../document/line.ts';
import { refusals } from '../refusals.ts';
import { assemble } from './assemble.ts';
import { closeOpenEnds } from './close-open-ends.ts';
import { remarkHidden } from './hidden-remarks.ts';
import { judgeLines } from './judge-lines.ts';
import { findMainContent } from './main-content.ts';
import { flatten, type PageLine } from './page-line.ts';
import { parsePage, type Page } from './parse-page.ts';
import { createPictureStore, type FindPicture } from './pictures.ts';
import { readProperties } from './properties.ts';
import { readLines } from './read-lines.ts';
import { pageRefusal } from './refusals.ts';
import { tameMarkup } from './tame-markup.ts';

/** Why a page has nothing to read; undefined when it has. */
function whyEmpty(lines: readonly PageLine[], page: Page): Refusal | undefined {
  const words = lines.filter(({ shown, runs }) => !shown && !runs[0]?.context.isTitle);
  if (words.some(({ runs }) => !runs[0]?.context.isControl)) return undefined;
  if (page.isFrameset) return pageRefusal('frameset');
  const characters = words.reduce((sum, { text }) => sum + countCharacters(text), 0);
  if (page.hasFrames && characters === page.frameCharacters) return pageRefusal('framed');
  return pageRefusal(words.length === 0 ? 'empty' : 'scripted');
}

/** Reads a page whose text is known, with the pictures that came with it. */
export function readPage(
  { text, encoding }: DecodedText,
  format: 'html' | 'mht',
  findPicture: FindPicture = () => undefined,
): SourceDocument | Refusal {
  try {
    const closed = closeOpenEnds(text);
    if (closed === undefined) return pageRefusal('tangled');
    const html = tameMarkup(closed);
    if (html === undefined) return pageRefusal('tooComplex');
    const page = parsePage(html);
    const { parsed, tree, characters } = page;
    if (characters > textCharacters) return refusals.tooLong;
    const contents = readLines(tree);
    const lines = flatten(contents);
    const refusal = whyEmpty(lines, page);
    if (refusal) return refusal;
    const pictures = createPictureStore(findPicture);
    const verdicts = judgeLines(lines, findMainContent(tree));
    const { lines: finished, remarks } = assemble(contents, verdicts, pictures, [
      ...page.swallowed.map((told) => ({ rule: 'lost-object' as const, line: 0, ...told })),
      ...remarkHidden(lines, verdicts),
    ]);
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
