import type { Page } from '../browser/driver/page.ts';
import type { Answer } from './score.ts';

export interface SiteAnswer extends Answer {
  /** The number that the page shows. */
  total: number;
  /** What 您是不是要找 offers. */
  suggestions: string[];
  /** From the question to the answer. */
  milliseconds: number;
}

/** What one query made of the page; all of it from the hooks that scripts may rely on. */
type Asked = SiteAnswer | { problem: string };

/** Runs in the page, in any browser of the tests. */
async function askAll(queries: readonly string[], limit: number): Promise<Asked[]> {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const state = () => find('[data-search-status]')?.dataset['state'];
  const input = find('main [data-search-input]') as HTMLInputElement;

  const ask = async (query: string): Promise<Asked> => {
    const start = performance.now();
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.form?.requestSubmit();
    while (state() !== 'done') {
      if (state() === 'error' || performance.now() - start > limit)
        return { problem: `${state() ?? 'no state'}: ${find('[data-search-status]')?.textContent ?? ''}` };
      await new Promise((resume) => setTimeout(resume, 1));
    }
    const milliseconds = performance.now() - start;
    for (let more = find('[data-search-more]'); more; more = find('[data-search-more]')) more.click();
    return {
      lessons: [...new Set(all('[data-search-result]').map((result) => result.dataset['lesson'] ?? ''))],
      total: Number(find('[data-search-status]')?.dataset['total'] ?? NaN),
      suggestions: all('[data-search-query]')
        .filter((link) => (link.closest('div')?.textContent ?? '').indexOf('您是不是要找') === 0)
        .map((link) => link.dataset['searchQuery'] ?? ''),
      milliseconds,
    };
  };

  const answers: Asked[] = [];
  for (const query of queries) answers.push(await ask(query));
  return answers;
}

/** So long one answer may take. */
const limit = 20_000;

/** Asks search.html one query after the other, as a reader who stays on the page. @throws Error at the first query that fails */
export async function askSite(page: Page, queries: readonly string[]): Promise<SiteAnswer[]> {
  await page.waitFor('the search box', () => document.querySelector('main [data-search-input]') !== null);
  const answers = await page.evaluate(askAll, queries, limit);
  return answers.map((answer, index) => {
    if ('problem' in answer) throw new Error(`${queries[index] ?? ''}: ${answer.problem}`);
    return answer;
  });
}
