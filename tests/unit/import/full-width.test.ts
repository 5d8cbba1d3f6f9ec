import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textUnits } from '../../../src/check/inline-text.ts';
import { splitFrontmatter } from '../../../src/content/frontmatter.ts';
import { account } from '../../../src/import/document/account.ts';
import {
  decisionKey,
  moveToMetadata,
  toWorkingDocument,
} from '../../../src/import/document/working-document.ts';
import { widenPunctuation, widenText } from '../../../src/import/repair/full-width.ts';
import { findHalfWidth } from '../../../src/lesson/half-width.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { documentOf, sourceOf } from './doubts/document.ts';

describe('half-width marks between Chinese', () => {
  it.each([
    ['进门先问好,坐下再谈事;记在本上!听清了吗?', '进门先问好，坐下再谈事；记在本上！听清了吗？'],
    ['他定了三条:听, 记, 办', '他定了三条：听，记，办'],
    ['一. 先听后说', '一、先听后说'],
    ['门开了.话就好说了.', '门开了。话就好说了。'],
    ['带上本子(蓝皮的)出门', '带上本子（蓝皮的）出门'],
    ['带上本子（蓝皮的)出门', '带上本子（蓝皮的）出门'],
    ['带上本子(蓝皮的）出门', '带上本子（蓝皮的）出门'],
    ['服务窗口 (三号) 在东边', '服务窗口（三号）在东边'],
    ['他说"门没锁"就走了', '他说“门没锁”就走了'],
    ['他说:"OK,没问题!"--这话我记得', '他说：“OK，没问题！”——这话我记得'],
    ["他说'门没锁'就走了", '他说‘门没锁’就走了'],
    ['话没说完...人已经走远', '话没说完……人已经走远'],
    ['话没说完。。。人已经走远', '话没说完……人已经走远'],
    ['话没说完. . .人已经走远', '话没说完……人已经走远'],
    ['一件事--修路', '一件事——修路'],
    ['办结率达到95%,比去年高', '办结率达到95%，比去年高'],
    ['学会了PPT,用得上', '学会了PPT，用得上'],
    ['联系人:Zhang', '联系人：Zhang'],
    ['(1)先听后说', '（1）先听后说'],
    ['日期:2014-06-20', '日期：2014-06-20'],
    ['(乙)和(丙),都来了', '（乙）和（丙），都来了'],
  ])('%s → %s', (text, expected) => {
    expect(widenText(text)).toBe(expected);
  });

  it.each([
    '会议在10:30开始',
    '全村1,234人',
    '面积30.2平方公里',
    '比分3:2',
    '比例是1:4',
    '升级到V2.0版',
    '2014.06.20成文',
    '见 http://example.com/a,b?c=1 一页',
    '见www.example.com/a;b一页',
    '写信到 a.b@example.com 即可',
    '附件：走访记录表(二).doc',
    '附件：月湖走访.ppt',
    'Practice makes perfect, and it takes time.',
    'The word 群众, as used here, means everybody who lives in the area (and works there).',
    '运行 `check(路,径)` 即可',
    '目录........12',
    '时间：2012--2015年',
    "don't",
  ])('leaves %s alone', (text) => {
    expect(widenText(text)).toBe(text);
  });

  it('does not guess where a half of a pair is missing', () => {
    expect(widenText('他说"门没锁就走了')).toBe('他说"门没锁就走了');
    expect(widenText('带上本子(蓝皮的出门')).toBe('带上本子(蓝皮的出门');
    expect(widenText('一块5"和一块6"的屏幕')).toBe('一块5"和一块6"的屏幕');
  });

  it('leaves the dots of a reference', () => {
    const reference = '[1] 严某某.井边议事[M].清河：某某出版社，2018.';
    expect(widenText(reference)).toBe(reference);
    expect(widenText('严某某.井边议事[J/OL].乡村治理，2019')).toBe('严某某.井边议事[J/OL].乡村治理，2019');
  });

  it('only proposes 《》 for doubled angle brackets', () => {
    const { lines, flags } = widenPunctuation(
      documentOf('先读<<议事条例>>，再读<‹章程>>。', '若a<<b则停>>否则走'),
    );
    expect(lines[0]?.text).toBe('先读<<议事条例>>，再读<‹章程>>。');
    expect(flags.slice(0, 2).map(({ after }) => after.includes('《'))).toEqual([true, true]);
  });

  it('widens the words of the frontmatter, but no name of a file', () => {
    const document = documentOf('入户走访:怎么问(试行)', '附件(一):表.doc', '正文。');
    const title = moveToMetadata(document, 0, { field: 'title', value: '入户走访:怎么问(试行)' });
    const both = moveToMetadata(title, 0, { field: 'attachment', value: '表(一).doc' });
    expect(widenPunctuation(both).metadata.map(({ value }) => value)).toEqual([
      '入户走访：怎么问（试行）',
      '表(一).doc',
    ]);
  });
});

