/** A run of a list. */
export interface Part {
  start: number;
  end: number;
}

/** Cuts a list of `count` into as few parts as possible, none longer than `longest` and all about as long. */
export function balancedParts(count: number, longest: number): Part[] {
  const parts = Math.ceil(count / longest);
  return Array.from({ length: parts }, (_, index) => ({
    start: Math.floor((index * count) / parts),
    end: Math.floor(((index + 1) * count) / parts),
  }));
}
