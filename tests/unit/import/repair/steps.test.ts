import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineHint } from '../../../../src/import/document/line.ts';
import { encodeGbk } from '../../../../src/import/repair/gbk.ts';
import { charactersOf, documentOf, imbalance, repair, steps } from './documents.ts';

const content = resolve(import.meta.dirname, '../../../../content/lessons');

const garbled = [
  '社區(qū)的網(wǎng)格員發(fā)現(xiàn)',
  '補償?shù)认嚓P',
  '?;顒觾热?',
  '濂冲効',
  'ä½ å¥½',
  'ÄãºÃ',
  'â€œ',
  '\ufffd',
  '锟斤拷',
  '\u200b',
  '\u00a0',
  '「幹部」',
  'Office',
  '500',
  '……',
  '😀',
  '\ud800',
];

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.oneof(fc.constantFrom(...garbled), fc.constantFrom(...'群众的困难一、，。“”（）')), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'濂冲効骞查儴瑕佽蛋杩涚兢浼椾腑鍘伙紝?�€'), maxLength: 20 }),
);
const hint: fc.Arbitrary<LineHint> = fc.record(
  {
    indent: fc.nat(8),
    page: fc.nat(3),
    heading: fc.constantFrom(1, 2),
    afterBlank: fc.constant(true as const),
    picture: fc.constant('a.png'),
  },
  { requiredKeys: [] },
);
const lines = fc.array(
  fc.tuple(
    line.map((text) => text.replaceAll(/[\r\n]/g, '')),
    hint,
  ),
  { maxLength: 12 },
);

describe('every step', () => {
  it('keeps the ledger balanced, throws nothing and has nothing left to do a second time', () => {
    fc.assert(
      fc.property(lines, (given) => {
        let document = documentOf(given);
        for (const step of steps) {
          document = step(document);
          expect(imbalance(document, charactersOf(given)), step.name).toBeUndefined();
          const again = step(document);
          expect(again.lines, step.name).toEqual(document.lines);
          expect(again.changes, step.name).toEqual(document.changes);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the ledger balanced on text that was read in a wrong encoding', () => {
    const sound = fc.string({ unit: fc.constantFrom(...'群众的困难要一件一件解决，。“”3a '), maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(sound, { maxLength: 5 }),
        fc.constantFrom('gb18030', 'windows-1252'),
        (texts, label) => {
          const given = texts.map((text) => new TextDecoder(label).decode(new TextEncoder().encode(text)));
          const document = repair(documentOf(given));
          expect(imbalance(document, charactersOf(given))).toBeUndefined();
          expect(repair(document).lines).toEqual(document.lines);
        },
      ),
    );
  });

  it('finds nothing to repair in sound text of frequent characters', () => {
    const sound = fc.string({
      unit: fc.constantFrom(...'我们干部到群众中去看了问题的解决办法，。'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.array(sound, { maxLength: 8 }), (texts) => {
        expect(encodeGbk(texts.join(''))).toBeDefined();
        const document = repair(documentOf(texts.map((text) => `${text}。`)));
        expect(document.changes).toEqual([]);
        expect(document.flags).toEqual([]);
      }),
    );
  });
});

const lessons = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.mdx?$/.test(name),
);

describe('a lesson of the project', () => {
  it.each(lessons)('stays as it is: %s', (name) => {
    const texts = readFileSync(resolve(content, name), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .split('\n');
    const document = repair(documentOf(texts));
    expect(document.changes.filter(({ rule }) => rule !== 'white-space')).toEqual([]);
    expect(document.flags).toEqual([]);
  });
});
