import { chinese } from './chinese.ts';
import type { Placed } from './place-items.ts';

/*
 * Where a font lacks a character (often “ and ”), programs draw the whole stretch with a hole and the character of
 * another font into it. pdf.js takes the hole for a blank within the stretch, so that the character would come before
 * or behind all of it. Only the place of the stretch is known; those of its blanks are reckoned from its characters.
 */

/** pdf.js makes stretches of their own of what stands further apart, in widths of a full-width character. */
const widestHole = 0.7;
/** A character for a hole is no wider. */
const widestGuest = 0.8;
/** How far the reckoned place may be wrong. */
const reach = 1.5;

interface Hole {
  /** Offsets of the blank in the text. */
  start: number;
  end: number;
  left: number;
  right: number;
}

/** Where the blanks in a stretch stand: its width without the characters is theirs, and what is too much for them is between all. */
function holesOf({ text, left, right, em }: Placed): Hole[] {
  const runs = [...text.matchAll(/(?<=\S)\s+(?=\S)/gu)];
  if (runs.length === 0) return [];
  const widthOf = (character: string): number =>
    /\s/u.test(character) ? 0 : (chinese.test(character) ? 1 : 0.5) * em;
  const characters = [...text];
  const drawn = characters.reduce((sum, character) => sum + widthOf(character), 0);
  const scale = Math.min(1, (right - left) / (drawn || 1));
  const spare = Math.max(0, right - left - drawn);
  const holeWidth = Math.min(spare / runs.length, widestHole * em);
  const spread = (spare - holeWidth * runs.length) / characters.length;
  const holes: Hole[] = [];
  let [at, x] = [0, left];
  for (const character of characters) {
    const run = runs[holes.length];
    if (run && at === run.index) {
      holes.push({ start: at, end: at + run[0].length, left: x, right: x + holeWidth });
      x += holeWidth;
    }
    at += character.length;
    x += widthOf(character) * scale + spread;
  }
  return holes;
}

const centre = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

/** The hole nearest to a character that is drawn within a stretch. */
function holeFor(guest: Placed, host: Placed, holes: readonly Hole[]): Hole | undefined {
  const x = centre(guest);
  if (x <= host.left || x >= host.right || guest.right - guest.left > widestGuest * host.em) return undefined;
  const distance = (hole: Hole): number => Math.abs(centre(hole) - x);
  const nearest = holes.reduce<Hole | undefined>(
    (best, hole) => (best && distance(best) <= distance(hole) ? best : hole),
    undefined,
  );
  return nearest && distance(nearest) <= reach * host.em ? nearest : undefined;
}

/** A stretch in the pieces between those of its holes that are filled. */
function cut(host: Placed, guests: readonly Placed[]): Placed[] {
  const holes = holesOf(host);
  const filled = new Map<Hole, Placed[]>();
  for (const guest of holes.length > 0 ? guests : []) {
    const hole = holeFor(guest, host, holes);
    if (hole) filled.set(hole, [...(filled.get(hole) ?? []), guest]);
  }
  const pieces: Placed[] = [];
  let rest = { ...host };
  let start = 0;
  for (const hole of holes) {
    const inside = filled.get(hole);
    if (!inside) continue;
    const text = host.text.slice(start, hole.start);
    // Chinese stands close to what fills the hole; beside a word there may be a blank as well.
    const left = Math.min(...inside.map((guest) => guest.left));
    const right = Math.max(...inside.map((guest) => guest.right));
    const end = chinese.test(text.at(-1) ?? '') ? left : Math.min(left, hole.left);
    const next = chinese.test(host.text.charAt(hole.end)) ? right : Math.max(right, hole.right);
    pieces.push({ ...rest, text, right: end });
    rest = { ...host, left: next };
    start = hole.end;
  }
  return [...pieces, { ...rest, text: host.text.slice(start) }];
}

/** Cuts the stretches of a line where others of the line stand within them, and orders all from left to right. */
export function cutAtHoles(items: readonly Placed[]): Placed[] {
  const visible = items.filter(({ text }) => text.trim() !== '');
  const narrow = visible.filter(({ left, right, em }) => right - left <= widestGuest * 2 * em);
  const pieces =
    narrow.length === 0
      ? visible
      : visible.flatMap((host) =>
          cut(
            host,
            narrow.filter((guest) => guest !== host),
          ),
        );
  return pieces.sort((one, other) => one.left - other.left);
}
