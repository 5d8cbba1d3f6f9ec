import type { Problem } from './problem.ts';

/** Turns a path below the content folder into what the user would type. */
export type DisplayPath = (file: string) => string;

export interface ProblemCounts {
  errors: number;
  warnings: number;
}

const severityTitles = { error: '错误', warning: '提醒' } as const;

export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** `file:line:col  kind — what, why, fix` in one line, so that it can be searched and sorted. */
export function formatProblem(problem: Problem, displayPath: DisplayPath): string {
  const { file, line, column, kind, severity, what, why, fix } = problem;
  return `${displayPath(file)}:${line}:${column}  ${kind} — ${severityTitles[severity]}：${what}。${why}${fix}`;
}

function formatCounts({ errors, warnings }: ProblemCounts, files: number): string {
  if (errors + warnings === 0) return '内容检查通过，没有问题。';
  const result = errors > 0 ? '改正错误后才能生成网站。' : '没有错误，可以生成网站。';
  return `${files} 个文件里有 ${errors} 个错误、${warnings} 个提醒。${result}每种问题的说明见 docs/check-kinds.zh-CN.md。`;
}

/** The report for people: one problem a line, a blank line between files, the counts last. */
export function formatText(problems: readonly Problem[], displayPath: DisplayPath): string {
  const lines = problems.flatMap((problem, index) => {
    const previous = problems[index - 1];
    const gap = previous && previous.file !== problem.file ? [''] : [];
    return [...gap, formatProblem(problem, displayPath)];
  });
  const files = new Set(problems.map(({ file }) => file)).size;
  const gap = problems.length > 0 ? [''] : [];
  return [...lines, ...gap, formatCounts(countProblems(problems), files)].join('\n');
}

/** The report as data, for programs. */
export function problemsAsData(problems: readonly Problem[], displayPath: DisplayPath) {
  const listed = problems.map(({ file, line, column, kind, severity, what, why, fix }) => ({
    file: displayPath(file),
    line,
    column,
    kind,
    severity,
    what,
    why,
    fix,
  }));
  return { problems: listed, counts: countProblems(problems) };
}

/** The report for programs. */
export function formatJson(problems: readonly Problem[], displayPath: DisplayPath): string {
  return JSON.stringify(problemsAsData(problems, displayPath), null, 2);
}
