import type { LessonDraft } from '../document/lesson-draft.ts';
import { originsOf, type Line } from '../document/line.ts';
import {
  decisionKey,
  editLines,
  type Change,
  type Proposal,
  type WorkingDocument,
} from '../document/working-document.ts';
import type { Duplicate } from '../report/document-result.ts';
import { duplicateFrom, profileOf, toDuplicate, type Profile } from './duplicates.ts';
import { findMissingWords } from './missing-words.ts';
import { countShared } from './shingles.ts';
import { ShingleIndex } from './shingle-index.ts';

/** Two essays of one document that share much. */
export interface EssayDuplicate extends Duplicate {
  /** Which essay this is, from 1, as 第 N 篇 counts. */
  essay: number;
}

export interface TwinResult {
  document: WorkingDocument;
  /** The essays that stay. */
  drafts: LessonDraft[];
  /** Which essay each of them was, from 0, in the order in which the document has them. */
  essays: number[];
  duplicates: EssayDuplicate[];
}

/** The essay's own words: marks of gaps are the importer's. */
function textOf({ lines }: LessonDraft): string {
  return lines.map(({ role, text }) => (role.type === 'gap' ? '' : text)).join('\n');
}

interface Pair {
  first: number;
  second: number;
  containment: number;
}

function findPairs(profiles: readonly Profile[]): Pair[] {
  const index = new ShingleIndex();
  const pairs = profiles.flatMap((profile, second) => {
    const matches = index.find(profile);
    index.add(profile);
    return matches.map(({ id, containment }): Pair => ({ first: id, second, containment }));
  });
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second);
}

/**
 * Which essay makes which others superfluous. The fullest stay; another goes only when one that stays holds it: with
 * chains (a short text that two long ones quote) a whole group would be left with one text too few.
 * @returns the essay that goes → the essay that stays for it
 */
function chooseTwins(profiles: readonly Profile[], pairs: readonly Pair[]): Map<number, number> {
  const twins = pairs.filter(({ containment }) => containment >= duplicateFrom);
  const byFullness = [...profiles.keys()].sort(
    (a, b) => (profiles[b]?.fullness ?? 0) - (profiles[a]?.fullness ?? 0) || a - b,
  );
  const place = new Map(byFullness.map((essay, at) => [essay, at]));
  const replaced = new Map<number, number>();
  for (const essay of byFullness) {
    const own = profiles[essay];
    if (!own) continue;
    const keeper = twins
      .flatMap(({ first, second }) => (first === essay ? [second] : second === essay ? [first] : []))
      .filter((other) => (place.get(other) ?? 0) < (place.get(essay) ?? 0) && !replaced.has(other))
      .find((other) => {
        const shared = countShared(own.shingles, profiles[other]?.shingles ?? new Uint32Array());
        return shared / own.shingles.length >= duplicateFrom;
      });
    if (keeper !== undefined) replaced.set(essay, keeper);
  }
  return replaced;
}

/** One change for a line, as the report and a decisions file name it. */
function removalOf(line: Line): Change {
  return { rule: 'duplicate-essay', line: line.number, before: line.text, after: '', confidence: 'confirm' };
}

/** An editor who wanted one line of an essay back wants the essay. */
function isWanted({ lines }: LessonDraft, { decisions }: WorkingDocument): boolean {
  return lines.some((line) => decisions.get(decisionKey(removalOf(line))) === 'reject');
}

function removeDrafts(document: WorkingDocument, drafts: readonly LessonDraft[]): WorkingDocument {
  const gone = drafts
    .flatMap(({ lines }) => lines)
    .map((line) => ({ line, origins: originsOf(line) }))
    .filter(({ origins }) => origins.length > 0);
  const origins = new Set(gone.flatMap((one) => one.origins));
  return {
    ...document,
    lines: document.lines.filter((line) => !line.origins.some((origin) => origins.has(origin))),
    changes: [...document.changes, ...gone.map(({ line }) => removalOf(line))],
    removed: [
      ...document.removed,
      ...gone.map(({ line, origins: own }) => ({
        rule: 'duplicate-essay' as const,
        line: line.number,
        text: line.text,
        confidence: 'confirm' as const,
        origins: own,
      })),
    ],
  };
}

/** Proposals for one line that do not touch each other. */
function apart(proposals: readonly Proposal[]): Proposal[] {
  const chosen: Proposal[] = [];
  for (const proposal of proposals) {
    if (chosen.every(({ start, end }) => proposal.end < start || proposal.start > end)) chosen.push(proposal);
  }
  return chosen;
}

/** Words that copies still have, proposed for the essay that stays. */
function proposeWords(
  document: WorkingDocument,
  draft: LessonDraft,
  copies: readonly LessonDraft[],
): { document: WorkingDocument; draft: LessonDraft } {
  const found = copies.map((copy) => findMissingWords(draft.lines, copy.lines));
  const edited = editLines({ ...document, lines: draft.lines }, 'scrubbed-word', (_, index) =>
    apart(found.flatMap((byLine) => byLine.get(index) ?? [])),
  );
  const renewed = new Map(draft.lines.map((line, index) => [line, edited.lines[index] ?? line]));
  return {
    document: { ...edited, lines: document.lines.map((line) => renewed.get(line) ?? line) },
    draft: { ...draft, lines: [...edited.lines] },
  };
}

/**
 * Leaves out essays that another essay of the same document holds (the rule `duplicate-essay`, every line in full in
 * the report), and proposes for the others the words that only their copies still have.
 */
export function dropTwins(document: WorkingDocument, drafts: readonly LessonDraft[]): TwinResult {
  const profiles = drafts.map((draft) => profileOf(textOf(draft)));
  const pairs = findPairs(profiles);
  const replaced = chooseTwins(profiles, pairs);
  const isGone = (draft: LessonDraft, essay: number): boolean =>
    replaced.has(essay) && !isWanted(draft, document);
  const result: TwinResult = {
    document: removeDrafts(document, drafts.filter(isGone)),
    drafts: [],
    essays: [],
    duplicates: [],
  };
  for (const [essay, draft] of drafts.entries()) {
    if (isGone(draft, essay)) continue;
    const copies = drafts.filter((_, other) => replaced.get(other) === essay);
    const proposed = proposeWords(result.document, draft, copies);
    result.document = proposed.document;
    result.drafts.push(proposed.draft);
    result.essays.push(essay);
  }
  for (const { first, second, containment } of pairs) {
    const [own, other] = [profiles[first], profiles[second]];
    const duplicate = own && other && toDuplicate(own, other, containment, `第 ${second + 1} 篇`);
    if (duplicate) result.duplicates.push({ essay: first + 1, ...duplicate });
  }
  return result;
}
