import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters, type Line, type LineRole } from '../../../../src/import/document/line.ts';
import { lessonTree } from '../../../../src/import/write/lesson-tree.ts';
import { writeMarkdown } from '../../../../src/import/write/lesson-markdown.ts';

function lineOf(text: string, role: LineRole = { type: 'paragraph' }): Line {
  const origins = [...text].flatMap((character, index) => Array<number>(character.length).fill(index));
  return { number: 1, text, origins, hint: {}, role };
}

function written(...lines: Line[]) {
  return writeMarkdown(lessonTree(lines, [], new Map()));
}

describe('text that looks like something else stays text', () => {
  it.each([
    'import 群众 from "../x"',
    'export const a = 1',
    '<Case title="x">',
    '<script>alert(1)</script>',
    ':::case{title="x"}',
    '::video{src=x}',
    ':案例[文字]{a=b}',
    '---',
    '===',
    '# 不是标题',
    '## 不是标题',
    '- 不是列表',
    '+ 不是列表',
    '1. 不是列表',
    '1) 不是列表',
    '> 不是引用',
    '```js',
    '    缩进',
    '| a | b |',
    '[^1]: 不是脚注',
    '[文字](javascript:alert(1))',
    '![图](http://example.com/x.png)',
    '{1 + 1}',
    '*强调* _强调_ **加粗** ~~删去~~ `代码`',
    '&lt;b&gt; &#x41;',
    '问:答 甲:乙 11:35',
    'a@b.cn www.example.com',
    '&copy; &nbsp;',
    '- [ ] 不是清单',
    '\\',
    '10~20人，30~40户',
  ])('%s', (text) => {
    for (const role of [
      { type: 'paragraph' },
      { type: 'heading', depth: 2 },
      { type: 'item', ordered: false, depth: 1 },
      { type: 'item', ordered: true, depth: 1 },
      { type: 'quote' },
      { type: 'cell', table: 1, row: 0, column: 0 },
    ] satisfies LineRole[]) {
      const { problem, characters } = written(lineOf('开头。'), lineOf(text.trim(), role), lineOf('结尾。'));
      expect({ role, problem }).toEqual({ role, problem: undefined });
      expect(characters).toBe(countCharacters(`开头。${text}结尾。`));
    }
  });

  it('whatever it is', () => {
    const sign = fc.constantFrom(...'#*_~`[]()<>{}|\\!:;-+=.&@^"\'$%/ 0123abc群众：，。“”'.split(''));
    const text = fc.string({ unit: sign, maxLength: 24 }).map((value) => value.trim().replace(/\s+/g, ' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const { problem, markdown } = written(...texts.map((value) => lineOf(value)));
        expect({ problem, markdown }).toEqual({ problem: undefined, markdown });
      }),
      { numRuns: 3000 },
    );
  }, 60_000);
});
