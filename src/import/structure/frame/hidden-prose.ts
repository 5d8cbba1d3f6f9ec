import { hanCount } from './text-shape.ts';

/** Chinese characters from which hidden words may belong to the text. */
const proseLength = 30;

/** Stretches of neighbouring hidden lines with sentences in them: a list of provinces is none. */
export function hiddenProse<Line>(
  lines: readonly Line[],
  isHidden: (line: Line) => boolean,
  textOf: (line: Line) => string,
): Line[][] {
  const stretches: Line[][] = [[]];
  for (const line of lines) {
    if (isHidden(line)) stretches.at(-1)?.push(line);
    else if (stretches.at(-1)?.length !== 0) stretches.push([]);
  }
  return stretches.filter((stretch) => {
    const text = stretch.map(textOf).join('\n');
    return hanCount(text) >= proseLength && /[，。！？；：]/.test(text);
  });
}
