import { bringIntoView } from './bring-into-view.ts';
import type { HitMarks } from './wrap-hits.ts';

const currentClass = 'search-hit-current';

export interface HitSteps {
  /** Makes a hit the current one; counts round in both directions. */
  choose(index: number): void;
  /** Goes on by so many hits, or back, and brings the new one into view. */
  move(step: number): void;
  /** The first mark of the current hit; undefined when there are no hits. */
  current(): HTMLElement | undefined;
}

/** Knows which of some hits is the current one and shows it. */
export function stepHits(hits: readonly HitMarks[], onChange: (index: number) => void): HitSteps {
  let index = 0;
  const marks = (): HitMarks => hits[index] ?? [];
  const choose = (wanted: number): void => {
    marks().forEach((mark) => mark.classList.remove(currentClass));
    index = (wanted + hits.length) % hits.length;
    marks().forEach((mark) => mark.classList.add(currentClass));
    onChange(index);
  };
  return {
    choose,
    move(step) {
      choose(index + step);
      const [mark] = marks();
      if (mark) bringIntoView(mark);
    },
    current: () => marks()[0],
  };
}
