import { expect, it } from 'vitest';
import { countChinese } from '../../../src/build/lessons-gate.ts';
import { shownText } from '../../../src/build/shown-text.ts';
import { parseMarkdown, type MarkdownFormat } from '../../../src/markdown/parse.ts';
import { renderLesson } from '../../../src/markdown/render.ts';
import { createTermMatcher } from '../../../src/markdown/rehype-terms.ts';

function shown(body: string, format: MarkdownFormat = 'md'): string {
  const { tree } = parseMarkdown(body, format);
  if (!tree) throw new Error('the text cannot be parsed');
  return shownText(tree, body);
}

const many = (count: number, text: string) => Array.from({ length: count }, () => text).join('\n\n');
const links = many(30, '[见表](../../attachments/走访记录表（样表）.txt "标题")');
const images = many(6, `![${'图'.repeat(25)}](../../attachments/图片.png)`);
const unused = `[^没用]: ${'注'.repeat(40)}[^也没用]\n\n[^也没用]: 注`;

it.each<[string, string, string, MarkdownFormat?]>([
  ['texts of links without their addresses and titles', links, '见表'.repeat(30)],
  ['no alternative texts', images, ''],
  ['no footnotes that nothing calls', `讲[^1]话\n\n${unused}\n\n[^1]: 一`, '讲话一'],
  [
    'footnotes of footnotes, and each once',
    '讲[^1][^1]\n\n[^1]: 一[^2]\n\n[^2]: 二[^1]\n\n[^1]: 重',
    '讲一二',
  ],
  ['code as it is', '`代码`\n\n```js\n注释\n```', '代码注释'],
  ['no HTML', '<!-- 注 -->\n\n真<b title="粗">话</b>', '真话'],
  ['what only looks like a directive', '时间:am[上午]{a="下"}。', '时间:am[上午]{a="下"}。'],
  ['no code of MDX', 'export const a = "码"\n\n<Case title="题">\n\n真{/* 注 */}\n\n</Case>', '真', 'mdx'],
])('holds %s', (_name, body, text, format) => {
  expect(shown(body, format)).toBe(text);
});

it('is no more than what the renderer makes of a short lesson with little but links, pictures and notes', () => {
  const body = `一句话[^1]。\n\n${links}\n\n${images}\n\n${unused}\n\n[^1]: 出处`;
  const { tree } = parseMarkdown(body, 'md');
  const expected = countChinese(shown(body));
  if (!tree) throw new Error('the text cannot be parsed');
  const html = renderLesson(tree, body, {
    lessonUrl: () => undefined,
    termUrl: () => undefined,
    attachmentUrl: (file) => file,
    imageSize: () => undefined,
    terms: createTermMatcher([]),
    glossaryUrl: '/glossary.html',
  });
  expect(expected).toBe(65);
  expect(countChinese((html.body + html.footnotes).replace(/<[^>]*>/g, ''))).toBeGreaterThanOrEqual(expected);
});
