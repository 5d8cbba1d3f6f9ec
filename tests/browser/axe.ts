import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Page } from './driver/page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page after axe's source, which leaves `axe` on the window. */
const runAxe = `axe.run(document, {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
}).then(({ violations, passes }) => ({
  passed: passes.length,
  violations: violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => id + ': ' + html.slice(0, 160) + ' — ' + [...any, ...all, ...none].map(({ message }) => message).join(' '))),
}))`;

interface AxeResult {
  passed: number;
  violations: string[];
}

/** Checks WCAG 2.2 A and AA on the page as it is shown, with its policy on. */
export async function expectNoViolation(page: Page): Promise<void> {
  // A dialog that is still fading in has contrasts that nobody reads by.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => true),
  );
  await page.evaluateSource(axe);
  const { passed, violations } = (await page.evaluateSource(runAxe)) as AxeResult;
  expect(violations).toEqual([]);
  expect(passed).toBeGreaterThan(10);
}
