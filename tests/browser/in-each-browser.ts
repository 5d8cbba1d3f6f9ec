import { afterAll, beforeAll, describe } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { type OpenSite, waysForFeatures } from './sites.ts';

/** Where a test runs; filled before the first one. */
export interface Here {
  page: Page;
  opened: OpenSite;
}

/** Groups tests once for each browser and each way to open a site, each with a page of its own. */
export function inEachBrowser(
  browsers: readonly BrowserName[],
  site: string,
  define: (here: Here, name: BrowserName) => void,
): void {
  describe.each(browsers)('%s', (name) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch(name);
    });
    afterAll(() => browser.close());

    describe.each(waysForFeatures)('$way', ({ open }) => {
      const here = {} as Here;
      beforeAll(async () => {
        here.opened = await open(site);
        here.page = await browser.newPage();
        await here.page.setViewport({ width: 1280, height: 800 });
      });
      afterAll(async () => {
        await here.page.close();
        await here.opened.close();
      });
      define(here, name);
    });
  });
}
