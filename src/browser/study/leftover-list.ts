import type { Progress } from '../../progress/progress.ts';
import { type Leftover, leftovers, type LessonFacts, splitKey } from '../../progress/summary.ts';
import { createElement } from '../create-element.ts';

const kinds: Readonly<Record<string, string>> = { favourite: '收藏', read: '已读', position: '读到' };
/** More would only be scrolled past; the file has all. */
const mostShown = 200;

function createLine({ key, entry, lesson }: Leftover): HTMLElement {
  const { slug, name } = splitKey(key);
  const where = lesson ? `《${lesson.title ?? slug}》里的项目` : `课 ${slug}`;
  return createElement(
    'li',
    {},
    createElement('span', {}, entry.text ?? '（没有留下文字）'),
    ' ',
    createElement('small', {}, `${kinds[name] ?? '打过勾'} · ${where}`),
  );
}

/** 已撤下的内容: what is kept although the site no longer has it. */
export function createLeftoverList(lessons: readonly LessonFacts[]): {
  element: HTMLElement;
  show(progress: Progress): void;
} {
  const list = createElement('ul', {});
  const more = createElement('p', {});
  const element = createElement(
    'section',
    { class: 'study-leftovers', 'aria-labelledby': 'leftovers', 'data-leftovers': '' },
    createElement('h2', { id: 'leftovers' }, '已撤下的内容'),
    createElement(
      'p',
      { class: 'study-hint' },
      '这些课或项目本站现在没有了。它们不算进百分比，但一直留着，导出时也带上；哪天恢复了，勾还在。',
    ),
    list,
    more,
  );
  return {
    element,
    show(progress) {
      const found = leftovers(progress, lessons);
      element.hidden = found.length === 0;
      list.textContent = '';
      list.append(...found.slice(0, mostShown).map(createLine));
      more.textContent = found.length > mostShown ? `还有 ${found.length - mostShown} 条没有列出。` : '';
    },
  };
}
