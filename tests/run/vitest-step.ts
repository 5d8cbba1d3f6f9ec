import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runNode, type CommandResult, type Count, type Step } from './step.ts';

/** The part of Vitest's JSON report that is counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts a report. A file that could not be loaded, a run without a single test and a run that failed for
 * another reason than a test are failures too: none of them may look like success.
 */
export function countReport(report: Report | undefined, code: number): Count {
  if (!report) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + brokenFiles;
  const isUnexplained = failed === 0 && (passed === 0 || code !== 0);
  return { passed, failed: isUnexplained ? 1 : failed };
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/** Names every test that passed only when it was tried again: it hides nothing, and somebody can look into it. */
export function triedAgain(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => /^\s*✓.*\(retry x\d+\)/.test(line));
  return lines.length === 0 ? '' : `第二次才通过，请查一查原因：\n${lines.join('\n')}\n`;
}

/** Runs one project of vitest.config.ts. */
export function vitestStep(
  title: string,
  project: string,
  env: () => Record<string, string> = () => ({}),
): Step {
  return {
    title,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'xueku-report-'));
      const file = join(folder, 'report.json');
      const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${file}`];
      let result: CommandResult;
      let report: Report | undefined;
      // Tests that measure something write it there.
      const measured = join(folder, 'measured.txt');
      let shown = '';
      try {
        result = await runNode(
          ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters],
          { ...env(), XUEKU_TEST_REPORT: measured },
        );
        report = readReport(file);
        if (existsSync(measured)) shown = readFileSync(measured, 'utf8');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      return {
        ...countReport(report, result.code),
        output: result.output,
        report: shown + triedAgain(result.output),
      };
    },
  };
}
