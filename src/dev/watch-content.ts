import { watch, type FSWatcher } from 'node:fs';

/** Editors save in several steps; one report a save is enough. */
const quietTime = 200;

/** Calls back after every change below a folder, once the folder has been quiet for a moment. */
export function watchContent(contentDir: string, onChange: () => void): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  return watch(contentDir, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietTime);
  });
}
