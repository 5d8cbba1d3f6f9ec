import type { Line } from '../document/line.ts';
import { isOpen } from './eligible.ts';
import type { HeadingPlan } from './heading-plan.ts';
import { readNumber } from './numbering.ts';

const fewest = 3;
const shortestBody = 40;

/** 从…来看，, 就…而言，, 对…来说， */
const frames: readonly RegExp[] = [
  /^从\p{Script=Han}{2,12}?(?:来看|来说|来讲|上看|上讲|上说)(?=，)/u,
  /^就\p{Script=Han}{2,12}?(?:而言|来说|来讲|来看)(?=，)/u,
  /^对于?\p{Script=Han}{2,12}?(?:而言|来说|来讲)(?=，)/u,
];

function endOfFrame(line: Line | undefined, frame: RegExp): number | undefined {
  if (!line || !isOpen(line) || line.hint.list || readNumber(line.text)) return undefined;
  const end = frame.exec(line.text)?.[0].length;
  return end !== undefined && line.text.length - end >= shortestBody ? end : undefined;
}

/** At least three paragraphs one behind the other that begin with one frame: its words are their headings. */
export function planSharedFrames(lines: readonly Line[]): HeadingPlan[] {
  return frames.flatMap((frame) => {
    const ends = lines.map((line) => endOfFrame(line, frame));
    let first = 0;
    return ends.flatMap((titleEnd, index): HeadingPlan[] => {
      if (titleEnd === undefined) return [];
      if (ends[index - 1] === undefined) first = index;
      const stop = ends.findIndex((end, place) => place > index && end === undefined);
      if ((stop === -1 ? ends.length : stop) - first < fewest) return [];
      const place = { index, start: 0, titleStart: 0, titleEnd, next: 0, depth: 2 };
      const sequence = `frame ${first}`;
      return [{ ...place, style: 'frame', sequence, confidence: 'confirm', isRepeated: true }];
    });
  });
}
