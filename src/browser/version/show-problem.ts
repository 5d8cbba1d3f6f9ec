import { createButton, createElement } from '../create-element.ts';
import { addFootBar } from '../foot-bars/add-foot-bar.ts';
import type { VersionProblem } from './find-problem.ts';

/** What is wrong and what to do about it. */
export function problemText(problem: VersionProblem, isFile: boolean): string {
  switch (problem.kind) {
    case 'stale': {
      const now = `（${problem.now.date}）`;
      return isFile
        ? `这是旧版残留，内容可能过时。文件夹里已经换成新版${now}，请从首页找新的。`
        : `这是旧版残留，网站已经更新${now}。请刷新；刷新后还这样，请从首页找新的。`;
    }
    case 'incomplete': {
      const what = problem.rest
        ? `新旧文件混在一起（有的还是 ${problem.rest.date} 的）`
        : '缺少文件 version.js，或者它已损坏';
      return `没有复制完整：${what}。请把新版的整个文件夹重新复制一遍。`;
    }
    case 'cut':
      return '没有复制完整：这一页缺了后面一截。请把整个文件夹重新复制一遍。';
    case 'superseded':
      return `本机有更新的版本（${problem.newest.date}），您打开的是 ${problem.opened.date} 的。请改用新的那一份。`;
  }
}

/**
 * Says it in a bar at the foot of the window, where nothing has to move for it.
 * @param home address of the home page
 */
export function showProblem(
  problem: VersionProblem,
  { isFile, home, onClose }: { isFile: boolean; home: string; onClose: () => void },
): void {
  const words = problemText(problem, isFile);
  const text = createElement('p', { role: 'status' }, words);
  const bar = createElement('div', {
    class: 'resume version-bar',
    role: 'region',
    'aria-label': '资料版本',
    'data-version-problem': problem.kind,
  });
  bar.append(text);
  if (problem.kind === 'stale') {
    if (!isFile) bar.append(createButton('button', '刷新', () => window.location.reload()));
    bar.append(createElement('a', { class: 'button', href: home }, '去首页'));
  }
  const { classList } = document.documentElement;
  const remove = addFootBar(bar);
  classList.add('version-shown');
  bar.append(
    createButton('button', '知道了', () => {
      classList.remove('version-shown');
      remove();
      onClose();
    }),
  );
  // Read out only when it comes into a region that is there already; there from the start, so that nothing moves.
  window.setTimeout(() => (text.textContent = words), 100);
}
