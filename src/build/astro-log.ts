const errorLine = /\[ERROR\]|^Error rendering|\bUnhandled\b|^\s+at .+:\d+:\d+\)?$|^(?:\w*Error|\w+ Error):/i;
const warningLine = /\[WARN\]/;
const pageLine = /[├└]─\s+\//;
const clock = /^\d{2}:\d{2}:\d{2}\s+/;

/** How many lines around the first error are worth showing; a message may stand above the stack that betrays it. */
const linesBefore = 5;
const linesShown = 35;

/** What Astro printed, judged: it exits 0 after many errors (measured), so its words count, not its exit code. */
export interface AstroLog {
  /** The log from its first error on; undefined when there is none. */
  error: string | undefined;
  /** Distinct warnings. */
  warnings: string[];
}

export function isPageLine(line: string): boolean {
  return pageLine.test(line);
}

export function judgeLog(lines: readonly string[]): AstroLog {
  const first = lines.findIndex((line) => errorLine.test(line));
  const warnings = lines
    .filter((line) => warningLine.test(line))
    .map((line) => line.replace(clock, '').trim());
  return {
    error:
      first === -1 ? undefined : lines.slice(Math.max(0, first - linesBefore), first + linesShown).join('\n'),
    warnings: [...new Set(warnings)],
  };
}
