import { mergeProgress } from '../../progress/merge.ts';
import { cleanLearnerName } from '../../progress/learner-name.ts';
import type { Entry } from '../../progress/progress.ts';
import { createButton, createElement } from '../create-element.ts';
import { type Dialog, openDialog } from '../dialog.ts';
import { createMessage, nameElement } from './message.ts';
import { sizeOf, store } from './own-progress.ts';

/** Gives progress that nobody's name was on to a learner. First written, then removed: nothing is lost between. */
function takeOver(learner: string): void {
  const nameless = store.entries('');
  store.switchTo(learner);
  store.replace(mergeProgress(store.entries(), nameless));
  const none = Object.create(null) as Record<string, Entry | undefined>;
  Object.keys(nameless).forEach((key) => (none[key] = undefined));
  store.switchTo('');
  store.replace(none);
  store.switchTo(learner);
}

function createLearnerList(onChoose: (learner: string) => void): HTMLElement {
  const current = store.learner();
  const items = store.learners().map((learner) => {
    const button = createButton('button learner', '', () => onChoose(learner));
    const count = createElement('small', {}, `${sizeOf(store.entries(learner))} 条`);
    button.append(nameElement(learner || '未命名'), ' ', count);
    button.setAttribute('aria-pressed', String(learner === current));
    return createElement('li', {}, button);
  });
  return createElement('ul', { class: 'learners' }, ...items);
}

function createNameForm(onName: (learner: string, withNameless: boolean) => void): HTMLElement {
  const { element: message, show } = createMessage();
  const nameless = sizeOf(store.entries(''));
  const offersNameless = store.learner() === '' && nameless > 0;
  const name = createElement('input', {
    type: 'text',
    maxlength: '40',
    autocomplete: 'off',
    class: 'text-input',
    'data-learner-name': '',
  });
  const take = createElement('input', { type: 'checkbox' });
  take.checked = true;
  const form = createElement(
    'form',
    {},
    createElement('label', { class: 'field' }, '新的名字', name),
    ...(offersNameless
      ? [
          createElement(
            'label',
            { class: 'checklist-label' },
            take,
            createElement('span', {}, `现在还没有名字的 ${nameless} 条进度，算在这个名字下`),
          ),
        ]
      : []),
    createElement(
      'div',
      { class: 'carry-actions' },
      createElement('button', { class: 'button', type: 'submit' }, '用这个名字'),
    ),
    message,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const learner = cleanLearnerName(name.value);
    if (learner === '') show('名字是空的。请写上名字，最多 20 个字。');
    else onName(learner, offersNameless && take.checked);
  });
  return form;
}

/** Opens the dialog in which learners are named and switched. */
export function openLearnerDialog(): void {
  const content = createElement(
    'div',
    { class: 'carry' },
    createElement('p', {}, '几个人共用一台电脑时，各记各的进度。名字只存在这个浏览器里。'),
    createLearnerList((learner) => {
      dialog.close();
      store.switchTo(learner);
    }),
    createNameForm((learner, withNameless) => {
      dialog.close();
      if (withNameless) takeOver(learner);
      else store.switchTo(learner);
    }),
  );
  const dialog: Dialog = openDialog({ title: '学习人', content, className: 'learner-dialog' });
}
