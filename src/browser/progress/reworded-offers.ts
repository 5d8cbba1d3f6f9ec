import type { Entry, EntryKey, Progress } from '../../progress/progress.ts';
import { textLimit } from '../../progress/entry.ts';
import { findReworded, type Reworded } from '../../progress/reworded.ts';
import type { LessonFacts } from '../../progress/summary.ts';
import { createButton, createElement } from '../create-element.ts';
import type { ProgressStore } from './store.ts';

/** The same entry, switched off: it stays, so that merging with an older file does not bring the tick back. */
function switchOff(store: ProgressStore, key: EntryKey): void {
  const old: Entry | undefined = store.get(key);
  store.set(key, { on: false, ...(old?.text === undefined ? {} : { text: old.text }) });
}

/**
 * Asks below each item that was ticked when it had other words whether that still counts. Returns what shows the
 * questions that are open.
 */
export function startRewordedOffers(
  store: ProgressStore,
  article: Element,
  lesson: LessonFacts,
): (progress: Progress) => void {
  const shown = new Map<string, { oldKey: EntryKey; element: HTMLElement }>();
  const boxOf = (id: string): HTMLInputElement | null =>
    article.querySelector<HTMLInputElement>(`input[data-item="${id}"]`);

  const close = (id: string): void => {
    shown.get(id)?.element.remove();
    shown.delete(id);
  };

  const createOffer = ({ id, oldKey, oldText }: Reworded): HTMLElement => {
    const text = (lesson.items.find((item) => item.id === id)?.text ?? '').slice(0, textLimit);
    const answer = (counts: boolean): void => {
      if (counts) store.set(`${lesson.slug}/${id}`, { on: true, text });
      switchOff(store, oldKey);
      // The buttons are gone: the keyboard goes on at the item.
      boxOf(id)?.focus();
    };
    return createElement(
      'div',
      { class: 'reworded', role: 'group', 'aria-label': '这一项改过措辞', 'data-reworded': id },
      createElement('p', {}, `这一项改过措辞。改之前您勾过：“${oldText}”`),
      createButton('button', '仍算完成', () => answer(true)),
      createButton('button', '重新做', () => answer(false)),
    );
  };

  const onTick = ({ target }: Event): void => {
    const offer = target instanceof HTMLInputElement && target.checked && shown.get(target.value);
    // Who ticks the box itself has answered. The tick is written first.
    if (offer) window.setTimeout(() => switchOff(store, offer.oldKey));
  };
  document.addEventListener('change', onTick, true);

  return (progress) => {
    const open = findReworded(progress, lesson);
    Array.from(shown.keys()).forEach((id) => {
      if (!open.some((offer) => offer.id === id && offer.oldKey === shown.get(id)?.oldKey)) close(id);
    });
    open.forEach((offer) => {
      const label = boxOf(offer.id)?.closest('label');
      if (shown.has(offer.id) || !label) return;
      const element = createOffer(offer);
      label.insertAdjacentElement('afterend', element);
      shown.set(offer.id, { oldKey: offer.oldKey, element });
    });
  };
}
