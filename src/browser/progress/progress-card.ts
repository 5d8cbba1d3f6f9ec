import type { Progress } from '../../progress/progress.ts';
import { lessonState, type LessonFacts } from '../../progress/summary.ts';
import { loadChunk } from '../load-chunk.ts';
import { showNotice } from '../notice.ts';
import { createRing } from './ring.ts';
import type { ProgressStore } from './store.ts';
import { whereTicksAreKept } from './where-kept.ts';

function openCarryDialog(): void {
  loadChunk('carry')
    .then((chunk) => chunk.openCarryDialog())
    .catch((error: unknown) => showNotice(`带走进度${(error as Error).message}`));
}

/** Makes the card 本课进度 work; returns what makes it show the progress. */
export function startProgressCard(store: ProgressStore, lesson: LessonFacts): (progress: Progress) => void {
  const count = document.querySelector('[data-card-count]');
  const readSwitch = document.querySelector<HTMLInputElement>('[data-card-read]');
  const note = document.querySelector('[data-card-note]');
  readSwitch?.addEventListener('change', () =>
    store.set(`${lesson.slug}/read`, { on: readSwitch.checked, text: lesson.title ?? '' }),
  );
  document.querySelector('[data-card-carry]')?.addEventListener('click', openCarryDialog);
  return (progress) => {
    const { ticked, read } = lessonState(progress, lesson);
    const total = lesson.items.length;
    if (count) {
      count.textContent = '';
      count.append(createRing(ticked.length, total), `${ticked.length} / ${total}`);
    }
    if (readSwitch) readSwitch.checked = read;
    if (note) note.textContent = whereTicksAreKept();
  };
}
