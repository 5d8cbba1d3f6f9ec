import { beforeEach, describe, expect, inject, test } from 'vitest';
import { agendaAddressOf } from './agenda-steps.ts';
import { expectNoViolation } from './axe.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { waitForTools } from './projection-steps.ts';
import { openWithPreferences } from './reader.ts';

const { fixture } = inject('sites');

/** Clicks the button of the page that says exactly this. */
function clickButton(text: string): void {
  const button = Array.from(document.querySelectorAll<HTMLButtonElement>('.agenda button')).find(
    ({ textContent }) => textContent === text,
  );
  button!.click();
}

function shownItems(): string[] {
  return Array.from(document.querySelectorAll('.agenda-item')).map((row) => {
    const input = row.querySelector<HTMLInputElement>('.agenda-title');
    const name = input ? input.value : row.querySelector('.agenda-name')!.textContent;
    const minutes = row.querySelector<HTMLInputElement>('.agenda-minutes')!.value;
    return `${row.querySelector('.agenda-clock')!.textContent} ${name} ${minutes}`;
  });
}

const sum = (): string => document.querySelector('.agenda-sum')!.textContent;

/** Title of the page on the wall; empty while nothing is projected. */
function projected(): string {
  const stage = document.querySelector('[data-projection][data-state="ready"]');
  return stage?.querySelector('[data-slide]')?.textContent ?? '';
}

