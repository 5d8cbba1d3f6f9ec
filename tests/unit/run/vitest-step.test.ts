import { describe, expect, test } from 'vitest';
import { countReport, triedAgain } from '../../run/vitest-step.ts';

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

describe('triedAgain', () => {
  test('names the tests that passed the second time only', () => {
    const output = [
      '\u001B[32m✓\u001B[39m a.test.ts > quick\u001B[32m 2\u001B[2mms\u001B[22m',
      ' \u001B[32m✓\u001B[39m a.test.ts > shaky\u001B[33m 900\u001B[2mms\u001B[22m\u001B[33m (retry x1)\u001B[39m',
      ' \u001B[31m×\u001B[39m a.test.ts > broken (retry x1)',
    ].join('\n');
    expect(triedAgain(output)).toContain('a.test.ts > shaky 900ms (retry x1)');
    expect(triedAgain(output)).not.toMatch(/quick|broken/);
  });

  test('says nothing when every test passed at once', () => {
    expect(triedAgain('✓ a.test.ts > quick 2ms')).toBe('');
  });
});
