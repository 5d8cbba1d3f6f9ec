import { createButton, createElement } from '../create-element.ts';
import type { PreferenceStore, Preferences } from '../preferences.ts';

type Show = (preferences: Preferences) => void;
interface Control {
  element: HTMLElement;
  show: Show;
}

const sizeNames: Record<Preferences['size'], string> = { standard: '标准', large: '大', largest: '特大' };
const themeNames: Record<Preferences['theme'], string> = {
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
  contrast: '高对比',
};

function createChoices<Name extends 'size' | 'theme'>(
  store: PreferenceStore,
  name: Name,
  legend: string,
  labels: Readonly<Record<Preferences[Name], string>>,
): Control {
  const values = Object.keys(labels) as Preferences[Name][];
  const inputs = values.map((value) => {
    const input = createElement('input', { type: 'radio', name: `reader-${name}`, value });
    input.addEventListener('change', () => store.change({ [name]: value }));
    return input;
  });
  const options = inputs.map((input, index) => {
    const value = values[index] as Preferences[Name];
    return createElement('label', { class: 'choice' }, input, createElement('span', {}, labels[value]));
  });
  return {
    element: createElement(
      'fieldset',
      { class: 'setting' },
      createElement('legend', { class: 'setting-name' }, legend),
      createElement('div', { class: 'choices' }, ...options),
    ),
    show: (preferences) => inputs.forEach((input) => (input.checked = input.value === preferences[name])),
  };
}

function createSwitch(
  store: PreferenceStore,
  name: 'elder' | 'shortcuts',
  label: string,
  description: string,
): Control {
  const id = `reader-${name}-description`;
  const input = createElement('input', {
    type: 'checkbox',
    role: 'switch',
    class: 'switch',
    'aria-describedby': id,
  });
  input.addEventListener('change', () => store.change({ [name]: input.checked }));
  return {
    element: createElement(
      'div',
      { class: 'setting' },
      createElement(
        'label',
        { class: 'setting-switch' },
        createElement('span', { class: 'setting-name' }, label),
        input,
      ),
      createElement('p', { class: 'setting-description', id }, description),
    ),
    show: (preferences) => (input.checked = preferences[name]),
  };
}

/** How far a choice is kept: on every page, only on this one, or until the page is closed. */
export type Reach = 'site' | 'page' | 'visit';

const reachNotices = {
  page: '此浏览器把双击打开的各页分开保存，这里的选择只对这一页有效。换成谷歌、Edge 或 360 浏览器打开，各页通用。',
  visit: '此浏览器不允许保存，关闭页面后恢复默认。',
};

/** The controls of 阅读设置. Each choice applies and is stored at once. */
export function createSettingsForm(
  store: PreferenceStore,
  reach: Reach,
  showShortcuts: () => void,
): HTMLElement {
  const controls = [
    createChoices(store, 'size', '字号', sizeNames),
    createChoices(store, 'theme', '主题', themeNames),
    createSwitch(store, 'elder', '长者模式', '字和按钮更大，对比更强，没有动画。'),
    createSwitch(
      store,
      'shortcuts',
      '单键快捷键',
      '按一个键就执行，例如按 ? 查看快捷键。用语音或读屏软件时可以关掉。',
    ),
  ];
  const showAll = (): void => controls.forEach(({ show }) => show(store.get()));
  showAll();
  const form = createElement('div', { class: 'settings' }, ...controls.map(({ element }) => element));
  if (reach !== 'site')
    form.append(createElement('p', { class: 'setting-description' }, reachNotices[reach]));
  const reset = createButton('button', '恢复默认', () => {
    store.reset();
    showAll();
  });
  form.append(
    createElement(
      'div',
      { class: 'settings-actions' },
      createButton('button', '查看快捷键', showShortcuts),
      reset,
    ),
  );
  return form;
}
