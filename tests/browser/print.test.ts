import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { encodeAgenda } from '../../src/agenda/agenda-code.ts';
import { expectNoViolation } from './axe.ts';
import { inEachBrowser } from './in-each-browser.ts';
import type { Page } from './driver/page.ts';
import { closeDialog, openWithPreferences } from './reader.ts';

const { fixture } = inject('sites');
const lesson = 'lessons/lianxi-qunzhong.html';
const other = 'lessons/changbiaoti-lizi.html';
const title = '联系群众从进门开始';
const formKinds = ['gb9704', 'checklist', 'compare', 'signin', 'record'] as const;
const titles = {
  gb9704: title,
  checklist: '学习清单',
  compare: '对照检查表',
  signin: '签到表',
  record: '学习记录',
};

const shownForm = (): string | null => document.documentElement.getAttribute('data-print-form');
const printed = (): number => Number(document.documentElement.getAttribute('data-test-printed'));
const rowCount = (): number => document.querySelectorAll('.print-rows tbody tr').length;
const fieldText = (label: string): string =>
  document.querySelector<HTMLElement>(`[role="textbox"][aria-label="${label}"]`)!.innerText;

async function openForm(page: Page, address: string, kind: string): Promise<void> {
  await page.goto(`${address}?print=${kind}`);
  await page.waitFor(
    `the form ${kind}`,
    (wanted) => document.documentElement.getAttribute('data-print-form') === wanted,
    kind,
  );
}

async function clickTool(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    [...document.querySelectorAll<HTMLElement>('.print-bar button, .print-reading button')]
      .find((button) => button.textContent === wanted && !button.hidden)!
      .click();
  }, name);
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.focus(`[role="textbox"][aria-label="${label}"]`);
  await page.type(text);
}

async function expectNotice(page: Page, text: string): Promise<void> {
  await page.waitFor(
    `the notice ${text}`,
    (wanted) => document.querySelector('.notice')?.textContent.includes(wanted),
    text,
  );
}

