import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { BrowserName } from './driver/launch.ts';
import type { Page } from './driver/page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { closeDialog } from './reader.ts';
import {
  currentIsSeen,
  hitsInFile,
  landing,
  lesson,
  lessonMarkup,
  saysStatus,
  shown,
  type Shown,
} from './search-landing.ts';
import type { OpenSite } from './sites.ts';

/*
 * Page functions here run in Chromium 69: no optional chaining (Vitest leaves it in), no flat(), no replaceAll().
 */

const { fixture } = inject('sites');
const browsers: BrowserName[] = ['chromium', 'firefox', 'chromium69'];

inEachBrowser(browsers, fixture, (here) => {
  let page: Page;
  let site: OpenSite;
  beforeAll(() => void ({ page, opened: site } = here));
  beforeEach(() => {
    page.problems.length = 0;
    page.requests.length = 0;
  });

  const land = async (query: string, section?: string): Promise<Shown> => {
    // From elsewhere: another section of the same landing would be no new page.
    await page.goto('about:blank');
    await page.goto(site.url + landing(query, section));
    await page.waitFor('the bar', () => {
      const status = document.querySelector('[data-search-marks] [role="status"]');
      return status !== null && status.textContent !== '';
    });
    const result = await page.evaluate(shown);
    if (!result) throw new Error('The bar is gone.');
    return result;
  };
  const stepTo = async (key: 'F3' | 'Shift+F3', status: string): Promise<void> => {
    await page.press('F3', key === 'F3' ? undefined : 'Shift');
    await page.waitFor(status, saysStatus, status);
  };

  test.each([
    { query: '走访', what: 'a word' },
    { query: '走訪', what: 'its traditional form', simplified: '走访' },
    { query: '走访 群众', what: 'two words' },
    { query: '5分钟', what: 'a number in the other notation' },
    { query: '“真情真心”', what: 'emphasised words in quotes' },
  ])('marks every hit: $what', async ({ query, simplified = query }) => {
    const { total, marks, status, current } = await land(query);
    expect(total).toBe(hitsInFile(fixture, simplified));
    expect(total).toBeGreaterThan(0);
    expect(marks).toHaveLength(total);
    expect(status).toMatch(`：第 1 处，共 ${total} 处`);
    expect(current).toBe(marks[0]);
    expect(page.problems).toEqual([]);
  });

  test('marks run over term links, and the links still work', async () => {
    const phrase = '走访不是查户口。群众路线讲的是从群众中来';
    const { total, marks, current } = await land(phrase);
    expect(total).toBe(1);
    expect(marks).toEqual(['走访', '不是查户口。', '群众路线', '讲的是从群众中来']);
    expect(current).toBe(phrase);
    await page.focus('a.term[data-term="zoufang"]');
    await page.waitFor('the preview', () => {
      const preview = document.querySelector<HTMLElement>('.term-preview');
      return preview !== null && !preview.hidden;
    });
    await page.press('Escape');
    await page.click('a.term mark.search-hit');
    await page.waitFor(
      'the glossary',
      () => document.documentElement.getAttribute('data-page') === 'glossary',
    );
    expect(page.problems).toEqual([]);
  });

  test('a call of a footnote does not part the words round it', async () => {
    const { marks } = await land('想好进门说什么。');
    expect(marks).toEqual(['想好进门说什么']);
  });

  test('F3 and Shift+F3 step through the hits and round', async () => {
    const { total } = await land('走访');
    expect(total).toBeGreaterThan(3);
    for (let place = 2; place <= total; place += 1) {
      await stepTo('F3', `“走访”：第 ${place} 处，共 ${total} 处`);
      expect(await page.evaluate(currentIsSeen), `hit ${place} is seen`).toBe(true);
    }
    await stepTo('F3', `“走访”：第 1 处，共 ${total} 处`);
    await stepTo('Shift+F3', `“走访”：第 ${total} 处，共 ${total} 处`);
    expect(await page.evaluate(currentIsSeen)).toBe(true);
    expect(await page.evaluate(() => document.querySelectorAll('mark.search-hit-current').length)).toBe(1);
    expect(page.problems).toEqual([]);
  });

  test('the buttons step too, and the list of shortcuts has the keys', async () => {
    const { total } = await land('走访');
    await page.click('.search-marks [aria-keyshortcuts="F3"]');
    await page.waitFor('the second hit', saysStatus, `“走访”：第 2 处，共 ${total} 处`);
    await page.click('.search-marks [aria-keyshortcuts="Shift+F3"]');
    await page.waitFor('the first hit', saysStatus, `“走访”：第 1 处，共 ${total} 处`);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.press('?');
    await page.waitFor('the list', () => document.querySelector('.shortcuts-dialog') !== null);
    const keys = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.shortcuts-dialog kbd')).map((key) => key.textContent),
    );
    expect(keys).toEqual(expect.arrayContaining(['F3', 'Shift+F3']));
    await closeDialog(page);
  });

  test('a landing shows the section and its first hit', async () => {
    const section = 'dang-tian-ji-xia-lai';
    const { status } = await land('走访', section);
    await page.waitFor('the hit in the window', currentIsSeen);
    const place = await page.evaluate((id) => {
      const heading = document.getElementById(id)!;
      const marks = Array.from(document.querySelectorAll('mark.search-hit'));
      const current = document.querySelector('mark.search-hit-current')!;
      const isAfter = (mark: Element): boolean =>
        (heading.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const header = document.querySelector('.site-header')!.getBoundingClientRect();
      return {
        index: marks.indexOf(current),
        firstAfter: marks.findIndex(isAfter),
        top: heading.getBoundingClientRect().top - header.bottom,
        height: innerHeight,
      };
    }, section);
    expect(place.index).toBe(place.firstAfter);
    expect(place.index).toBeGreaterThan(0);
    expect(status).toContain(`第 ${place.index + 1} 处`);
    expect(place.top).toBeGreaterThanOrEqual(-1);
    expect(place.top).toBeLessThan(place.height);

    // Another section of the same page: stepping goes on from there.
    await page.evaluate(() => (location.hash = '#jin-men-zhi-qian'));
    await page.waitFor(
      'another hit',
      (before) => {
        const marks = Array.from(document.querySelectorAll('mark.search-hit'));
        const index = marks.findIndex((mark) => mark.classList.contains('search-hit-current'));
        return index >= 0 && index < before;
      },
      place.index,
    );
    expect(page.problems).toEqual([]);
  });

  test('a hit in folded notes opens them', async () => {
    await land('停一停');
    await page.waitFor('the hit in the window', currentIsSeen);
    expect(
      await page.evaluate(() => (document.querySelector('details.speaker-notes') as HTMLDetailsElement).open),
    ).toBe(true);
  });

  test('关闭标记 leaves the page as it was, without the query in its address', async () => {
    await page.goto(`${site.url}${lesson}#jin-men-zhi-hou`);
    const before = await page.evaluate(lessonMarkup);
    await land('走访 村民委员会 走访不是查户口。群众路线', 'jin-men-zhi-hou');
    expect((await page.evaluate(lessonMarkup)).html).not.toEqual(before.html);
    await page.press('F3');
    await page.click('.search-marks-buttons button:last-child');
    await page.waitFor('the bar to go', () => document.querySelector('[data-search-marks]') === null);
    expect(await page.evaluate(lessonMarkup)).toEqual(before);
    expect(await page.evaluate(() => location.search + location.hash)).toBe('#jin-men-zhi-hou');
    expect(await page.evaluate(() => document.querySelector('.foot-bars'))).toBeNull();
    // F3 is the browser's own again, and Tab goes on in the text.
    await page.press('?');
    await page.waitFor('the list', () => document.querySelector('.shortcuts-dialog') !== null);
    expect(
      await page.evaluate(() => document.querySelector('.shortcuts-dialog')!.textContent.indexOf('F3')),
    ).toBe(-1);
    await closeDialog(page);
    expect(page.problems).toEqual([]);
  });

  test('Escape closes the bar only when the focus is in it, and the focus goes to the hit', async () => {
    await land('回话');
    await page.press('Escape');
    expect(await page.evaluate(shown)).toBeDefined();
    await page.focus('.search-marks button');
    await page.press('Escape');
    await page.waitFor('the bar to go', () => document.querySelector('[data-search-marks]') === null);
    await page.press('Tab');
    const isInText = (): boolean => {
      const active = document.activeElement;
      return active !== null && document.querySelector('.lesson-text')!.contains(active);
    };
    expect(await page.evaluate(isInText)).toBe(true);
  });

  test('words that the lesson does not have are named, and the bar can be closed', async () => {
    const { total, status, marks } = await land('没有这样的话');
    expect([total, status, marks]).toEqual([0, '本课没有“没有这样的话”', []]);
    await page.click('.search-marks button');
    await page.waitFor('the bar to go', () => document.querySelector('[data-search-marks]') === null);
    expect(await page.evaluate(() => location.search)).toBe('');
  });

  test.each([
    ['markup', '"><img src=x onerror="document.title=1"><script>document.title=1</script>'],
    ['a regular expression', '(走+.*)+$[^'],
    // Not Chinese: three times as long in the address, it would be too long for servers.
    ['10,000 characters', 'zoufang-'.repeat(1250)],
    ['control characters', '\u0000\u202e\ud800走\uffff'],
  ])('a hostile query is text: %s', async (_what, query) => {
    await page.goto(`${site.url}${lesson}`);
    const before = await page.evaluate(() => ({
      title: document.title,
      // Chunks come into the head, in their own time.
      elements: document.body.querySelectorAll('img, script, iframe').length,
    }));
    const { status } = await land(query.replace('\ud800', '\ufffd'));
    expect(status.length).toBeLessThan(60);
    expect(
      await page.evaluate(() => ({
        title: document.title,
        elements: document.body.querySelectorAll('img, script, iframe').length,
      })),
    ).toEqual(before);
    expect(page.problems).toEqual([]);
  });

  test('without a query there is nothing of it', async () => {
    await page.goto(`${site.url}${lesson}?q=&x=1`);
    await page.goto(`${site.url}${lesson}`);
    expect(await page.evaluate(() => document.querySelector('[data-search-marks], mark'))).toBeNull();
    expect(page.requests.filter((address) => address.includes('search-marks'))).toEqual([]);
  });
});
