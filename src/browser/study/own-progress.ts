import type { Progress, ProgressFile } from '../../progress/progress.ts';
import { createProgressStore } from '../progress/store.ts';
import { siteId, storage } from '../site.ts';

/** The progress of this browser. */
export const store = createProgressStore(storage);

/** 资料版本 of this site, as the foot of every page has it: day and build. */
export function siteVersion(): string {
  const day = document.querySelector('.version time')?.getAttribute('datetime') ?? '';
  return `${day} ${document.documentElement.getAttribute('data-version') ?? ''}`.trim();
}

/** The current learner's progress, as it travels. */
export function currentFile(): ProgressFile {
  return {
    format: 'xueku-progress',
    version: 1,
    site: siteId,
    siteVersion: siteVersion(),
    learner: store.learner(),
    time: Date.now(),
    entries: store.entries(),
  };
}

/** How many entries a progress has. */
export function sizeOf(progress: Progress): number {
  return Object.keys(progress).length;
}

/** A learner's name as it is shown. */
export function shownName(learner: string): string {
  return learner === '' ? '未命名' : `“${learner}”`;
}