inEachBrowser(['chromium', 'firefox'], fixture, (here) => {
  let page: Page;
  let url: string;

  beforeAll(async () => {
    ({ page } = here);
    url = here.opened.url + lesson;
    await page.beforeScripts(() => {
      window.print = () => {
        const { documentElement: root } = document;
        root.setAttribute('data-test-printed', String(Number(root.getAttribute('data-test-printed')) + 1));
      };
    });
  });
  beforeEach(async () => {
    await page.goto(url);
    await page.evaluate(() => localStorage.clear());
    await page.goto(url);
    page.problems.length = 0;
  });

  describe('the menu', () => {
    test('offers six forms and the book, each with a sentence, by keyboard', async () => {
      await page.focus('.lesson-print');
      await page.press('Enter');
      await page.waitFor('the menu', () => document.querySelector('.print-dialog') !== null);
      const choices = await page.evaluate(() =>
        [...document.querySelectorAll('[data-print]')].map((choice) => ({
          kind: choice.getAttribute('data-print'),
          sentence: choice.querySelector('span')?.textContent ?? '',
        })),
      );
      expect(choices.map(({ kind }) => kind)).toEqual(['reading', ...formKinds]);
      for (const { sentence } of choices) expect(sentence.length).toBeGreaterThan(12);
      expect(
        await page.evaluate(() => document.querySelector('a.print-choice')?.getAttribute('href')),
      ).toMatch(/collections\/jichu\.print\.html$/);
      expect(page.problems).toEqual([]);
      await expectNoViolation(page);
      await closeDialog(page);
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('lesson-print');
    });

    test.each(formKinds)('opens %s, and Escape gives the page back', async (kind) => {
      const heading = await page.evaluate(() => document.title);
      await page.evaluate(() => {
        document.documentElement.style.scrollBehavior = 'auto';
        scrollTo(0, 50);
      });
      await page.click('.lesson-print');
      await page.waitFor('the menu', () => document.querySelector('.print-dialog') !== null);
      await page.click(`[data-print="${kind}"]`);
      await page.waitFor('the form', () => document.documentElement.hasAttribute('data-print-form'));
      expect(await page.evaluate(shownForm)).toBe(kind);
      expect(await page.evaluate(() => location.search)).toBe(`?print=${kind}`);
      expect(await page.evaluate(() => document.title)).toContain(title);
      expect(await page.evaluate(() => document.querySelector('main#main')!.getClientRects().length)).toBe(0);
      await page.press('Escape');
      expect(await page.evaluate(shownForm)).toBeNull();
      expect(await page.evaluate(() => location.search)).toBe('');
      expect(await page.evaluate(() => document.title)).toBe(heading);
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('lesson-print');
      expect(await page.evaluate(() => scrollY)).toBe(50);
      expect(page.problems).toEqual([]);
    });

    test('prints the reading copy at once', async () => {
      await page.click('.lesson-print');
      await page.waitFor('the menu', () => document.querySelector('.print-dialog') !== null);
      await page.click('[data-print="reading"]');
      await page.waitFor('the print', () => document.documentElement.hasAttribute('data-test-printed'));
      expect(await page.evaluate(shownForm)).toBeNull();
    });
  });

  describe('an address', () => {
    test.each(formKinds)('?print=%s shows the form, ready to type and to print', async (kind) => {
      await openForm(page, url, kind);
      expect(
        await page.evaluate(() =>
          document.querySelector<HTMLElement>('.print-sheet h1 [role="textbox"]')!.innerText.trim(),
        ),
      ).toBe(titles[kind]);
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('[role="textbox"]')].every(
            (field) => (field as HTMLElement).isContentEditable && field.getAttribute('aria-label'),
          ),
        ),
      ).toBe(true);
      await clickTool(page, '打印');
      expect(await page.evaluate(printed)).toBe(1);
      expect(page.problems).toEqual([]);
      await expectNoViolation(page);
    });

    test('?print=reading leaves the page and offers to print it', async () => {
      await page.goto(`${url}?print=reading`);
      await page.waitFor('the bar', () => document.querySelector('.print-reading') !== null);
      expect(await page.evaluate(() => document.querySelector('main h1')?.textContent)).toBe(title);
      expect(await page.evaluate(printed)).toBe(0);
      await expectNoViolation(page);
      await clickTool(page, '打印');
      expect(await page.evaluate(printed)).toBe(1);
      await clickTool(page, '不打印了');
      expect(await page.evaluate(() => document.querySelector('.print-reading'))).toBeNull();
      expect(await page.evaluate(() => location.search)).toBe('');
    });

    test.each(['mystery', '%E8%A1%A8', 'constructor', ''])(
      '?print=%s says that there is none',
      async (kind) => {
        await page.goto(`${url}?print=${kind}`);
        await expectNotice(page, '没有地址里写的这种打印格式');
        expect(await page.evaluate(shownForm)).toBeNull();
        expect(
          await page.evaluate(() => document.querySelector('main h1')!.getClientRects().length),
        ).toBeGreaterThan(0);
        expect(page.problems).toEqual([]);
      },
    );

    test('of a session fills the record from its agenda', async () => {
      const code = encodeAgenda({
        title: '十一月学习会',
        start: '',
        items: [
          { kind: 'lesson', slug: 'lianxi-qunzhong', title, minutes: 8 },
          { kind: 'discussion', slug: '', title: '讨论怎样进门', minutes: 10 },
        ],
      });
      const began = new Date(2026, 10, 22, 14, 5).getTime();
      await page.goto(`${url}?print=record&agenda=${code}&began=${began}`);
      await page.waitFor('the form', () => document.documentElement.hasAttribute('data-print-form'));
      expect(await page.evaluate(fieldText, '主题')).toBe('十一月学习会');
      expect(await page.evaluate(fieldText, '时间')).toMatch(/^2026年11月\d+日 \d+:05$/);
      expect(await page.evaluate(fieldText, '学习内容')).toBe(`1. ${title}\n2. 讨论怎样进门`);
      await page.press('Escape');
      expect(await page.evaluate(() => location.search)).toContain('agenda=');
    });
  });

  test('the record is filled with title, goals and questions', async () => {
    await openForm(page, url, 'record');
    const sheet = await page.evaluate(() => document.querySelector<HTMLElement>('.print-sheet')!.innerText);
    for (const part of [
      ...['时间', '地点', '主持人', '记录人', '应到', '实到', '缺席及原因', '主题', '讨论要点', '决议'],
      ...[title, '能说出进门前要准备的三样东西', '会用一张表记下群众的意见'],
      ...['你上一次进群众家门是什么时候', '群众说的话和你想的不一样'],
    ])
      expect(sheet).toContain(part);
  });

  test('the checklist form has each item with an empty box', async () => {
    await openForm(page, url, 'checklist');
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.print-rows tbody tr')].map((row) =>
        row.innerText.replace(/\s+/g, ''),
      ),
    );
    expect(rows).toEqual([
      '□1已读全文，能复述“三听”',
      '□2走访一户，用样表记下三条意见',
      '□3对照“两个不要”，检查上一次走访',
      '□4把一件没办成的事向群众说清楚',
      '□5能说出《孟子》里的那句话',
    ]);
  });

  test('what is typed survives a reload, for this lesson, this form and this learner only', async () => {
    await openForm(page, url, 'record');
    await write(page, '地点', '村委会 p?/f');
    await write(page, '决议', '第一条');
    await page.press('Enter');
    await page.type('第二条');
    await page.reload();
    await page.waitFor('the form', () => document.documentElement.hasAttribute('data-print-form'));
    expect(await page.evaluate(shownForm)).toBe('record');
    expect(await page.evaluate(fieldText, '地点')).toBe('村委会 p?/f');
    expect(await page.evaluate(fieldText, '决议')).toBe('第一条\n第二条');
    await openForm(page, url, 'signin');
    expect((await page.evaluate(fieldText, '地点')).trim()).toBe('');
    await openForm(page, here.opened.url + other, 'record');
    expect((await page.evaluate(fieldText, '地点')).trim()).toBe('');
    await openForm(page, url, 'record');
    await page.evaluate(() => {
      const site = document.documentElement.getAttribute('data-site')!;
      localStorage.setItem(`xueku:${site}:learner`, '"李四"');
    });
    await openForm(page, url, 'record');
    expect((await page.evaluate(fieldText, '地点')).trim()).toBe('');
    await page.evaluate(() => {
      const site = document.documentElement.getAttribute('data-site')!;
      localStorage.removeItem(`xueku:${site}:learner`);
    });
    await openForm(page, url, 'record');
    expect(await page.evaluate(fieldText, '地点')).toBe('村委会 p?/f');
  });

  test('清空 can be taken back', async () => {
    await openForm(page, url, 'record');
    await write(page, '主持人', '老王');
    await clickTool(page, '清空');
    expect((await page.evaluate(fieldText, '主持人')).trim()).toBe('');
    expect(await page.evaluate(fieldText, '主题')).toBe(title);
    await expectNotice(page, '撤销');
    await clickTool(page, '撤销');
    expect(await page.evaluate(fieldText, '主持人')).toBe('老王');
  });

  test('pasted text comes in plain', async () => {
    await openForm(page, url, 'record');
    await page.focus('[role="textbox"][aria-label="决议"]');
    await page.evaluate(() => {
      const texts: Record<string, string> = {
        'text/html': '<b onclick="alert(1)">粗</b><img src="x">',
        'text/plain': '第一行\r\n第二\t<b>行</b>',
      };
      const paste = new Event('paste', { bubbles: true, cancelable: true });
      // Firefox hands no made-up data over.
      Object.defineProperty(paste, 'clipboardData', { value: { getData: (type: string) => texts[type] } });
      document.activeElement!.dispatchEvent(paste);
    });
    expect(await page.evaluate(fieldText, '决议')).toBe('第一行\n第二　<b>行</b>');
    expect(
      await page.evaluate(() => document.querySelectorAll('.print-field b, .print-field img').length),
    ).toBe(0);
    expect(page.problems).toEqual([]);
  });

  test('rows are added, taken away and brought back', async () => {
    await openForm(page, url, 'compare');
    expect(await page.evaluate(rowCount)).toBe(6);
    expect(await page.evaluate(fieldText, '问题，第 1 行')).toBe('对照“两个不要”，检查上一次走访');
    await write(page, '表现，第 1 行', '饭点去过一次');
    await clickTool(page, '加一行');
    expect(await page.evaluate(rowCount)).toBe(7);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '问题，第 2 行',
    );
    await page.type('新问题');
    await page.focus('[role="textbox"][aria-label="表现，第 1 行"]');
    await clickTool(page, '删一行');
    expect(await page.evaluate(rowCount)).toBe(6);
    expect(await page.evaluate(fieldText, '问题，第 1 行')).toBe('新问题');
    await clickTool(page, '撤销');
    expect(await page.evaluate(fieldText, '表现，第 1 行')).toBe('饭点去过一次');
    expect(await page.evaluate(fieldText, '问题，第 2 行')).toBe('新问题');
    await page.reload();
    await page.waitFor('the rows', () => document.querySelectorAll('.print-rows tbody tr').length === 7);
    expect(await page.evaluate(fieldText, '问题，第 2 行')).toBe('新问题');
    expect(page.problems).toEqual([]);
  });

  test('the last row is never gone', async () => {
    await openForm(page, url, 'checklist');
    for (let n = 0; n < 7; n++) await clickTool(page, '删一行');
    expect(await page.evaluate(rowCount)).toBe(1);
    expect((await page.evaluate(fieldText, '要做的事，第 1 行')).trim()).toBe('');
  });

  test('the sign-in sheet has as many rows as chosen and loses no name', async () => {
    await openForm(page, url, 'signin');
    expect(await page.evaluate(rowCount)).toBe(20);
    const choose = (count: string) =>
      page.evaluate((wanted) => {
        const choice = document.querySelector<HTMLSelectElement>('.print-count select')!;
        choice.value = wanted;
        choice.dispatchEvent(new Event('change'));
      }, count);
    await choose('60');
    expect(await page.evaluate(rowCount)).toBe(60);
    await write(page, '姓名，第 33 行', '张三');
    await choose('20');
    expect(await page.evaluate(rowCount)).toBe(33);
    await page.reload();
    await page.waitFor('the rows', () => document.querySelectorAll('.print-rows tbody tr').length === 33);
    expect(await page.evaluate(fieldText, '姓名，第 33 行')).toBe('张三');
  });

  test('the official layout has every word of the lesson in its order', async () => {
    const parts = await page.evaluate(() => {
      const left = 'script, video, details, .data-footnote-backref, .number';
      const walker = document.createTreeWalker(document.querySelector('.lesson-text')!, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement!;
        if (parent.closest(left) || parent.closest('.lesson-end, .progress-card')) continue;
        found.push((walker.currentNode as Text).data.replace(/\s+/g, ''));
      }
      return found.filter((text) => text !== '');
    });
    expect(parts.length).toBeGreaterThan(60);
    await openForm(page, url, 'gb9704');
    const sheet = await page.evaluate(() =>
      document.querySelector('.print-sheet')!.textContent.replace(/\s+/g, ''),
    );
    let place = 0;
    for (const part of parts) {
      const found = sheet.indexOf(part, place);
      expect(found, `${part} is missing or in the wrong place`).toBeGreaterThanOrEqual(0);
      place = found + part.length;
    }
    for (const part of ['一、进门之前', '（一）想清楚来意', '1.三样东西', '（1）一支笔', '出处说明'])
      expect(sheet).toContain(part);
    expect(sheet).not.toContain('讲到三把椅子时停一停');
    expect(
      await page.evaluate(
        () => document.querySelectorAll('.print-sheet a, .print-sheet [id], .print-sheet input').length,
      ),
    ).toBe(0);
  });

  test.each(formKinds)('%s fits a telephone', async (kind) => {
    await page.setViewport({ width: 360, height: 740 });
    await openForm(page, url, kind);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await page.setViewport({ width: 1280, height: 800 });
  });

  test.each(['dark', 'contrast'])('a form is readable in the theme %s', async (theme) => {
    await openWithPreferences(page, `${url}?print=record`, { theme, elder: theme === 'contrast' });
    await page.waitFor('the form', () => document.documentElement.hasAttribute('data-print-form'));
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.print-sheet')!).backgroundColor),
    ).toBe('rgb(255, 255, 255)');
    await expectNoViolation(page);
  });

  test('folded parts open for the printer and close again', async () => {
    const open = () =>
      page.evaluate(() => [...document.querySelectorAll('details')].map((details) => details.open));
    const before = await open();
    expect(before).toContain(false);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await open()).not.toContain(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await open()).toEqual(before);
  });

  test('the book leads to its chapters and back to the site', async () => {
    await page.goto(`${here.opened.url}collections/jichu.html`);
    await page.click('.print-book a');
    await page.waitFor('the book', () => document.documentElement.getAttribute('data-page') === 'book');
    const { contents, double, broken } = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return {
        contents: [...document.querySelectorAll('.book-contents a')].map((link) => link.textContent),
        double: ids.filter((id, index) => ids.indexOf(id) !== index),
        broken: [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
      };
    });
    expect(contents).toContain(title);
    expect(double).toEqual([]);
    expect(broken).toEqual([]);
    await page.click('.book-contents a');
    await page.waitFor('the chapter', () => location.hash === '#lesson-lianxi-qunzhong');
    await page.click('[data-book-tools] button');
    expect(await page.evaluate(printed)).toBe(1);
    expect(page.problems).toEqual([]);
    await expectNoViolation(page);
  });

  test('without storage a form works and says that nothing is kept', async () => {
    await page.beforeScripts(() => {
      if (!location.search.includes('refused')) return;
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('refused');
        },
      });
    });
    await page.goto(`${url}?print=record&refused`);
    await page.waitFor('the form', () => document.documentElement.hasAttribute('data-print-form'));
    await write(page, '地点', '二楼');
    expect(await page.evaluate(fieldText, '地点')).toBe('二楼');
    expect(await page.evaluate(() => document.querySelector('.print-bar p')?.textContent)).toContain(
      '此浏览器不允许保存',
    );
    expect(page.problems).toEqual([]);
  });
});

test('a book is kept out of search engines, the search and the sitemap', () => {
  const html = readFileSync(join(fixture, 'collections/jichu.print.html'), 'utf8');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toMatch(/data-pagefind-body|data-lesson=|data-item=/);
  expect(readFileSync(join(fixture, 'sitemap.xml'), 'utf8')).not.toContain('.print.html');
});