describe('the report', () => {
  it('names every edit, and a doubled mark is only pointed at', () => {
    const { lines, changes, flags } = widenPunctuation(documentOf('先听,后说'));
    expect(lines[0]?.text).toBe('先听，后说');
    expect(changes).toEqual([
      { rule: 'full-width', line: 1, before: '先听,后说', after: '先听，后说', confidence: 'auto' },
    ]);
    expect(flags).toEqual([]);
    const doubled = widenPunctuation(documentOf('先听,,后说。，再办！'));
    expect(doubled.lines[0]?.text).toBe('先听，，后说。，再办！');
    expect(doubled.flags.map(({ rule, after }) => [rule, after])).toEqual([
      ['doubled-mark', '先听，后说。，再办'],
      ['doubled-mark', '先听，，后说。再办！'],
    ]);
  });

  it('does not do what an editor has refused', () => {
    const [change] = widenPunctuation(documentOf('先听,后说')).changes;
    const decisions = new Map([[decisionKey(change ?? expect.fail()), 'reject' as const]]);
    const again = widenPunctuation(toWorkingDocument(sourceOf(['先听,后说']), decisions));
    expect([again.lines[0]?.text, again.changes]).toEqual(['先听,后说', []]);
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    ...'听说记办10aZ，。“”（）《》,:;!?.()"\'- _%…',
    '...',
    '--',
    'http://a.b/c',
    '.doc',
    '\u{20000}',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));

  it('loses no character, and a second run changes nothing', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (lines) => {
        const source = sourceOf(lines);
        const { lines: widened, removed, metadata } = widenPunctuation(toWorkingDocument(source));
        expect(account(source.characters, widened, removed, metadata).imbalance).toBeUndefined();
        for (const line of widened) expect(widenText(line.text)).toBe(line.text);
      }),
    );
  });

  it('leaves nothing that the content check would report and that can be repaired', () => {
    fc.assert(
      fc.property(text, (line) => {
        const left = findHalfWidth(widenText(line)).filter(({ replacement }) => replacement !== undefined);
        expect(left).toEqual([]);
      }),
    );
  });

  it('takes long lines without waiting', { timeout: 60_000 }, () => {
    const start = performance.now();
    for (const part of ['听,', '(', '听(', '"听', '(听)', '.', '听 , ']) {
      widenPunctuation(documentOf(part.repeat(30_000)));
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe("the project's own lessons", () => {
  const folder = join(import.meta.dirname, '../../../content/lessons');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.mdx?$/.test(file),
  );

  it.each(files)('%s stays as it is', (file) => {
    const { body } = splitFrontmatter(readFileSync(join(folder, file), 'utf8'));
    const { tree } = parseMarkdown(body, file.endsWith('.mdx') ? 'mdx' : 'md');
    const units = tree ? textUnits(tree, body).map(({ text }) => text) : [];
    expect(units.length).toBeGreaterThan(5);
    for (const unit of units) expect(widenText(unit)).toBe(unit);
  });
});
