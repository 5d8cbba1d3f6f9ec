import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../../../src/search/normalize.ts';
import type { SearchOutcome } from '../../../../src/search/search.ts';
import type { SiteSearch } from '../../../../src/browser/search/site-search.ts';
import { createSearchSession } from '../../../../src/browser/search-ui/search-session.ts';
import { outcomeOf } from './outcome.ts';

/** A site search that answers when it is told to, and a listener that writes down what it hears. */
function createTrial(open?: () => Promise<SiteSearch>) {
  const answers = new Map<string, (outcome: SearchOutcome | undefined) => void>();
  const site: SiteSearch = {
    catalogue: { collections: [], tags: [], kinds: [], lessons: [] },
    normalizer: createNormalizer(''),
    search: (text, options) => {
      options?.onProgress?.({ outcome: outcomeOf({}), checked: 1, candidates: 2 });
      return new Promise((resolve) => answers.set(text, resolve));
    },
    notices: () => [],
    onNotice: () => {},
  };
  const heard: string[] = [];
  const session = createSearchSession(open ?? (() => Promise.resolve(site)), {
    onStart: () => heard.push('start'),
    onProgress: ({ checked }) => heard.push(`progress ${checked}`),
    onDone: ({ unchecked }) => heard.push(`done ${unchecked}`),
    onNotice: () => heard.push('notice'),
    onError: (message) => heard.push(`error ${message}`),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    session,
    heard,
    settle,
    answer: async (text: string, outcome: SearchOutcome | undefined) => {
      answers.get(text)?.(outcome);
      await settle();
    },
  };
}

describe('a search session', () => {
  it('tells of start, progress and end', async () => {
    const { session, heard, settle, answer } = createTrial();
    session.search('立信');
    await settle();
    await answer('立信', outcomeOf({ unchecked: 3 }));
    expect(heard).toEqual(['start', 'progress 1', 'done 3']);
  });

  it('tells nothing of a search that another one replaced, whichever ends first', async () => {
    const { session, heard, settle, answer } = createTrial();
    session.search('立');
    await settle();
    session.search('立信');
    await settle();
    await answer('立信', outcomeOf({ unchecked: 2 }));
    await answer('立', outcomeOf({ unchecked: 1 }));
    expect(heard).toEqual(['start', 'progress 1', 'start', 'progress 1', 'done 2']);
  });

  it('is quiet after it was cancelled', async () => {
    const { session, heard, settle } = createTrial();
    session.search('立信');
    session.cancel();
    await settle();
    expect(heard).toEqual(['start']);
  });

  it('tells what is wrong with the data', async () => {
    const { session, heard, settle } = createTrial(() => Promise.reject(new Error('缺少文件')));
    session.search('立信');
    await settle();
    expect(heard).toEqual(['start', 'error 缺少文件']);
  });
});
