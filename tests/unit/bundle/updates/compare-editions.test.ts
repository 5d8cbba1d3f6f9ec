import { describe, expect, it } from 'vitest';
import { BuildFailure } from '../../../../src/build/failure.ts';
import type { ChangedLesson, Changes } from '../../../../src/bundle/updates/changes.ts';
import { compareEditions } from '../../../../src/bundle/updates/compare-editions.ts';
import { type BundleOptions, type Draft, editionOf } from './bundle-pages.ts';

type Lessons = Record<string, Draft>;

async function compare(
  old: Lessons,
  now: Lessons,
  oldOptions: BundleOptions = {},
  nowOptions: BundleOptions = {},
): Promise<Changes> {
  return compareEditions(
    await editionOf(old, { build: 'b1', ...oldOptions }),
    await editionOf(now, { build: 'b2', ...nowOptions }),
  );
}

/** What changed in the only lesson, or that nothing did. */
async function changeOf(old: Draft, now: Draft, files: [BundleOptions?, BundleOptions?] = []) {
  const { changed, added, withdrawn, retouched } = await compare({ ke: old }, { ke: now }, ...files);
  expect([added, withdrawn]).toEqual([[], []]);
  return { change: changed[0], isRetouched: retouched.length === 1 };
}

/** The sections that changed, in short: `changed 做法`. */
function sectionsOf(change: ChangedLesson | undefined): string[] {
  return (change?.sections ?? []).map(
    ({ kind, heading, parent, oldHeading }) =>
      `${kind} ${parent === '' ? '' : `${parent} › `}${heading}${oldHeading === undefined ? '' : ` (${oldHeading})`}`,
  );
}

const text = [
  '开头的话说一遍。',
  '## 做法',
  '先听，听完了再说，说完了就办。',
  '### 记下来',
  '当天的话当天记，记原话，不记评语。',
  '### 办下去',
  '能办的三天之内办好，办不了的也要回话。',
  '## 结语',
  '一步一步走下去。',
].join('\n\n');
const changedText = (from: string, to: string): Draft => ({ text: text.replace(from, to) });

describe('sections', () => {
  it.each([
    ['the text under a heading', '说完了就办', '说完了马上办', ['changed 做法']],
    ['the opening', '开头的话', '开头的故事', ['changed 引子']],
    ['a part of a section, and not the whole', '记原话', '记下原话', ['changed 做法 › 记下来']],
    ['a quantity', '三天之内', '五天之内', ['changed 做法 › 办下去']],
    ['a new section', '## 结语', '## 再走一趟\n\n隔一个月再去。\n\n## 结语', ['added 再走一趟']],
    [
      'a new section, its parts not told',
      '## 结语',
      '## 再走\n\n### 何时\n\n下月。\n\n## 结语',
      ['added 再走'],
    ],
    ['a removed part', '### 办下去\n\n能办的三天之内办好，办不了的也要回话。', '', ['removed 做法 › 办下去']],
    ['a heading with the same text', '### 记下来', '### 当天就记', ['changed 做法 › 当天就记 (记下来)']],
    [
      'another heading with another text over the same parts',
      '## 做法\n\n先听，听完了再说，说完了就办。',
      '## 办法',
      ['removed 做法', 'added 办法'],
    ],
  ])('%s is told', async (_, from, to, expected) => {
    const { change } = await changeOf({ text }, changedText(from, to));
    expect(sectionsOf(change).sort()).toEqual([...expected].sort());
  });

  it('a heading and its text that both changed a little are one section', async () => {
    const now = text.replace('### 记下来', '### 当天就记').replace('不记评语', '不要写评语');
    expect(sectionsOf((await changeOf({ text }, { text: now })).change)).toEqual([
      'changed 做法 › 当天就记 (记下来)',
    ]);
  });

  it('a section that moved is no change, and neither are new numbers', async () => {
    const [opening, ...rest] = text.split('\n\n## ');
    const now = [opening, rest[1], rest[0]].join('\n\n## ');
    expect(await changeOf({ text }, { text: now })).toEqual({ change: undefined, isRetouched: true });
  });

  it('another number of a footnote is no change of the text', async () => {
    const old = '甲。\n\n## 一\n\n乙[^b]。\n\n[^b]: 注乙。';
    const now = '甲[^a]。\n\n## 一\n\n乙[^b]。\n\n[^a]: 注甲。\n\n[^b]: 注乙。';
    expect(sectionsOf((await changeOf({ text: old }, { text: now })).change)).toEqual(['changed 注释']);
  });

  it.each<[string, Draft, string[]]>([
    ['summary', { summary: '另一段话。' }, ['changed 简介']],
    ['key points', { keyPoints: ['后说'] }, ['changed 要点']],
    ['closing sentence', { closing: '常来常往。' }, ['changed 结束的一句话']],
    ['attachments', { attachments: [['biao.txt', '样表']] }, ['added 附件']],
  ])('another %s is told', async (_, now, expected) => {
    expect(sectionsOf((await changeOf({}, now)).change)).toEqual(expected);
  });

  it('a paper of the same name with other content is told', async () => {
    const draft: Draft = { attachments: [['biao.txt', '样表']] };
    const withPaper = (content: string): BundleOptions => ({ files: { 'attachments/biao.txt': content } });
    expect(sectionsOf((await changeOf(draft, draft, [withPaper('一'), withPaper('二')])).change)).toEqual([
      'changed 附件',
    ]);
    const same = await changeOf(draft, draft, [withPaper('一'), withPaper('一')]);
    expect(same).toEqual({ change: undefined, isRetouched: false });
  });

  it('cells with numbers are told apart', async () => {
    const table = (a: string, b: string): Draft => ({
      text: `甲\n\n| 一 | 二 |\n| - | - |\n| ${a} | ${b} |`,
    });
    expect(sectionsOf((await changeOf(table('1', '23'), table('12', '3'))).change)).toEqual(['changed 引子']);
  });
});

