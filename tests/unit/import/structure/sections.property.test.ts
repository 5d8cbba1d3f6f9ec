import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line, LineHint } from '../../../../src/import/document/line.ts';
import { splitEssays } from '../../../../src/import/structure/essays.ts';
import { findHeadings } from '../../../../src/import/structure/headings.ts';
import { parseSplits } from '../../../../src/import/structure/splits.ts';
import { suggest } from '../../../../src/import/structure/suggestions.ts';
import { body, documentOf, imbalanceOf, type Written } from './sections-fixture.ts';

const number = fc.constantFrom(
  ...[
    '一、',
    '二、',
    '三、',
    '五、',
    '（一）',
    '（二）',
    '1.',
    '2、',
    '3．',
    '（1）',
    '②',
    '一是',
    '二是',
    '三要',
    '其一',
    '其二，',
  ],
  ...[
    '第一章 ',
    '第二节',
    '第一个层面，',
    '第二，',
    '首先，',
    '其次，',
    '最后，',
    '1.1 ',
    '1.2 ',
    '',
    '',
    '',
    '',
  ],
);
const words = fc.constantFrom(
  ...[
    '',
    '修渠',
    '管渠要靠人。',
    '算账：',
    `村里有难事。${body}`,
    `村里有能人。${body}`,
    `村里有规矩。${body}`,
    body,
  ],
  ...[
    '修渠、管渠，',
    '用水；',
    '王大山',
    '总之，渠要修好。',
    '结语',
    '有三点体会：',
    '。',
    '“渠通了。”大家都笑。',
    '渠'.repeat(70),
  ],
  ...[`其一要念清旧账。${body}其二要选好新人。${body}其三要守住规矩。${body}`],
);
const hint: fc.Arbitrary<LineHint> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  fc.constantFrom<LineHint>(
    ...[1, 2, 3, 6].map((heading) => ({ heading })),
    ...[0, 1, 2].map((level) => ({ list: { ordered: level !== 1, level } })),
    { bold: true },
    { align: 'center' },
    { quote: true },
    { cell: { table: 1, row: 0, column: 0 } },
    { picture: 'a.png' },
    { note: '1' },
  ),
);
const written: fc.Arbitrary<Written> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({ number, words, hint })
      .map((one) => ({ text: one.number + one.words, hint: one.hint })),
  },
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => ({ text: text.replace(/[\r\n]/g, '') })),
);
const texts = fc.array(written, { maxLength: 30 });

function expectSound(lines: readonly Line[]): void {
  let depth = 1;
  for (const [index, { role, text }] of lines.entries()) {
    if (role.type !== 'heading') continue;
    expect(text.trim()).not.toBe('');
    expect(text.length).toBeLessThanOrEqual(70);
    expect(role.depth).toBeGreaterThanOrEqual(2);
    expect(role.depth).toBeLessThanOrEqual(4);
    expect(role.depth).toBeLessThanOrEqual(depth + 1);
    depth = role.depth;
    const next = lines[index + 1];
    expect(next).toBeDefined();
    if (next?.role.type === 'heading') expect(next.role.depth).toBeGreaterThan(role.depth);
  }
}

describe('whatever the text', () => {
  it('headings jump no level, have words, and something stands below each', () => {
    fc.assert(
      fc.property(texts, (lines) => {
        expectSound(findHeadings(documentOf(lines)).lines);
      }),
      { numRuns: 1000 },
    );
  });

  it('every character has one fate, and finding again finds nothing new', () => {
    fc.assert(
      fc.property(texts, (lines) => {
        const before = documentOf(lines);
        const after = findHeadings(before);
        expect(imbalanceOf(before, after)).toBeUndefined();
        expect(findHeadings(after)).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('no character gets lost between essays, wherever they are split', () => {
    fc.assert(
      fc.property(
        texts,
        fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 })),
        (lines, at) => {
          const before = documentOf(lines);
          const splits = at?.sort((a, b) => a - b).map((line) => ({ line }));
          const { document, drafts } = splitEssays(findHeadings(before), splits);
          const all = drafts.flatMap((draft) => draft.lines);
          expect(imbalanceOf(before, document, all)).toBeUndefined();
          expect(document.lines).toEqual(all);
          for (const draft of drafts.map(suggest)) {
            expectSound(draft.lines);
            expect(draft.suggestions.checklist.length).toBeLessThanOrEqual(6);
            expect(draft.suggestions.discussion.length).toBeLessThanOrEqual(4);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a splits file never throws', () => {
    const pieces = fc.constantFrom(
      'splits',
      ':',
      ' ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '\n',
      '- ',
      '2',
      '15',
      'line',
      '守渠',
      '"',
      '&a',
      '*a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const { splits, problems } = parseSplits(parts.join(''), 'a.yaml');
        expect(Array.isArray(splits.all)).toBe(true);
        for (const problem of problems) expect(problem).not.toContain('\n');
      }),
      { numRuns: 500 },
    );
  });
});
