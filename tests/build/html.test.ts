import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { createHtmlValidator } from '../../src/build/html-validator.ts';
import { listFiles } from '../../src/build/list-files.ts';

/** The build validates one page of each structure; here it is every page. */
it.each(['real', 'fixture'] as const)('every page of the %s site is valid HTML', (name) => {
  const root = inject('sites')[name];
  const pages = listFiles(root).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  const validate = createHtmlValidator();
  expect(pages.flatMap((file) => validate(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
