import { describe, expect, it } from 'vitest';
import { judgeLog } from '../../../src/build/astro-log.ts';

const good = [
  '10:00:00 [content] Syncing content',
  '10:00:01 [build] output: "static"',
  '10:00:02   ├─ /lessons/error-handling.html (+2ms)',
  '10:00:03 [build] 3 page(s) built in 1.00s',
];

describe('judgeLog', () => {
  it('finds nothing in a good log', () => expect(judgeLog(good)).toEqual({ error: undefined, warnings: [] }));

  it.each([
    '10:00:02 [ERROR] [content] Entry skipped',
    'Error rendering lessons/a.md',
    'TypeError: x is not a function',
    '    at render (file:///x/a.mjs:1:2)',
    'Unhandled rejection',
  ])('shows the log around %j', (line) => {
    const before = ['1', '2', '3', '4', '5'];
    const shown = [...before, line, 'more'].join('\n');
    expect(judgeLog([...good, ...before, line, 'more']).error).toBe(shown);
  });

  it('collects each warning once, without the clock', () => {
    const lines = ['10:00:01 [WARN] [router] twice', '10:00:02 [WARN] [router] twice', ...good];
    expect(judgeLog(lines).warnings).toEqual(['[WARN] [router] twice']);
  });
});
