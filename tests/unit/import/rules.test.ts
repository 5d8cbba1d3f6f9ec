import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../../src/import/rules.ts';

it('the manual explains every rule, and no other', () => {
  const manual = readFileSync(resolve(import.meta.dirname, '../../../docs/importing.zh-CN.md'), 'utf8');
  const listed = [...manual.matchAll(/^\| `([a-z-]+)` \| (.*) \| (.*) \|$/gm)].map(([, name, title, why]) => [
    name,
    { title, why },
  ]);
  expect(Object.fromEntries(listed)).toEqual(rules);
});
