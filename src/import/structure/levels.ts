import { inOrder, type HeadingPlan } from './heading-plan.ts';

/** By GB/T 9704: 一、 → （一） → 1. → （1）; then what is written in words. */
const ranks: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  bracket: 3,
  formal: 3.5,
  chinese: 4,
  'chinese-in-parentheses': 5,
  arabic: 6,
  decimal: 7,
  'long-decimal': 8,
  'arabic-in-parentheses': 9,
  circled: 10,
  aspect: 11,
  labelled: 11,
  counted: 11,
  ordinal: 12,
  topic: 13,
  frame: 13,
  'first-then': 14,
  'one-is': 14,
  'one-must': 14,
  'one-of-these': 15,
};

interface Open {
  sequence: string;
  style: string;
}

/** Level that a document's own style gives: 2 of `style-2`. */
function ownLevel(style: string): number | undefined {
  const level = /^style-(\d)$/.exec(style)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Headings that stand at the top wherever they are found. */
export const framingStyle = 'framing';

/**
 * Gives every heading its level by what it stands below: a sequence that goes on behind it, a style that ranks higher,
 * or the style that it stood below before.
 */
export function assignDepths(plans: readonly HeadingPlan[]): HeadingPlan[] {
  const ordered = inOrder(plans);
  const lastOf = new Map(ordered.map(({ sequence }, place) => [sequence, place]));
  const firstOf = new Map<string, number>();
  for (const [place, { style }] of ordered.entries()) if (!firstOf.has(style)) firstOf.set(style, place);
  const parents = new Map<string, string>();
  const open: Open[] = [];
  const isAbove = (above: Open, plan: HeadingPlan, place: number): boolean => {
    if (plan.style === framingStyle || above.style === framingStyle) return false;
    const [aboveLevel, level] = [ownLevel(above.style), ownLevel(plan.style)];
    if (aboveLevel !== undefined && level !== undefined) return aboveLevel < level;
    if (above.style === plan.style) return false;
    if ((lastOf.get(above.sequence) ?? -1) > place) return true;
    if (parents.get(plan.style) === above.style) return true;
    const [aboveRank, rank] = [ranks[above.style], ranks[plan.style]];
    if (aboveRank !== undefined && rank !== undefined) return aboveRank < rank;
    return (firstOf.get(above.style) ?? 0) < (firstOf.get(plan.style) ?? 0);
  };
  return ordered.map((plan, place) => {
    const same = open.findIndex(({ sequence }) => sequence === plan.sequence);
    if (same >= 0) open.length = same;
    else {
      for (let above = open.at(-1); above && !isAbove(above, plan, place); above = open.at(-1)) open.pop();
    }
    const parent = open.at(-1);
    if (parent) parents.set(plan.style, parent.style);
    open.push({ sequence: plan.sequence, style: plan.style });
    return { ...plan, depth: open.length + 1 };
  });
}
