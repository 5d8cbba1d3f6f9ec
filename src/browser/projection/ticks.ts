import type { ProgressStore } from '../progress/store.ts';

/** Shows the learner's ticks on a painted page. The chunk `progress` hears when they are changed there. */
export function showTicks(box: Element, lesson: string, store: ProgressStore): void {
  box.querySelectorAll<HTMLInputElement>('input[type="checkbox"]').forEach((input) => {
    const item = input.value;
    // Ticks under a former name of the lesson are known to the page itself only.
    const onPage = document.getElementById(`item-${item}`) as HTMLInputElement | null;
    input.checked = store.get(`${lesson}/${item}`)?.on ?? onPage?.checked ?? false;
  });
}
