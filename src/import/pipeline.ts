import { dropTwins, type EssayDuplicate } from './compare/twins.ts';
import { account, type Account } from './document/account.ts';
import type { LessonDraft } from './document/lesson-draft.ts';
import type { SourceDocument } from './document/source-document.ts';
import { toWorkingDocument, type Choice, type WorkingDocument } from './document/working-document.ts';
import { flagCutEssays } from './doubts/essay-cut-offs.ts';
import { findDoubts } from './doubts/find-doubts.ts';
import { stripQuoting } from './read/mail-quoting.ts';
import { stripMarkdown } from './read/markdown-syntax.ts';
import { joinBrokenLines } from './repair/broken-lines.ts';
import { repairByteShifts } from './repair/byte-shift.ts';
import { widenPunctuation } from './repair/full-width.ts';
import { splitLongLines } from './repair/long-lines.ts';
import { repairMojibake } from './repair/mojibake.ts';
import { removePinyinGlosses } from './repair/pinyin-gloss.ts';
import { convertToSimplified } from './repair/traditional.ts';
import { cleanWhiteSpace } from './repair/white-space.ts';
import { splitEssays } from './structure/essays.ts';
import { readFrame } from './structure/frame.ts';
import { findHeadings } from './structure/headings.ts';
import type { SplitPoint } from './structure/splits.ts';
import { suggest } from './structure/suggestions.ts';

/**
 * The order matters: glosses before punctuation is widened, which would hide them; script before words are looked at;
 * metadata and chrome before lines are joined, which would glue a byline to a title.
 */
const repairs: readonly ((document: WorkingDocument) => WorkingDocument)[] = [
  stripMarkdown,
  stripQuoting,
  cleanWhiteSpace,
  removePinyinGlosses,
  repairByteShifts,
  convertToSimplified,
  repairMojibake,
  readFrame,
  joinBrokenLines,
  splitLongLines,
  widenPunctuation,
  findDoubts,
  findHeadings,
];

export interface PipelineOptions {
  /** Choices of an editor in an earlier report. */
  decisions?: ReadonlyMap<string, Choice>;
  /** Where essays begin. */
  splits?: readonly SplitPoint[] | undefined;
}

export interface ProcessedDocument {
  document: WorkingDocument;
  drafts: LessonDraft[];
  /** Which essay of the document each draft is, from 0; undefined when the document is one text. */
  essays: (number | undefined)[];
  /** Split points that do not fit the document, one Chinese line each. */
  problems: string[];
  /** Between essays of the document. */
  duplicates: EssayDuplicate[];
  account: Account;
}

/** Turns a document that was read into lesson drafts. Pure: the same document gives the same drafts. */
export function processDocument(source: SourceDocument, options: PipelineOptions = {}): ProcessedDocument {
  const start = toWorkingDocument(source, options.decisions);
  const repaired = repairs.reduce((document, repair) => repair(document), start);
  const essays = splitEssays(repaired, options.splits);
  const distinct = dropTwins(essays.document, essays.drafts);
  const isCollection = essays.drafts.length > 1;
  const document = isCollection ? flagCutEssays(distinct.document, distinct.drafts) : distinct.document;
  const drafts = distinct.drafts.map(suggest);
  const { removed, metadata } = document;
  const lines = drafts.flatMap((draft) => draft.lines);
  return {
    document,
    drafts,
    essays: distinct.essays.map((essay) => (isCollection ? essay : undefined)),
    problems: essays.problems,
    duplicates: distinct.duplicates,
    account: account(source.characters, lines, removed, metadata),
  };
}
