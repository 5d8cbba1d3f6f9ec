import { parseMarkdown, type MarkdownFormat } from '../../../src/markdown/parse.ts';
import { createTermMatcher } from '../../../src/markdown/rehype-terms.ts';
import { renderLesson, type RenderedLesson, type RenderSurroundings } from '../../../src/markdown/render.ts';

const lessons = new Set(['zoujin-qunzhong', 'zhenzi-jue']);
const files = new Map([
  ['通知.pdf', 'tong-zhi.pdf'],
  ['图片/村口.png', 'tu-pian-cun-kou.png'],
  ['zoufang.mp4', 'zoufang.mp4'],
]);
const words = [
  { word: '五心工作法', id: 'wuxin-gongzuofa' },
  { word: '五心', id: 'wuxin' },
  { word: '三会一课', id: 'sanhui-yike' },
  { word: '《左传》', id: 'zuozhuan' },
  { word: '左传', id: 'zuozhuan' },
];
const termIds = new Map(words.map(({ word, id }) => [word, id]));

/** A small site around the lesson under test. */
export const surroundings: RenderSurroundings = {
  lessonUrl: (slug) => (lessons.has(slug) ? `/lessons/${slug}.html` : undefined),
  termUrl: (term) => (termIds.has(term) ? `/glossary.html#${termIds.get(term)}` : undefined),
  attachmentUrl: (file) => (files.has(file) ? `/attachments/${files.get(file)}` : undefined),
  terms: createTermMatcher(words),
  glossaryUrl: '/glossary.html',
  imageSize: (url) => (url === '/attachments/tu-pian-cun-kou.png' ? { width: 320, height: 200 } : undefined),
};

/** Parses and renders a lesson's text; throws when it cannot be parsed. */
export function render(
  source: string,
  format: MarkdownFormat = 'md',
  around: RenderSurroundings = surroundings,
): RenderedLesson {
  const { tree, errors } = parseMarkdown(source, format);
  if (!tree) throw new Error(errors[0]?.message);
  return renderLesson(tree, source, around);
}

/** Everything of a lesson that gets onto its page. */
export function page(source: string, format: MarkdownFormat = 'md'): string {
  const { body, checklist, footnotes } = render(source, format);
  return body + checklist + footnotes;
}