inEachBrowser(['chromium', 'firefox'], fixture, (here) => {
  beforeEach(async () => {
    await here.page.goto(`${here.opened.url}agenda.html`);
    await here.page.waitFor('the planner', () => document.querySelector('.agenda-add') !== null);
    await here.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await here.page.goto(`${here.opened.url}agenda.html`);
    await here.page.waitFor('the planner', () => document.querySelector('.agenda-add') !== null);
  });

  describe('planning', () => {
    test('lessons, breaks and discussions with minutes and times of day', async () => {
      const { page } = here;
      await page.evaluate(clickButton, '加这一课');
      await page.evaluate(clickButton, '加休息');
      await page.evaluate(clickButton, '加讨论');
      await page.evaluate(() => {
        const start = document.querySelector<HTMLInputElement>('input[type="time"]')!;
        start.value = '09:00';
        start.dispatchEvent(new Event('change'));
        const minutes = document.querySelectorAll<HTMLInputElement>('.agenda-minutes')[1]!;
        minutes.value = '20';
        minutes.dispatchEvent(new Event('change'));
      });
      expect(await page.evaluate(shownItems)).toEqual([
        '09:00 联系群众从进门开始 8',
        '09:08 休息 20',
        '09:28 讨论 15',
      ]);
      expect(await page.evaluate(sum)).toBe('共 3 项，43 分钟，09:00 开始，09:43 结束。');
    });

    test('a part can be moved and removed with the keyboard, and the focus stays with it', async () => {
      const { page } = here;
      await page.evaluate(clickButton, '加休息');
      await page.evaluate(clickButton, '加讨论');
      await page.focus('.agenda-item:last-child [data-action="up"]');
      await page.press('Enter');
      expect(await page.evaluate(shownItems)).toEqual(['1. 讨论 15', '2. 休息 10']);
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      expect(focused).toContain('“讨论”');
      await page.focus('.agenda-item:first-child [data-action="remove"]');
      await page.press('Enter');
      expect(await page.evaluate(shownItems)).toEqual(['1. 休息 10']);
    });

    test('stays on this computer and in the address, and can be brought back after it was cleared', async () => {
      const { page, opened } = here;
      await page.evaluate(clickButton, '加讨论');
      const address = await page.evaluate(() => window.location.href);
      await page.goto(`${opened.url}agenda.html`);
      await page.waitFor('the plan', () => document.querySelector('.agenda-item') !== null);
      expect(await page.evaluate(shownItems)).toEqual(['1. 讨论 15']);
      await page.evaluate(clickButton, '清空');
      expect(await page.evaluate(shownItems)).toEqual([]);
      await page.evaluate(clickButton, '恢复刚才的议程');
      expect(await page.evaluate(shownItems)).toEqual(['1. 讨论 15']);
      await page.evaluate(() => {
        localStorage.clear();
      });
      await page.goto(address);
      await page.waitFor('the plan', () => document.querySelector('.agenda-item') !== null);
      expect(await page.evaluate(shownItems)).toEqual(['1. 讨论 15']);
    });

    test('a lesson that was withdrawn is named and skipped', async () => {
      const { page, opened } = here;
      await page.goto(
        agendaAddressOf(opened.url, [
          ['l', 'che-xia-de-ke', '撤下的课', 5],
          ['d', '', '议一议', 15],
        ]),
      );
      await page.waitFor('the plan', () => document.querySelectorAll('.agenda-item').length === 2);
      const name = await page.evaluate(() => document.querySelector('.agenda-name')!.textContent);
      expect(name).toBe('撤下的课（本站已撤下，投影时跳过）');
      await page.evaluate(clickButton, '开始投影');
      await page.waitFor('the discussion', () =>
        document.querySelector('[data-projection] [data-slide]')?.textContent.includes('议一议'),
      );
    });

    test('an address that was cut says so and loses nothing', async () => {
      const { page, opened } = here;
      await page.evaluate(clickButton, '加讨论');
      await page.goto(`${opened.url}agenda.html?agenda=WyIiLCIi`);
      await page.waitFor('the notice', () =>
        document.querySelector('.notice')?.textContent.includes('议程不完整'),
      );
      expect(await page.evaluate(shownItems)).toEqual(['1. 讨论 15']);
    });

    test.each(['light', 'dark', 'contrast'] as const)('is accessible in %s', async (theme) => {
      const { page } = here;
      await page.evaluate(clickButton, '加这一课');
      await page.evaluate(clickButton, '加讨论');
      await openWithPreferences(page, await page.evaluate(() => window.location.href), { theme });
      await page.waitFor('the plan', () => document.querySelectorAll('.agenda-item').length === 2);
      await expectNoViolation(page);
    });

    test('fits a phone, with targets of 44 pixels', async () => {
      const { page } = here;
      await page.evaluate(clickButton, '加这一课');
      await page.evaluate(clickButton, '加讨论');
      await page.setViewport({ width: 360, height: 740 });
      const { overflow, small } = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - window.innerWidth,
        small: Array.from(document.querySelectorAll('.agenda button, .agenda input, .agenda select'))
          .filter((control) => control.getBoundingClientRect().height < 44)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      }));
      await page.setViewport({ width: 1280, height: 800 });
      expect(overflow).toBeLessThanOrEqual(0);
      expect(small).toEqual([]);
    });
  });

  test('a lesson says when the session in its address was cut', async () => {
    const { page, opened } = here;
    for (const fragment of ['', '#/1']) {
      await page.goto('about:blank');
      await page.goto(`${opened.url}lessons/lianxi-qunzhong.html?agenda=WyIiLCIi&at=1${fragment}`);
      await page.waitFor('the notice', () =>
        document.querySelector('.notice')?.textContent.includes('议程不完整'),
      );
    }
    await page.waitFor('the stage', () => document.querySelector('[data-slide]') !== null);
    expect(
      await page.evaluate(() => {
        const notice = document.querySelector<HTMLElement>('.notice')!;
        // Clicks go through it; what lies on top is asked.
        notice.style.pointerEvents = 'auto';
        const { left, top } = notice.getBoundingClientRect();
        return notice === document.elementFromPoint(left + 20, top + 20);
      }),
    ).toBe(true);
  });

  test('the next key after the last slide leads through the whole session', async () => {
    const { page, opened } = here;
    // axe, in the tests above, reads style sheets in a way that Firefox forbids on file:// and reports.
    const before = page.problems.length;
    await page.goto(
      agendaAddressOf(opened.url, [
        ['b', '', '先坐好', 5],
        ['l', 'zoufang-jilu', '走访记录怎样写', 6],
        ['d', '', '议一议', 15],
      ]),
    );
    await page.waitFor('the plan', () => document.querySelectorAll('.agenda-item').length === 3);
    await page.evaluate(clickButton, '开始投影');
    await page.waitFor('the first part', () =>
      document.querySelector('[data-projection] [data-slide]')?.textContent.includes('先坐好'),
    );
    await page.waitFor('the countdown', () =>
      /^4:5\d$/.test(document.querySelector('.agenda-countdown')!.textContent),
    );
    expect(await page.evaluate(projected)).toContain('接下来：走访记录怎样写（6 分钟）');
    // A reload does not begin the break again.
    await page.evaluate(() => {
      const key = Object.keys(sessionStorage).find((name) => name.includes('countdown'))!;
      sessionStorage.setItem(key, String(Number(sessionStorage.getItem(key)) - 120_000));
    });
    await page.reload();
    await page.waitFor('the countdown to go on', () =>
      /^2:\d\d$/.test(document.querySelector('.agenda-countdown')?.textContent ?? ''),
    );
    await waitForTools(page);
    await page.press('PageDown');
    await page.waitFor(
      'the lesson',
      () =>
        /lessons\/zoufang-jilu/.test(window.location.pathname) &&
        document.querySelector('[data-slide]') !== null,
    );
    expect(
      await page.evaluate(() => document.querySelector('[data-projection]')!.getAttribute('data-page')),
    ).toBe('1');
    await waitForTools(page);
    await page.press('PageUp');
    await page.waitFor('the part before', () =>
      document.querySelector('[data-projection] [data-slide]')?.textContent.includes('先坐好'),
    );
    await page.press('PageDown');
    await page.waitFor(
      'the lesson again',
      () =>
        /lessons\/zoufang-jilu/.test(window.location.pathname) &&
        document.querySelector('[data-slide]') !== null,
    );
    await page.press('End');
    await page.press('PageDown');
    await page.waitFor('the discussion', () =>
      document.querySelector('[data-projection] [data-slide]')?.textContent.includes('议一议'),
    );
    await waitForTools(page);
    await page.press('PageDown');
    await page.waitFor('the end', () =>
      document.querySelector('[data-projection] [data-slide]')?.textContent.includes('本次学习到此结束'),
    );
    expect(await page.evaluate(projected)).toContain('走访记录怎样写');
    await page.press('Escape');
    await page.waitFor('the plan', () => document.querySelector('[data-projection]') === null);
    await page.evaluate(clickButton, '学习记录');
    await page.waitFor('the record', () => /print=record/.test(window.location.search));
    await page.waitFor('the filled form', () => document.body.textContent.includes('议一议'));
    expect(page.problems.slice(before)).toEqual([]);
  });
});
