import { createElement } from '../create-element.ts';
import { showNotice } from '../notice.ts';
import { keyMap, storage } from '../site.ts';
import { currentLearner } from '../progress/learner.ts';
import { type Draft, draftKey, emptyDraft, isEmptyDraft, parseDraft } from './draft.ts';
import { forms } from './forms.ts';
import { readLessonFacts } from './lesson-facts.ts';
import { createPrintBar } from './print-bar.ts';
import { writePrintAddress } from './print-address.ts';
import { createSheet } from './sheet.ts';

const shownAttribute = 'data-print-form';

let closeShown: (() => void) | undefined;

/** Shows a form in place of the page. 返回 and Escape give the page back as it was. */
export function showForm(kind: keyof typeof forms): void {
  closeShown?.();
  const facts = readLessonFacts(document);
  if (!facts) return;
  const { name, build } = forms[kind];
  const key = draftKey(currentLearner(storage), facts.slug, kind);
  const { documentElement: root, title, activeElement } = document;
  const opener =
    activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : undefined;
  const place = window.pageYOffset;
  const stage = createElement('div', {
    class: 'print-stage',
    role: 'main',
    tabindex: '-1',
    'aria-label': name,
  });
  /** What 撤销 brings back. */
  let before: Draft | undefined;

  const keep = (draft: Draft): void => {
    if (isEmptyDraft(draft)) storage.remove(key);
    else storage.change(key, { rows: undefined, ...draft });
  };

  const draw = (stored: Draft): void => {
    const sheet = createSheet(stored);
    const form = build(facts, sheet);
    const paper = createElement('div', { class: 'print-sheet' }, ...form.content);
    const bar = createPrintBar(name, storage.persistent, form, {
      change(run) {
        run();
        keep(sheet.draft());
      },
      remove(message, run) {
        before = sheet.draft();
        run();
        keep(sheet.draft());
        bar.showUndo(true);
        showNotice(`${message}按“撤销”可以找回。`);
      },
      clear() {
        before = sheet.draft();
        keep(emptyDraft);
        draw(emptyDraft);
        showNotice('已清空，恢复成原来的样子。按“撤销”可以找回。');
      },
      undo() {
        const draft = before ?? emptyDraft;
        before = undefined;
        keep(draft);
        draw(draft);
        showNotice('已找回。');
      },
      close,
    });
    bar.showUndo(before !== undefined);
    paper.addEventListener('input', () => {
      keep(sheet.draft());
      // Taking back what was before would now lose what was typed since.
      before = undefined;
      bar.showUndo(false);
    });
    const hadFocus = stage.contains(document.activeElement);
    stage.textContent = '';
    stage.append(bar.element, paper);
    if (hadFocus) stage.focus();
  };

  const close = (): void => {
    closeShown = undefined;
    root.removeAttribute(shownAttribute);
    stage.remove();
    document.title = title;
    writePrintAddress(undefined);
    resumeKeys();
    (opener ?? document.querySelector<HTMLElement>('.lesson-print'))?.focus({ preventScroll: true });
    root.style.scrollBehavior = 'auto';
    window.scrollTo(0, place);
    root.style.scrollBehavior = '';
  };

  stage.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });

  const resumeKeys = keyMap.suspend();
  closeShown = close;
  // Before the fields are read: their line breaks are those that the style sheet shows.
  root.setAttribute(shownAttribute, kind);
  document.body.append(stage);
  draw(storage.read(key, parseDraft) ?? emptyDraft);
  document.title = `${name}：${facts.title}`;
  writePrintAddress(kind);
  window.scrollTo(0, 0);
  stage.focus({ preventScroll: true });
}
