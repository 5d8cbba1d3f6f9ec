import { loadChunk } from '../load-chunk.ts';
import { isSingleFile, keyMap, siteAddress } from '../site.ts';

/** Starts search.html, and opens the search dialog on / and on the header's link. */
export function startSearchBox(): void {
  if (isSingleFile) return;
  const open = (): void => {
    // Without the chunk the page tells what is wrong and lists the lessons.
    loadChunk('search').then(
      ({ openDialog }) => openDialog(),
      () => window.location.assign(siteAddress('search.html')),
    );
  };
  keyMap.register({ key: '/', description: '搜索', group: '全站', run: open });
  document.querySelector<HTMLElement>('[data-search-link]')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  const status = document.querySelector('[data-search-status]');
  if (!status) return;
  loadChunk('search').then(
    ({ startPage }) => startPage(),
    (error: unknown) => {
      status.setAttribute('data-state', 'error');
      status.textContent = `搜索${(error as Error).message}也可以在下面的目录里找。`;
    },
  );
}
