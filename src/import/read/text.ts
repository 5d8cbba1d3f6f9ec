import type { SourceDocument } from '../document/source-document.ts';
import type { DecodedText } from './decode.ts';
import { countText, splitLines, toSourceLines } from './source-lines.ts';

/** Plain text: every line as it stands, with what its white space says. */
export function readPlainText({ text, encoding }: DecodedText): SourceDocument {
  return {
    format: 'txt',
    encoding,
    lines: toSourceLines(splitLines(text)),
    pictures: [],
    properties: {},
    remarks: [],
    characters: countText(text),
  };
}
