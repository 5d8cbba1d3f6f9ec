import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { validateHtml } from '../../../src/build/html-validation.ts';

const html = (main: string) =>
  `<!DOCTYPE html><html lang="zh-Hans"><head><title>x</title></head><body><main>${main}</main></body></html>`;

it('answers every page with its own faults', async () => {
  const pages = ['<p>x</p>', '<p>x<div>x</div></p>', '<p>x</p>', '\n<img src="a.png">'];
  const answers = await Promise.all(pages.map((main, index) => validateHtml(`${index}.html`, html(main))));
  expect(answers.map((failures) => [...new Set(failures.map(({ file }) => file))])).toEqual([
    [],
    ['1.html'],
    [],
    ['3.html'],
  ]);
  expect(answers[3]?.[0]).toEqual({ file: '3.html', line: 2, message: expect.stringContaining('规则 ') });
});

it.each([
  ['was used', "(await validateHtml('a.html', '<p>')).length > 0"],
  ['was only started', 'startHtmlValidation() !== undefined'],
])('lets the process end when it %s, whatever its options', (_name, expression) => {
  const module = JSON.stringify(new URL('../../../src/build/html-validation.ts', import.meta.url).href);
  const script = `import { startHtmlValidation, validateHtml } from ${module}; console.log(${expression});`;
  const umask = 'data:text/javascript,process.umask(18)';
  const options = ['--import', umask, '--input-type=module', '--eval', script];
  expect(execFileSync(process.execPath, options, { encoding: 'utf8', timeout: 20_000 })).toBe('true\n');
});
