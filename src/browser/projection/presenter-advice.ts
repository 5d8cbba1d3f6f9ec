import { createButton, createElement } from '../create-element.ts';

export const adviceTitle = '演讲者窗口';

/** Said in full screen, which a new window ends. */
export function createPresenterAdvice(open: () => void): Node[] {
  const steps = [
    '电脑接上投影后，按 Win + P 选“扩展”，投影就成了第二块屏幕。',
    '按 Esc 退出全屏，把本窗口拖到投影那块屏幕，再按 F11。',
    '按 N，演讲者窗口会开在您面前的屏幕上，全屏也不会退出。',
  ];
  const list = createElement('ol', {}, ...steps.map((step) => createElement('li', {}, step)));
  const now = '现在就打开也行：这里会暂时退出全屏，在这个窗口按任意键或点一下就恢复。';
  const button = createButton('stage-button stage-main', '打开演讲者窗口', open);
  return [list, createElement('p', {}, now), button];
}
