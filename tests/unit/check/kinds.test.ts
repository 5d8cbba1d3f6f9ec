import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindsPagePath, renderKindsPage } from '../../../src/check/kinds-page.ts';
import { problemKinds } from '../../../src/check/kinds.ts';
import { allKinds, check } from './content-folder.ts';
import { kindCases } from './kind-cases.ts';

describe('the table of kinds', () => {
  it('has a case for every kind and no other', () => {
    expect(Object.keys(kindCases).sort()).toEqual([...allKinds].sort());
  });

  it.each(allKinds)('%s is found by the check, with the severity of the table', (kind) => {
    const severities = check(kindCases[kind]).flatMap((problem) =>
      problem.kind === kind ? [problem.severity] : [],
    );
    expect(severities.length).toBeGreaterThan(0);
    expect(new Set(severities)).toEqual(new Set([problemKinds[kind].severity]));
  });

  it.each(allKinds)('%s says why and how in whole sentences', (kind) => {
    const { why, fix, title, example } = problemKinds[kind];
    expect(why).toMatch(/。$/);
    expect(fix).toMatch(/。$/);
    expect(title).not.toMatch(/。$/);
    expect(example).not.toBe('');
    expect(kind).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  it('is what the documentation page shows', async () => {
    await expect(renderKindsPage()).toMatchFileSnapshot(join(import.meta.dirname, '../../..', kindsPagePath));
  });
});
