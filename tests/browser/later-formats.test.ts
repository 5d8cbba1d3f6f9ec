import { beforeEach, expect, inject, test } from 'vitest';
import type { Page } from './driver/page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { choose, closeDialog, openSettings } from './reader.ts';
import {
  clickButton,
  clickItems,
  nameLearner,
  openCarry,
  openStudy,
  studyIsReady,
  tickedItems,
  waitForText,
} from './study-steps.ts';

const { fixture } = inject('sites');

/** What a later version of the site stored on this computer, by key without the site's prefix. */
const later: Record<string, string> = {
  'progress2::lianxi-qunzhong/0123456789': '{"state":"half","history":[1,2]}',
  'progress2:%E7%8E%8B:lianxi-qunzhong/read': '{"state":"done"}',
  'progress1::lianxi-qunzhong/abcdefabcd': '{"time":{"wall":5},"on":1}',
  'print2::lianxi-qunzhong:record': '{"pages":[]}',
  preferences2: '{"size":120}',
  agenda2: '{"parts":[]}',
  'last-deed2': '{"deeds":[]}',
  'newest-version2': '{"seen":["2030-01-01"]}',
};

async function clear(page: Page): Promise<void> {
  await openCarry(page);
  await clickButton(page, '清空');
  await page.waitFor('the question', () => document.querySelector('.reset-dialog') !== null);
  await clickButton(page, '清空');
}

/** An entry of a kind that is still to come, before it goes to a learner's name and after. */
const audio = {
  before: 'progress1::lianxi-qunzhong/audio',
  after: `progress1:${encodeURIComponent('王五')}:lianxi-qunzhong/audio`,
  value: '{"time":5,"on":true,"second":12}',
};

inEachBrowser(['chromium', 'firefox'], fixture, (here) => {
  beforeEach(() => openStudy(here.page, here.opened.url));

  test('an older copy leaves alone what a newer one stored', async () => {
    const { page } = here;
    await page.evaluate(
      (all: Record<string, string>) => {
        Object.keys(all).forEach((key) => localStorage.setItem(`xueku:ceshi-ku:${key}`, all[key]!));
        localStorage.setItem('xueku:ceshi-ku:preferences', '{"size":"large","theme":"sepia","ruler":true}');
      },
      { ...later, [audio.before]: audio.value },
    );
    await page.reload();
    await studyIsReady(page);

    await clickItems(page, [0, 1]);
    await clickItems(page, [1]);
    await openSettings(page);
    await choose(page, 'size', 'largest');
    await closeDialog(page);
    await clear(page);
    await waitForText(page, '[data-undo]', '已清空未命名的');
    await nameLearner(page, '王五');
    await clickItems(page, [2]);
    await clear(page);
    await waitForText(page, '[data-undo]', '已清空“王五”的');
    expect(await tickedItems(page)).toEqual([]);

    expect(
      await page.evaluate(
        (keys) => keys.map((key) => localStorage.getItem(`xueku:ceshi-ku:${key}`)),
        [...Object.keys(later), audio.after],
      ),
    ).toEqual([...Object.values(later), audio.value]);
    expect(
      JSON.parse((await page.evaluate(() => localStorage.getItem('xueku:ceshi-ku:preferences'))) ?? ''),
    ).toEqual({ size: 'largest', theme: 'sepia', ruler: true });
    expect(page.problems).toEqual([]);
  });
});
