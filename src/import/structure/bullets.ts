import type { Line } from '../document/line.ts';
import { isOpen } from './eligible.ts';
import type { ItemPlan } from './numbered-plans.ts';

/** A sign of the keyboard needs a blank behind it: -10 and *注 are no items. */
const bullet = /^(?:([*+-])[ \t\u00A0\u3000]+|([·•●◆◇▪➤➢►▶✓✔])[ \t\u00A0\u3000]*)(?=[\p{L}\p{N}“《（(【])/u;

interface Bullet {
  sign: string;
  end: number;
}

function readBullet(line: Line | undefined): Bullet | undefined {
  if (!line || !isOpen(line) || line.hint.list || line.hint.heading !== undefined) return undefined;
  const match = bullet.exec(line.text);
  const sign = match?.[1] ?? match?.[2];
  return match && sign !== undefined ? { sign, end: match[0].length } : undefined;
}

/** Lines one below the other that begin with the same sign (*, ·, •, -, ●): items of a list. */
export function planBullets(lines: readonly Line[]): ItemPlan[] {
  const bullets = lines.map(readBullet);
  return bullets.flatMap((own, index): ItemPlan[] => {
    const isAlike = (place: number): boolean => own !== undefined && bullets[place]?.sign === own.sign;
    if (!own || !(isAlike(index - 1) || isAlike(index + 1))) return [];
    return [{ index, depth: 1, numberEnd: own.end, isBullet: true }];
  });
}
