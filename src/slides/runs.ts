import type { Mark, Run } from './model.ts';

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The runs of a part of the text, by character positions. */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const parts: Run[] = [];
  let position = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - position), Math.max(0, end - position));
    if (text) parts.push({ ...run, text });
    position += run.text.length;
  }
  return parts;
}

/** Adds a text, without its first blank where that would be a second one. */
export function addRun(runs: Run[], text: string, marks: readonly Mark[]): void {
  const last = runs[runs.length - 1];
  const words = /\s$/.test(last ? last.text : ' ') ? text.replace(/^ /, '') : text;
  if (words) runs.push(marks.length > 0 ? { text: words, marks } : { text: words });
}
