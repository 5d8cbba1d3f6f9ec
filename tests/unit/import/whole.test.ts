import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './whole-chain.ts';
import { lines, prose, signs, tags } from './whole-pieces.ts';

const encoder = new TextEncoder();
const names = fc.constantFrom('稿.txt', '稿.md', '稿.html');
const oneLine = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lines) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  // Two pieces in one line, as when a page break was lost.
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...lines)).map((two) => two.join('')),
  },
);
const text = fc
  .tuple(fc.array(oneLine, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
  .map(([all, end]) => all.join(end));
/** What another program put in front. */
const fields = fc.constantFrom(
  ...[
    'title: 甲',
    'author: 陈',
    'date: 2019-05-06',
    'tags: [a, b]',
    'x: {',
    '- a',
    ': b',
    'layout: <Case>',
    '# c',
    'status: published',
    '',
  ],
);
const withHead = fc
  .tuple(fc.array(fields, { maxLength: 5 }), fc.constantFrom('---', '+++', '...'), text)
  .map(([head, end, rest]) => ['---', ...head, end, rest].join('\n'));
const html = fc
  .array(fc.oneof(fc.constantFrom(...tags), fc.constantFrom(...tags), fc.constantFrom(...lines)), {
    maxLength: 50,
  })
  .map((parts) => parts.join(''));
const page = html.map((inner) => `<html><body><div id="content"><p>${prose}</p>${inner}</div></body></html>`);
const markdown = fc.string({ unit: fc.constantFrom(...signs), maxLength: 200 });
const bytes = fc.tuple(
  fc.constantFrom(
    '',
    'PK\x03\x04',
    '%PDF-1.4\n',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '\xff\xfe',
    '\xef\xbb\xbf',
    'MIME-Version: 1.0\r\n',
  ),
  fc.uint8Array({ maxLength: 400 }),
);

/** A hunt for rare faults takes thousands. */
const runs = Number(process.env['XUEKU_RUNS'] ?? 60);

async function expectNoFaults(arbitrary: fc.Arbitrary<string>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(names, arbitrary, async (name, content) => {
      expect(await faultsOf(name, encoder.encode(content))).toEqual([]);
    }),
    { numRuns: runs },
  );
}

describe('an import is whole, whatever the document', () => {
  it('text of real pieces', () => expectNoFaults(text), 60_000);
  it('with the header of another program', () => expectNoFaults(withHead), 60_000);
  it('a heap of tags', () => expectNoFaults(html), 60_000);
  it('a page of them', () => expectNoFaults(page), 60_000);
  it('signs of Markdown', () => expectNoFaults(markdown), 60_000);
  it('bytes', async () => {
    await fc.assert(
      fc.asyncProperty(names, bytes, async (name, [head, tail]) => {
        const content = new Uint8Array([...Buffer.from(head, 'latin1'), ...tail]);
        expect(await faultsOf(name, content)).toEqual([]);
      }),
      { numRuns: runs },
    );
  }, 60_000);
});
