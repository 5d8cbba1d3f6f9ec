import type { WorkingDocument } from '../document/working-document.ts';
import { cutChrome } from './frame/chrome.ts';
import { addDerivedFacts } from './frame/derived-facts.ts';
import { markGaps } from './frame/gaps.ts';
import { cutInlineChrome } from './frame/inline-chrome.ts';
import { takeLabelledMetadata } from './frame/labelled-metadata.ts';
import { cutMailHeader } from './frame/mail-header.ts';
import { cutNavigation } from './frame/navigation.ts';
import { moveOutline } from './frame/outline-block.ts';
import { removeOutside } from './frame/outside.ts';
import { removeParts } from './frame/parts.ts';
import { removeRepeatedLines } from './frame/repeated-lines.ts';
import { takeSignature } from './frame/signature.ts';
import { settleDates } from './frame/settle-dates.ts';
import { takeOutsideTitle, takeTitleBlock } from './frame/title-block.ts';

/**
 * The order matters: gaps before chrome, because a notice looks like chrome; the outline before the title, because it
 * stands between two of its spellings; the signature after the chrome that stands around it; the rest of the page after what it tells of title and date.
 */
const steps: readonly ((document: WorkingDocument) => WorkingDocument)[] = [
  removeParts,
  markGaps,
  removeRepeatedLines,
  cutMailHeader,
  cutInlineChrome,
  moveOutline,
  takeLabelledMetadata,
  cutNavigation,
  cutChrome,
  takeSignature,
  takeOutsideTitle,
  removeOutside,
  takeTitleBlock,
];

/** Tells a document's text from its frame: who wrote it, where it stood, and what the page put around it. */
export function readFrame(document: WorkingDocument): WorkingDocument {
  const framed = settleDates(
    steps.reduce((result, step) => step(result), document),
    document.lines,
  );
  const titles = new Set(framed.metadata.filter(({ field }) => field === 'title').map(({ line }) => line));
  return addDerivedFacts(
    framed,
    document.lines.filter(({ number }) => titles.has(number)).map(({ text }) => text),
  );
}
