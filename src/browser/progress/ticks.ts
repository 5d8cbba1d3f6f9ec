import { textLimit } from '../../progress/entry.ts';
import type { Progress } from '../../progress/progress.ts';
import { lessonEntry, type LessonFacts } from '../../progress/summary.ts';
import { itemText } from './item-text.ts';
import { lessonOf } from './page-lessons.ts';
import type { ProgressStore } from './store.ts';

const boxes = 'input[data-item]';

/**
 * Writes every tick at once, wherever on the page the box stands and whenever it came: slides repeat the items of the
 * lesson and are painted later. Returns what makes all boxes show the progress.
 */
export function startTicks(store: ProgressStore, lessons: readonly LessonFacts[]): () => void {
  const show = (box: HTMLInputElement, progress: Progress): void => {
    const lesson = lessonOf(box, lessons);
    if (lesson) box.checked = lessonEntry(progress, lesson, box.value)?.on === true;
  };
  const showIn = (part: ParentNode): void => {
    const found = Array.from(part.querySelectorAll<HTMLInputElement>(boxes));
    if (found.length === 0) return;
    const progress = store.entries();
    found.forEach((box) => show(box, progress));
  };

  const keep = (box: HTMLInputElement): void => {
    const lesson = lessonOf(box, lessons);
    if (!lesson) return;
    const known = lesson.items.find(({ id }) => id === box.value);
    const text = (known?.text ?? itemText(box)).slice(0, textLimit);
    store.set(`${lesson.slug}/${box.value}`, { on: box.checked, text });
  };

  // head.ts marks what was ticked before this chunk had come.
  document.querySelectorAll<HTMLInputElement>(`${boxes}[data-touched]`).forEach(keep);
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches(boxes)) keep(target);
  });
  new MutationObserver((records) => {
    const hasNew = records.some(({ addedNodes }) =>
      Array.from(addedNodes).some((node) => node instanceof Element && node.querySelector(boxes) !== null),
    );
    if (hasNew) showIn(document);
  }).observe(document.body, { childList: true, subtree: true });
  return () => showIn(document);
}
