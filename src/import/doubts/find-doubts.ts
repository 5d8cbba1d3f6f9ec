import type { WorkingDocument } from '../document/working-document.ts';
import { findCountMismatches } from './count-mismatch.ts';
import { findCutOffs } from './cut-off.ts';
import { raise, type Detector } from './doubt.ts';
import { findDoubledWords } from './doubled-word.ts';
import { findEditorMarks, flagMarkedTitles } from './editor-mark.ts';
import { findMissingEndMarks } from './no-end-mark.ts';
import { findScrubbedWords, flagScrubbedTitles } from './scrubbed-word.ts';
import { findStrayBlanks } from './stray-blank.ts';
import { flagTitleDoubts } from './title-doubt.ts';
import { findTypos } from './typo.ts';
import { findUnbalancedMarks } from './unbalanced-mark.ts';

/** In the order in which an editor reads about them. */
const detectors: readonly Detector[] = [
  findCutOffs,
  findScrubbedWords,
  findEditorMarks,
  findCountMismatches,
  findUnbalancedMarks,
  findMissingEndMarks,
  findDoubledWords,
  findTypos,
  findStrayBlanks,
];

/** Points at what only a person can judge: lost words, misprints, numbers that do not add up. Changes nothing. */
export function findDoubts(document: WorkingDocument): WorkingDocument {
  return detectors.reduce(
    (current, detector) => raise(current, detector(current)),
    flagMarkedTitles(flagScrubbedTitles(flagTitleDoubts(document))),
  );
}
