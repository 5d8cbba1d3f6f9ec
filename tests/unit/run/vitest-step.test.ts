import { describe, expect, test } from 'vitest';
import { countReport } from '../../run/vitest-step.ts';

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });

describe('countReport', () => {
  test('counts what the report counts', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, testResults: [file('failed', 4)] };
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('a file that could not be loaded is a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      testResults: [file('passed', 3), file('failed', 0)],
    };
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test.each([
    ['no report', undefined, 0, { passed: 0, failed: 1 }],
    [
      'no test at all',
      { numPassedTests: 0, numFailedTests: 0, testResults: [] },
      0,
      { passed: 0, failed: 1 },
    ],
    [
      'an error outside of the tests',
      { numPassedTests: 5, numFailedTests: 0, testResults: [] },
      1,
      { passed: 5, failed: 1 },
    ],
  ])('%s is a failure', (_what, report, code, count) => {
    expect(countReport(report, code)).toEqual(count);
  });
});
