import { createElement } from '../create-element.ts';

export const helpTitle = '投影时的按键';

const rows: readonly (readonly [keys: string, meaning: string])[] = [
  ['PageDown　→　空格', '下一页（翻页笔也行）'],
  ['PageUp　←　退格', '上一页'],
  ['Home　End', '第一页　最后一页'],
  ['数字　回车', '跳到那一页'],
  ['.　B', '黑屏，再按任意键恢复'],
  ['O', '概览：所有页的缩略图'],
  ['F5', '全屏'],
  ['N', '演讲者窗口：备注、下一页、时间'],
  ['T', '计时'],
  ['+　-', '字大一号　小一号'],
  ['S', '列表逐条出现'],
  ['L', '光点跟着鼠标'],
  ['Q', '本课网址的二维码'],
  ['?', '这张表'],
  ['Esc', '退出投影'],
];

/** The list of keys. */
export function createKeyHelp(characterKeysEnabled: boolean): Node[] {
  const list = createElement(
    'dl',
    { class: 'stage-keys' },
    ...rows.map(([keys, meaning]) =>
      createElement(
        'div',
        {},
        createElement('dt', {}, ...keys.split('　').map((key) => createElement('kbd', {}, key))),
        createElement('dd', {}, meaning),
      ),
    ),
  );
  if (characterKeysEnabled) return [list];
  const note = '单键快捷键已关闭，字母和数字键不起作用。可以在“阅读设置”里打开，或者用下面的按钮。';
  return [createElement('p', {}, note), list];
}
