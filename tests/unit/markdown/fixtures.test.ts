import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlRules } from '../../../src/build/html-rules.ts';
import type { MarkdownFormat } from '../../../src/markdown/parse.ts';
import { render } from '../support/render.ts';

const folder = 'tests/fixtures/markdown';
/** UPDATE=1 writes what is rendered now; read the difference before keeping it. */
const isUpdate = process.env['UPDATE'] === '1';

/** The parts of a rendered lesson, each under its name, in one file that is easy to compare. */
function rendered(source: string, format: MarkdownFormat): string {
  const { body, checklist, footnotes, terms, characters, sections, items } = render(source, format);
  const counts = JSON.stringify({ terms, characters, sections, checklistItems: items.length });
  const parts = { body, checklist, footnotes, counts };
  return Object.entries(parts)
    .map(([name, part]) => `<!-- ${name} -->\n${part}\n`)
    .join('');
}

const inputs = readdirSync(folder).flatMap((name) =>
  (['md', 'mdx'] as const)
    .filter((format) => existsSync(join(folder, name, `input.${format}`)))
    .map((format) => ({ name, format })),
);

describe('rendered Markdown', () => {
  it.each(inputs)('$name ($format)', ({ name, format }) => {
    const html = rendered(readFileSync(join(folder, name, `input.${format}`), 'utf8'), format);
    const expected = join(folder, name, 'expected.html');
    if (isUpdate) writeFileSync(expected, html);
    expect(html).toBe(readFileSync(expected, 'utf8'));
  });

  it('draws components of both formats alike', () => {
    const twins = inputs.filter(
      ({ name, format }) => format === 'mdx' && existsSync(join(folder, name, 'input.md')),
    );
    expect(twins.map(({ name }) => name)).toEqual(['components', 'structure']);
  });

  it.each(inputs)('$name ($format) is valid HTML', async ({ name, format }) => {
    const { body, checklist, footnotes } = render(
      readFileSync(join(folder, name, `input.${format}`), 'utf8'),
      format,
    );
    const page = `<!DOCTYPE html><html lang="zh-CN"><head><title>课</title></head><body><h1>课</h1>${body}${checklist}${footnotes}</body></html>`;
    const { results } = await new HtmlValidate(htmlRules).validateString(page);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });
});
