import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/markdown/parse.ts';

const types = (text: string, format: 'md' | 'mdx') =>
  parseMarkdown(text, format).tree?.children.map(({ type }) => type);

describe('parseMarkdown', () => {
  it('knows directives in .md and JSX in .mdx', () => {
    expect(types(':::case\n文\n:::', 'md')).toEqual(['containerDirective']);
    expect(types(':::case\n文\n:::', 'mdx')).toEqual(['paragraph']);
    expect(types('<Case>\n\n文\n\n</Case>', 'mdx')).toEqual(['mdxJsxFlowElement']);
    expect(types('<Case>\n\n文\n\n</Case>', 'md')).toEqual(['html', 'paragraph', 'html']);
  });

  it.each(['md', 'mdx'] as const)('keeps the positions of the file in .%s', (format) => {
    const { tree } = parseMarkdown('\n\n\n第一段\n\n## 标题\n', format);
    expect(tree?.children.map(({ position }) => position?.start)).toEqual([
      { line: 4, column: 1, offset: 3 },
      { line: 6, column: 1, offset: 8 },
    ]);
  });

  it.each(['md', 'mdx'] as const)(
    'knows GFM tables, tasks, footnotes and doubled tildes in .%s',
    (format) => {
      expect(types('| 甲 |\n| - |', format)).toEqual(['table']);
      expect(types('甲[^1]\n\n[^1]: 乙', format)).toEqual(['paragraph', 'footnoteDefinition']);
      expect(JSON.stringify(parseMarkdown('- [x] 甲', format).tree)).toContain('"checked":true');
      expect(JSON.stringify(parseMarkdown('~~甲~~', format).tree)).toContain('"delete"');
    },
  );

  it.each(['md', 'mdx'] as const)('takes a single tilde for text in .%s', (format) => {
    expect(JSON.stringify(parseMarkdown('10~20人，30~40户', format).tree)).not.toContain('"delete"');
  });

  it.each([
    ['\n\n{1 +}\n', 3],
    ['a <b c', 1],
    ['<Case>\n\n</Method>', 3],
  ])('reports where the syntax of %j breaks instead of throwing', (text, line) => {
    const { tree, errors } = parseMarkdown(text, 'mdx');
    expect(tree).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.line).toBe(line);
    expect(errors[0]?.column).toBeGreaterThan(0);
    expect(errors[0]?.message).not.toBe('');
    expect(errors[0]?.code).toBeDefined();
  });

  it('names the opening tag that is never closed', () => {
    expect(parseMarkdown('a\n\n<Case>', 'mdx').errors[0]?.message).toContain('3:1-3:7');
  });

  it('has no syntax errors in .md', () => {
    for (const text of ['<Case>', '{1 +}', ':::case', '', '\u0000', '[](']) {
      expect(parseMarkdown(text, 'md')).toMatchObject({ tree: { type: 'root' }, errors: [] });
    }
  });
});
