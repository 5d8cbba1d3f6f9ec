import { expect, it } from 'vitest';
import { type Change, historyStep } from '../../../../src/browser/search-ui/history-step.ts';

/** What the browser's history holds after a reader's changes, the last entry being the current one. */
function historyAfter(...changes: [string, Change][]): string[] {
  const entries = [{ address: '', isCommitted: true }];
  for (const [address, change] of changes) {
    const place = entries[entries.length - 1] ?? { address: '', isCommitted: true };
    const step = historyStep(place, address, change);
    const entry = { address, isCommitted: change !== 'typing' };
    if (step === 'push') entries.push(entry);
    else if (step === 'replace') entries[entries.length - 1] = entry;
    else place.isCommitted ||= entry.isCommitted;
  }
  return entries.map(({ address }) => address);
}

it('does not keep the letters of a query that is being typed', () => {
  expect(historyAfter(['?q=l', 'typing'], ['?q=li', 'typing'], ['?q=lixin', 'typing'])).toEqual(['?q=lixin']);
});

it('keeps a query that was meant when another one is typed', () => {
  expect(
    historyAfter(
      ['?q=a', 'typing'],
      ['?q=a', 'enter'],
      ['?q=', 'typing'],
      ['?q=b', 'typing'],
      ['?q=bc', 'enter'],
    ),
  ).toEqual(['?q=a', '?q=bc']);
});

it('lets every choice be taken back', () => {
  expect(
    historyAfter(['?q=a', 'typing'], ['?q=a&tag=b', 'choice'], ['?q=a&tag=b&year=2013', 'choice']),
  ).toEqual(['?q=a', '?q=a&tag=b', '?q=a&tag=b&year=2013']);
});

it('makes no second entry for the same address', () => {
  expect(historyAfter(['?q=a', 'enter'], ['?q=a', 'enter'], ['?q=a', 'choice'])).toEqual(['?q=a']);
});