describe('what only looks different', () => {
  it.each<[string, Draft, Draft]>([
    ['blanks and line breaks', { text }, changedText('先听，听完了', '先听，\n 听完了')],
    ['punctuation', { text }, changedText('先听，听完了', '先听；听完了')],
    ['width', { text: '做到 ABC。' }, { text: '做到ＡＢＣ。' }],
    ['tags', {}, { tags: '别的标签' }],
    ['the day', {}, { updated: '2026-11-22' }],
    ['punctuation of the title', { title: '进门，先听' }, { title: '进门：先听' }],
    ['punctuation of an item', { items: ['看，听，记'] }, { items: ['看、听、记。'] }],
  ])('%s: is named, and not as a change', async (_, old, now) => {
    expect(await changeOf(old, now)).toEqual({ change: undefined, isRetouched: true });
  });

  it('nothing at all: nothing', async () => {
    expect(await changeOf({ text }, { text })).toEqual({ change: undefined, isRetouched: false });
  });

  it('the same source printed by another engine: nothing', async () => {
    const { lessons, ...edition } = await editionOf({ ke: {} });
    const printed = lessons.map((lesson) => ({
      ...lesson,
      sections: lesson.sections.map((section) => ({ ...section, text: `新版式 ${section.text}` })),
      items: lesson.items.map((item) => ({ ...item, id: `x${item.id}` })),
    }));
    const { changed, retouched } = compareEditions({ lessons, ...edition }, { ...edition, lessons: printed });
    expect([changed, retouched]).toEqual([[], []]);
  });
});

describe('items of a checklist', () => {
  const items = ['已读全文', '走访一户人家，记下三条意见', '向村委会借一本民情日记'];
  const itemsOf = async (now: string[]) => (await changeOf({ items }, { items: now })).change?.items;

  it('a new one', async () => {
    const change = await itemsOf([...items, '把意见念给大家听']);
    expect(change).toMatchObject({ added: [{ text: '把意见念给大家听' }], reworded: [], removed: [] });
    expect(change?.added[0]?.id).toMatch(/^[0-9a-f]{10}$/);
  });

  it('one with other words, with what it said before', async () => {
    expect(await itemsOf([items[0] ?? '', '走访两户人家，记下三条意见', items[2] ?? ''])).toMatchObject({
      added: [],
      reworded: [{ text: '走访两户人家，记下三条意见', oldText: '走访一户人家，记下三条意见' }],
      removed: [],
    });
  });

  it('one that is gone', async () => {
    expect(await itemsOf(items.slice(0, 2))).toEqual({ added: [], reworded: [], removed: [items[2]] });
  });

  it('moved ones are no change', async () => {
    expect(await changeOf({ items }, { items: [...items].reverse() })).toEqual({
      change: undefined,
      isRetouched: true,
    });
  });

  it('a long one stays whole where it is told', async () => {
    const long = '把'.repeat(700);
    expect((await itemsOf([...items, `${long}一`]))?.added[0]?.text).toHaveLength(701);
  });

  it('ids of another making are no new items', async () => {
    const old = await editionOf({ ke: { items } });
    const now = await editionOf({ ke: { items, tags: '别的' } }, { build: 'b2' });
    for (const lesson of old.lessons)
      lesson.items = lesson.items.map(({ text }, n) => ({ id: `old${n}`, text }));
    expect(compareEditions(old, now).changed).toEqual([]);
  });
});

