import type { Line } from '../document/line.ts';
import type { WorkingDocument } from '../document/working-document.ts';
import { planBracketHeadings } from './bracket-headings.ts';
import { planBullets } from './bullets.ts';
import { planCountedOpenings } from './counted-openings.ts';
import { isOpen } from './eligible.ts';
import { inOrder, type HeadingPlan } from './heading-plan.ts';
import { findInlineItems } from './inline-items.ts';
import { assignDepths, framingStyle } from './levels.ts';
import { planListedHeadings } from './listed-lines.ts';
import { planNumbered, type NumberedPlans } from './numbered-plans.ts';
import { readNumber } from './numbering.ts';
import { findPlainHeadings, isFraming } from './plain-headings.ts';
import { planSharedFrames } from './shared-frames.ts';
import { findStyledHeadings, longestHeading } from './styled-headings.ts';
import { findTopicGroups, type TopicGroup } from './topic-sentences.ts';

/** The deepest heading that is written. */
export const deepest = 4;

function wholeLine(line: Line, index: number, style: string): HeadingPlan {
  const number = style.startsWith('style-') || style === 'bold' ? readNumber(line.text) : undefined;
  const titleStart = number?.end ?? 0;
  const isFrame = isFraming(line.text);
  return {
    index,
    start: 0,
    titleStart,
    titleEnd: line.text.trimEnd().replace(/[。．：:；;，,、]+$/, '').length,
    next: line.text.length,
    style: isFrame ? framingStyle : style,
    sequence: isFrame ? `${framingStyle} ${index}` : style,
    ...(number ? { number: number.text } : {}),
    confidence: style.startsWith('style-') ? 'auto' : 'confirm',
    depth: 2,
  };
}

function inlinePlans(lines: readonly Line[], taken: ReadonlyMap<number, HeadingPlan>): HeadingPlan[] {
  return lines.flatMap((line, index) => {
    if (!isOpen(line) || line.hint.list) return [];
    const from = taken.get(index)?.next ?? 0;
    return findInlineItems(line.text)
      .filter(({ start }) => start >= from)
      .map((item): HeadingPlan => {
        const { number, ...place } = item;
        const style = 'one-of-these';
        const sequence = `${style} in ${index}`;
        const shown = number.replace(/[，、：]$/, '');
        return { ...place, number: shown, index, style, sequence, confidence: 'auto', depth: 2 };
      });
  });
}

function topicPlans(groups: readonly TopicGroup[]): HeadingPlan[] {
  return groups.flatMap(({ first, heads, opening }) => {
    const group = { style: 'topic', sequence: `topic ${first}`, confidence: 'confirm', depth: 2 } as const;
    const plans = heads.map(({ end, next }, place): HeadingPlan => ({
      ...{ index: first + place, start: 0, titleStart: 0, titleEnd: end, next },
      ...group,
    }));
    if (!opening) return plans;
    const { start, end, next } = opening;
    return [{ index: first - 1, start, titleStart: start, titleEnd: end, next, ...group }, ...plans];
  });
}

/** Without headings that nothing stands below. */
export function withoutEmpty(plans: readonly HeadingPlan[], lines: readonly Line[]): HeadingPlan[] {
  const kept: HeadingPlan[] = [];
  for (const plan of inOrder(plans).reverse()) {
    const following = kept.at(-1);
    const line = lines[plan.index];
    const hasBody = plan.isRepeated === true || (line !== undefined && plan.next < line.text.length);
    const next = lines[plan.index + 1];
    const isNextHeading =
      (following?.index === plan.index + 1 && following.start === 0 && following.depth <= plan.depth) ||
      (next?.role.type === 'heading' && next.role.depth <= plan.depth);
    if (hasBody || (next !== undefined && !isNextHeading)) kept.push(plan);
  }
  return kept.reverse();
}

/** 第三讲 on the first line, the only number of its kind, is the title of the text. */
function withoutTitle(plans: readonly HeadingPlan[], lines: readonly Line[]): HeadingPlan[] {
  const first = lines.findIndex(({ text, role }) => role.type === 'paragraph' && text.trim() !== '');
  const isOnly = ({ sequence }: HeadingPlan): boolean =>
    plans.filter((other) => other.sequence === sequence).length === 1;
  return plans.filter(
    (plan) => !(plan.index === first && plan.next === lines[first]?.text.length && isOnly(plan)),
  );
}

/** All headings of a document with their levels, and the items of its lists. */
export function planHeadings({ lines, marks, metadata }: WorkingDocument): NumberedPlans {
  const styled = findStyledHeadings(lines);
  const found = planNumbered(lines, styled);
  const hasTitle = metadata.some(({ field }) => field === 'title');
  const numbered = {
    ...found,
    headings: hasTitle ? found.headings : withoutTitle(found.headings, lines),
    items: [...found.items, ...planBullets(lines)],
  };
  const byLine = new Map(numbered.headings.map((plan) => [plan.index, plan]));
  const items = new Set(numbered.items.map(({ index }) => index));
  const isTaken = (index: number): boolean => byLine.has(index) || items.has(index);
  const add = (plan: HeadingPlan): void => {
    if (!isTaken(plan.index)) byLine.set(plan.index, plan);
  };
  for (const [index, style] of styled) add(wholeLine(lines[index] as Line, index, style));
  for (const plan of planListedHeadings(lines)) add(plan);
  const opened = [planCountedOpenings, planBracketHeadings, planSharedFrames];
  for (const plan of opened.flatMap((find) => find(lines))) add(plan);
  for (const plan of topicPlans(findTopicGroups(lines, isTaken, marks))) add(plan);
  const hasHeadings = byLine.size > 0;
  for (const index of findPlainHeadings(lines, isTaken)) {
    const line = lines[index] as Line;
    if (!hasHeadings || isFraming(line.text)) add(wholeLine(line, index, 'plain'));
  }
  const headings = [...byLine.values(), ...inlinePlans(lines, byLine)].filter(
    ({ titleStart, titleEnd }) => titleEnd > titleStart && titleEnd - titleStart <= longestHeading,
  );
  const placed = assignDepths(headings).filter(({ depth }) => depth <= deepest);
  return { ...numbered, headings: withoutEmpty(placed, lines) };
}
