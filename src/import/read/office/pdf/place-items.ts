/** A stretch of text as pdf.js finds it. */
export interface TextItem {
  str: string;
  /** Scale, slant and place: the last two are the left end of the baseline, from the lower left corner. */
  transform: number[];
  width: number;
}

/** A stretch of text where it is drawn on the page. */
export interface Placed {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Height of its letters. */
  size: number;
  /** Width of a full-width character. */
  em: number;
}

export interface PageSize {
  width: number;
  height: number;
}

/** Stretches written in one direction, turned so that they run from left to right. */
export interface Direction {
  items: TextItem[];
  page: PageSize;
}

/** A scanned page may stand a little askew. */
const skew = 4;

export function place({ str, transform, width }: TextItem): Placed {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0] = transform.map((number) =>
    Number.isFinite(number) ? number : 0,
  );
  const size = Math.hypot(c, d) || 10;
  const right = left + (Number.isFinite(width) ? Math.abs(width) : 0);
  return {
    text: str.replaceAll(/\p{Cs}/gu, '\uFFFD').replaceAll(/[\r\n\v\f\u2028\u2029]/g, ' '),
    left,
    right,
    baseline,
    size,
    em: Math.hypot(a, b) || size,
  };
}

/** Degrees from 0 to 359 in which a text runs; almost upright counts as upright. */
function directionOf([a = 0, b = 0]: readonly number[]): number {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  if (!Number.isFinite(degrees)) return 0;
  const quarter = Math.round(degrees / 90) * 90;
  const direction = Math.abs(degrees - quarter) <= skew ? quarter : Math.round(degrees);
  return (direction + 360) % 360;
}

/** Turns what runs in a direction so that it runs to the right, and the page with it. */
function turn(items: readonly TextItem[], degrees: number, { width, height }: PageSize): Direction {
  if (degrees === 0) return { items: [...items], page: { width, height } };
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turned = (x: number, y: number): [number, number] => [x * cos + y * sin, y * cos - x * sin];
  const corners = [turned(0, 0), turned(width, 0), turned(0, height), turned(width, height)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
  return {
    items: items.map((item) => {
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
      const [left, baseline] = turned(x, y);
      return { ...item, transform: [...turned(a, b), ...turned(c, d), left - x0, baseline - y0] };
    }),
    page: { width: Math.max(...xs) - x0, height: Math.max(...ys) - y0 },
  };
}

/**
 * The stretches of a page by the direction in which they run, the direction of most text first. Sheets may be turned
 * as a whole, and stamps across the text must not fall among its lines.
 */
export function directionsOf(items: readonly TextItem[], page: PageSize): Direction[] {
  const groups = new Map<number, { items: TextItem[]; weight: number }>();
  for (const item of items) {
    const direction = directionOf(item.transform);
    const group = groups.get(direction) ?? { items: [], weight: 0 };
    groups.set(direction, group);
    group.items.push(item);
    group.weight += item.str.trim().length;
  }
  return [...groups]
    .sort(([, one], [, other]) => other.weight - one.weight)
    .map(([degrees, group]) => turn(group.items, degrees, page));
}
