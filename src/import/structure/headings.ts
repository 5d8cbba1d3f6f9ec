import { addFlag, type WorkingDocument } from '../document/working-document.ts';
import { applyHeadings, withoutRejected } from './apply-headings.ts';
import { chineseNumber } from '../../lesson/numbering.ts';
import { assignDepths } from './levels.ts';
import { makeItems, takeGivenRoles } from './lists.ts';
import { joinLoneNumbers } from './lone-numbers.ts';
import type { RuleName } from '../rules.ts';
import type { NumberedPlans } from './numbered-plans.ts';
import { planHeadings, withoutEmpty } from './plan-headings.ts';

/** A heading or an item of the source: this step has been here. */
function hasRoles({ lines }: WorkingDocument): boolean {
  const appendix = lines.findIndex(
    ({ role, origins }) => role.type === 'heading' && origins.every((at) => at < 0),
  );
  const text = appendix === -1 ? lines : lines.slice(0, appendix);
  return text.some(({ role }) => role.type === 'heading' || role.type === 'item');
}

function flagOnce(document: WorkingDocument, rule: RuleName, line: number, before: string): WorkingDocument {
  const isThere = document.flags.some(
    (flag) => flag.rule === rule && flag.line === line && flag.before === before,
  );
  return isThere ? document : addFlag(document, rule, line, before);
}

/** Points at numbers that a sequence leaves out: a part of the text may be lost. */
function flagHoles(document: WorkingDocument, holes: NumberedPlans['holes']): WorkingDocument {
  return holes.reduce((flagged, { sequence, missing }) => {
    const after = sequence.items.find(({ number }) => number.value > (missing[0] ?? 0));
    const line = document.lines[after?.index ?? 0];
    const typed = sequence.items.map(({ number }) => number.text).join(' ');
    const lost = missing.slice(0, 5).map((value) => `“${chineseNumber(value)}”`);
    return flagOnce(flagged, 'count-mismatch', line?.number ?? 0, `编号 ${typed}，缺${lost.join('')}`);
  }, document);
}

/** More of them say nothing more. */
const mostRepeats = 20;

/** Points at headings of one section that have the same words. */
function flagRepeats(document: WorkingDocument): WorkingDocument {
  const open: string[] = [];
  const seen = new Set<string>();
  const repeats = document.lines.filter(({ role, text }) => {
    if (role.type !== 'heading') return false;
    open.length = Math.min(open.length, role.depth - 2);
    const key = JSON.stringify([...open, text]);
    open.push(text);
    const isRepeat = seen.has(key);
    seen.add(key);
    return isRepeat;
  });
  return repeats
    .slice(0, mostRepeats)
    .reduce(
      (flagged, { text, number }) => flagOnce(flagged, 'title-doubt', number, `同一层有两个标题“${text}”`),
      document,
    );
}

/**
 * Finds the headings and lists of a document: by typed numbers, by the styles that the file gives, by topic sentences,
 * and, in a text without any of these, by short lines between paragraphs. Headings are cut off the paragraphs that
 * they begin, typed numbers are taken away, and levels follow what the document has, without a jump.
 */
export function findHeadings(document: WorkingDocument): WorkingDocument {
  if (hasRoles(document)) return takeGivenRoles(document);
  const given = joinLoneNumbers(takeGivenRoles(document));
  const plans = planHeadings(given);
  const headings = assignDepths(withoutRejected(given, plans.headings));
  const flagged = flagHoles(given, plans.holes);
  const planned = new Set(headings.map(({ index }) => index));
  const listed = makeItems(
    flagged,
    plans.items.filter(({ index }) => !planned.has(index)),
    planned,
  );
  return flagRepeats(applyHeadings(listed, withoutEmpty(headings, listed.lines)));
}
