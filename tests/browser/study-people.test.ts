import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import {
  captureDownloads,
  clickButton,
  clickItems,
  createFiles,
  downloaded,
  openStudy,
  stored,
} from './study-steps.ts';

const { fixture } = inject('sites');
const files = createFiles();
afterAll(() => files.remove());

function progress(learner: string, entries: object): string {
  return JSON.stringify({
    format: 'xueku-progress',
    version: 1,
    site: 'ceshi-ku',
    siteVersion: '',
    learner,
    time: 1,
    entries,
  });
}

inEachBrowser(['chromium', 'firefox'], fixture, (here) => {
  beforeEach(async () => {
    await captureDownloads(here.page);
    await openStudy(here.page, here.opened.url);
  });

  test('汇总 of many files: a table, a CSV, reasons for what is refused, nothing stored', async () => {
    const { page } = here;
    const [lesson, ids, title] = await page.evaluate(() => {
      const first = document.querySelector('.study-lesson')!;
      return [
        first.getAttribute('data-lesson')!,
        [...first.querySelectorAll('input')].map(({ value }) => value),
        first.querySelector('.study-lesson-title')!.textContent,
      ] as const;
    });
    const on = { time: 5, on: true };
    const tick = (...numbers: number[]): object =>
      Object.fromEntries(numbers.map((number) => [`${lesson}/${ids[number] ?? ''}`, on]));
    await clickItems(page, [0]);
    const before = await stored(page);

    await clickButton(page, '汇总多人进度');
    await page.setFiles('[data-people] input[type="file"]', [
      files.write('1.json', progress('张三', tick(0, 1))),
      files.write('2.json', progress('张三', { ...tick(2), [`${lesson}/read`]: on })),
      files.write('3.json', progress('=cmd()', tick(0))),
      files.write('4.json', progress('', {})),
      files.write('5.json', 'broken'),
    ]);
    await page.waitFor('the table', () => document.querySelectorAll('.people-table tbody tr').length === 3);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('[data-refused] li')].map(({ textContent }) => textContent),
      ),
    ).toEqual([expect.stringMatching(/^5\.json：这个文件读不懂/)]);
    const rows = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.people-table tr')].map((row) =>
          [...row.children].map(({ textContent }) => textContent),
        ),
      );
    expect(await rows()).toEqual([
      ['学习人', '合计', '基础课', expect.any(String)],
      ['=cmd()', '1 / 15 已读 0', expect.stringMatching(/^1 \//), expect.any(String)],
      ['张三', '3 / 15 已读 1', expect.stringMatching(/^3 \/ \d+ 已读 1$/), expect.any(String)],
      ['未命名', '0 / 15 已读 0', expect.any(String), expect.any(String)],
    ]);
    await page.evaluate(() =>
      document.querySelector<HTMLInputElement>('input[name="people-columns"][value="lessons"]')!.click(),
    );
    expect((await rows())[0]).toHaveLength(5);
    expect((await rows())[2]?.[2]).toBe(`3 / ${ids.length} 已读`);

    await clickButton(page, '下载表格');
    const { name, text } = await downloaded(page);
    expect(name).toMatch(/^学习汇总-20\d{6}\.csv$/);
    const lines = text.split('\r\n');
    expect(text.startsWith('\ufeff学习人,完成项数,总项数,已读课数,总课数,')).toBe(true);
    expect(lines[0]).toContain(title);
    expect(lines[1]).toMatch(/^'=cmd\(\),1,15,0,3,1,,/);
    expect(lines[2]).toMatch(/^张三,3,15,1,3,3,是,/);
    expect(lines).toHaveLength(5);

    // 进度码 of several people, one after the other.
    await clickButton(page, '清除');
    await clickButton(page, '带走进度');
    const code = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-code]')!.value);
    await page.press('Escape');
    await page.evaluate(
      (text) => (document.querySelector<HTMLTextAreaElement>('[data-people-codes]')!.value = text),
      `${code}\n另一个：${code.slice(0, -3)}\n${code}`,
    );
    await clickButton(page, '加入');
    await page.waitFor('the table', () => document.querySelectorAll('.people-table tbody tr').length === 2);
    expect(await stored(page)).toBe(before);
    expect(page.problems).toEqual([]);
  });
});
