import { provideChunk } from '../registry.ts';
import { openSearchDialog } from '../search-ui/search-dialog.ts';
import { createSearchPage } from '../search-ui/search-page.ts';

/** Puts the focus into the box of search.html; undefined on other pages. */
let focusPage: (() => void) | undefined;

provideChunk('search', {
  startPage() {
    const place = document.querySelector<HTMLElement>('[data-search-page]');
    const directory = document.querySelector<HTMLElement>('[data-search-directory]');
    if (place && directory) focusPage = createSearchPage(place, directory).focus;
  },
  openDialog: () => (focusPage ?? openSearchDialog)(),
});