describe('lessons', () => {
  it('new ones come with their collection, and whether that is new', async () => {
    const now: Lessons = {
      ke: {},
      xin: { title: '新课' },
      er: { collection: 'fangfa', summary: '讲方法。' },
    };
    const { added, collections, changed } = await compare({ ke: {} }, now);
    expect(added).toEqual([
      { slug: 'xin', title: '新课', summary: '新课讲什么。', collection: 'jichu' },
      { slug: 'er', title: 'er', summary: '讲方法。', collection: 'fangfa' },
    ]);
    expect(collections).toEqual([
      { id: 'jichu', title: '基础课', isNew: false },
      { id: 'fangfa', title: '方法课', isNew: true },
    ]);
    expect(changed).toEqual([]);
  });

  it('withdrawn ones', async () => {
    const { withdrawn, added } = await compare({ ke: {}, jiu: { title: '旧课' } }, { ke: {} });
    expect([withdrawn, added]).toEqual([[{ slug: 'jiu', title: '旧课', into: undefined }], []]);
  });

  it('a renamed one is followed by its former slug', async () => {
    const { changed, added, withdrawn } = await compare(
      { jiu: { title: '旧题目', items: ['甲一二三'] } },
      { xin: { title: '新题目', former: ['geng-jiu', 'jiu'], items: ['甲一二三', '乙四五六'] } },
    );
    expect([added, withdrawn]).toEqual([[], []]);
    expect(changed[0]).toMatchObject({ slug: 'xin', oldSlug: 'jiu', oldTitle: '旧题目' });
    expect(changed[0]?.items.added.map(({ text }) => text)).toEqual(['乙四五六']);
  });

  it('one that was put into another names it', async () => {
    const { withdrawn, changed } = await compare(
      { a: {}, b: { title: '乙' } },
      { a: { title: '甲', former: ['b'] } },
    );
    expect(withdrawn).toEqual([{ slug: 'b', title: '乙', into: { slug: 'a', title: '甲' } }]);
    expect(changed[0]).toMatchObject({ slug: 'a', oldTitle: 'a' });
  });

  it('a lesson that is still there has not become another one that claims its slug', async () => {
    const { changed, added } = await compare({ a: {} }, { c: { former: ['a'] }, a: {} });
    expect([added.map(({ slug }) => slug), changed]).toEqual([['c'], []]);
  });

  it('one that moved to another collection', async () => {
    const { changed } = await compare({ a: {}, b: {} }, { a: {}, b: { collection: 'fangfa' } });
    expect(changed).toMatchObject([{ slug: 'b', movedTo: '方法课', sections: [] }]);
  });

  it('another order is no change', async () => {
    const { changed, added, withdrawn, retouched } = await compare({ a: {}, b: {} }, { b: {}, a: {} });
    expect([changed, added, withdrawn, retouched]).toEqual([[], [], [], []]);
  });
});

describe('the bundle that is given', () => {
  it('another site is refused with both names', async () => {
    const comparing = compare({ ke: {} }, { ke: {} }, { site: 'bieren' });
    await expect(comparing).rejects.toThrow(BuildFailure);
    await expect(comparing).rejects.toMatchObject({
      report: expect.stringMatching(/bieren.*ceshi/) as string,
    });
  });

  it.each<[string, Changes['oldIs'], Lessons, Lessons, BundleOptions, BundleOptions]>([
    ['an older one', 'older', { a: {} }, { a: {} }, { date: '2026-10-01' }, {}],
    ['one of the same day', 'older', { a: {} }, { a: {}, b: {} }, {}, {}],
    ['the same one', 'same', { a: {} }, { a: {} }, { build: 'b2' }, {}],
    ['a newer one', 'newer', { a: {} }, { a: {} }, { date: '2026-12-01' }, {}],
    [
      'one whose lessons are newer, whatever its day',
      'newer',
      { a: { updated: '2026-11-20' } },
      { a: { updated: '2026-11-10' } },
      {},
      {},
    ],
    [
      'an older one with the newest lesson, withdrawn since',
      'older',
      { a: { updated: '2026-10-01' }, b: {} },
      { a: { updated: '2026-11-01' } },
      { date: '2026-11-21' },
      { date: '2026-11-01' },
    ],
  ])('%s', async (_, expected, old, now, oldOptions, nowOptions) => {
    expect((await compare(old, now, oldOptions, nowOptions)).oldIs).toBe(expected);
  });
});
