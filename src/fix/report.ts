import type { DisplayPath } from '../check/report.ts';
import type { FixResult } from './fix-content.ts';
import { formatRepair } from './repair.ts';

/** What was repaired and what could not be written, for people. */
export function formatFixes({ fixed, unwritten }: FixResult, displayPath: DisplayPath): string {
  const repairs = fixed.flatMap(({ file, repairs: own }) =>
    own.map((repair) => formatRepair(displayPath(file), repair)),
  );
  const failures = unwritten.map(({ file, reason }) => `${displayPath(file)}  没有修：${reason}。`);
  const summary =
    repairs.length > 0
      ? `修好了 ${fixed.length} 个文件里的 ${repairs.length} 处。`
      : '没有可以自动修的问题。';
  return [...repairs, ...failures, summary].join('\n');
}

/** The same for programs: one entry a repair. */
export function fixesAsData({ fixed, unwritten }: FixResult, displayPath: DisplayPath) {
  return {
    repairs: fixed.flatMap(({ file, repairs }) =>
      repairs.map(({ line, column, kind, before, after }) => ({
        file: displayPath(file),
        line,
        column,
        kind,
        before,
        after,
      })),
    ),
    unwritten: unwritten.map(({ file, reason }) => ({ file: displayPath(file), reason })),
  };
}
