import type { GateReport } from './gates.ts';

/** A build that stopped, with one report in Chinese for the person who started it. */
export class BuildFailure extends Error {
  override name = 'BuildFailure';
  /** Whole report, several lines, ready to be printed. */
  readonly report: string;

  constructor(report: string) {
    super(report.split('\n')[0]);
    this.report = report;
  }
}

/** Enough to see the pattern; a broken template repeats one fault on every page. */
const shownPerGate = 20;

function formatGate({ title, failures }: GateReport): string {
  const lines = failures.slice(0, shownPerGate).map(({ file, line, message }) => {
    const place = [file, line].filter((part) => part !== undefined).join(':');
    return `  ${place === '' ? '' : `${place}  `}${message}`;
  });
  const rest = failures.length - lines.length;
  if (rest > 0) lines.push(`  ……还有 ${rest} 处`);
  return [`✗ ${title}（${failures.length} 处）`, ...lines].join('\n');
}

/** The report on a site that was built but breaks promises. */
export function gatesFailure(reports: readonly GateReport[]): BuildFailure {
  return new BuildFailure(['生成的网站没有通过检查：', ...reports.map(formatGate)].join('\n'));
}
