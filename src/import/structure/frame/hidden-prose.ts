import { hanCount } from './text-shape.ts';

/** Chinese characters from which hidden words may belong to the text. */
const proseLength = 30;

/**
 * The sentences in every stretch of neighbouring hidden lines that holds enough of them. Menus and lists of provinces
 * are none.
 */
export function hiddenProse<Line>(
  lines: readonly Line[],
  isHidden: (line: Line) => boolean,
  textOf: (line: Line) => string,
): Line[][] {
  const stretches: Line[][] = [[]];
  for (const line of lines) {
    if (!isHidden(line)) stretches.push([]);
    else if (/[，。！？；：]/.test(textOf(line))) stretches.at(-1)?.push(line);
  }
  return stretches.filter(
    (stretch) => stretch.reduce((sum, line) => sum + hanCount(textOf(line)), 0) >= proseLength,
  );
}
