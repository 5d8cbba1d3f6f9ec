import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropTwins } from '../../../../src/import/compare/twins.ts';
import { account } from '../../../../src/import/document/account.ts';
import { decisionKey } from '../../../../src/import/document/working-document.ts';
import { bridge, clinic, essaysOf, orchard } from './drafts.ts';

function run(essays: readonly string[][], decisions?: Parameters<typeof essaysOf>[1]) {
  const { document, drafts, characters } = essaysOf(essays, decisions);
  const result = dropTwins(document, drafts);
  const lines = result.drafts.flatMap((draft) => draft.lines);
  return {
    ...result,
    balance: account(characters, lines, result.document.removed, result.document.metadata),
  };
}

const scrubbed = orchard.map((text) => text.replaceAll('镇上的干部', '镇上的X').replaceAll('合作社', '社'));

describe('twins within a document', () => {
  it('keeps the fuller copy and lists every line of the other', () => {
    const { essays, document, duplicates, balance } = run([scrubbed, bridge, orchard]);
    expect(essays).toEqual([1, 2]);
    expect(document.removed.map(({ rule, line, text }) => [rule, line, text])).toEqual(
      scrubbed.map((text, index) => ['duplicate-essay', index + 1, text]),
    );
    expect(duplicates).toMatchObject([{ essay: 1, with: '第 3 篇', kind: 'duplicate', fuller: 'other' }]);
    expect(balance.imbalance).toBeUndefined();
  });

  it('sees through punctuation, script and other paragraphs', () => {
    const copy = [orchard.join('').replaceAll('，', ',').replaceAll('个', '個').replaceAll('门', '門')];
    expect(run([orchard, bridge, copy]).essays).toHaveLength(2);
  });

  it('leaves essays that only share a passage, and says so', () => {
    const { essays, duplicates } = run([
      [...orchard, ...bridge],
      [...bridge, ...clinic, ...clinic.map((text) => text.split('').reverse().join(''))],
    ]);
    expect(essays).toEqual([0, 1]);
    expect(duplicates).toMatchObject([{ essay: 1, with: '第 2 篇', kind: 'overlap' }]);
  });

  it('drops a short text that two others hold, and neither of those', () => {
    const { essays, duplicates } = run([
      [...bridge, ...orchard],
      clinic.concat(
        bridge,
        clinic.map((t) => `又说${t}`),
      ),
      bridge,
    ]);
    expect(essays).toEqual([0, 1]);
    expect(duplicates.filter(({ kind }) => kind === 'duplicate')).toHaveLength(2);
  });

  it('never drops a longer text for a cleaner one that holds only half of it', () => {
    const holes = Array.from({ length: 90 }, () => '_局').join('，');
    const { essays, duplicates } = run([[...orchard, ...bridge, holes], orchard]);
    expect(essays).toEqual([0, 1]);
    expect(duplicates).toMatchObject([{ kind: 'duplicate', containment: 1, fuller: 'other' }]);
  });

  it('says nothing of very short texts', () => {
    expect(run([['为民服务，走进群众。'], ['为民服务，走进群众。']]).duplicates).toEqual([]);
  });

  it('keeps an essay of which an editor wanted a line back', () => {
    const change = { rule: 'duplicate-essay', line: 2, before: scrubbed[1] ?? '', after: '' } as const;
    const { essays, duplicates } = run(
      [scrubbed, bridge, orchard],
      new Map([[decisionKey(change), 'reject']]),
    );
    expect(essays).toEqual([0, 1, 2]);
    expect(duplicates).toHaveLength(1);
  });

  it('proposes words that only the dropped copy has, and changes nothing', () => {
    const kept = [...orchard.map((text) => text.replace('合作社', 'X社').replace('，听一听', '，'))];
    kept.push(...bridge, '后来的账本上，每一笔都有人签名，谁都可以来查，这是他留给村里最好的一样东西。');
    const { essays, drafts, document } = run([kept, [...orchard, ...bridge]]);
    expect(essays).toEqual([0]);
    expect(drafts[0]?.lines.map(({ text }) => text)).toEqual(kept);
    expect(document.flags).toEqual([
      {
        rule: 'scrubbed-word',
        line: 2,
        before: '镇，找到两家X社，又请人教',
        after: '镇，找到两家合作社，又请人教',
        confidence: 'confirm',
        isProposal: true,
      },
      {
        rule: 'scrubbed-word',
        line: 3,
        before: '，走到地头，果农怎么算账',
        after: '，走到地头，听一听果农怎么算账',
        confidence: 'confirm',
        isProposal: true,
      },
    ]);
  });

  it('puts the word in when an editor has accepted it', () => {
    const kept = [...orchard.map((text) => text.replace('合作社', 'X社')), clinic[0] ?? ''];
    const { before = '', after = '' } = run([kept, orchard]).document.flags[0] ?? {};
    const key = decisionKey({ rule: 'scrubbed-word', line: 2, before, after });
    const { drafts, balance } = run([kept, orchard], new Map([[key, 'accept']]));
    expect(drafts[0]?.lines[1]?.text).toBe(orchard[1]);
    expect(balance.imbalance).toBeUndefined();
  });

  it('never throws and loses no character', () => {
    const sentences = [...orchard, ...bridge, ...clinic].flatMap((text) => text.split('，'));
    const paragraph = fc
      .array(
        fc.oneof(
          fc.constantFrom(...sentences, 'X', '_', '的的'),
          fc.string({ unit: 'binary', maxLength: 8 }),
        ),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join('').replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.array(paragraph, { maxLength: 4 }), { maxLength: 6 }), (essays) => {
        const { balance, drafts, essays: kept } = run(essays);
        expect(balance.imbalance).toBeUndefined();
        expect(drafts).toHaveLength(kept.length);
      }),
      { numRuns: 300 },
    );
  });
});
