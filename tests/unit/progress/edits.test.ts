import { describe, expect, it } from 'vitest';
import type { Entry, Progress } from '../../../src/progress/progress.ts';
import { findReworded } from '../../../src/progress/reworded.ts';
import { lessonState, type LessonFacts } from '../../../src/progress/summary.ts';
import { render } from '../support/render.ts';

const before = `引子里有一句话[^1]。

## 一节

- [ ] 每月走访十户群众，把难处记下来
- [ ] 会前看一遍材料
- [ ] 记下三条意见

文字。

## 学习清单

- [ ] 已读全文，能复述“三听”
- [ ] 走访一户，用 A4 纸记下三条意见
- [ ] 记下三条意见
- [ ] 把一件没办成的事向群众说清楚

[^1]: 出处。
`;

function factsOf(markdown: string): LessonFacts {
  return { slug: 'ke', formerSlugs: [], items: render(markdown).items };
}

/** Every item of a text ticked, as the browser writes it. */
function tickAll(markdown: string): Progress {
  const entries = render(markdown).items.map(({ id, text }): [string, Entry] => [
    `ke/${id}`,
    { time: 1, on: true, text },
  ]);
  return Object.fromEntries(entries);
}

/** Texts of the items that are ticked, not ticked, and asked about after an edit. */
function after(edited: string): { ticked: string[]; open: string[]; asked: Record<string, string> } {
  const progress = tickAll(before);
  const lesson = factsOf(edited);
  const { ticked } = lessonState(progress, lesson);
  const texts = (wanted: boolean): string[] =>
    lesson.items.filter(({ id }) => ticked.includes(id) === wanted).map(({ text = '' }) => text);
  const asked = findReworded(progress, lesson).map(({ id, oldText }) => [
    lesson.items.find((item) => item.id === id)?.text ?? '',
    oldText,
  ]);
  return {
    ticked: texts(true),
    open: texts(false),
    asked: Object.fromEntries(asked) as Record<string, string>,
  };
}

const all = render(before).items.map(({ text }) => text);

describe('ticks after an edit of the lesson', () => {
  it('two items with the same words have two ids', () => {
    expect(new Set(render(before).items.map(({ id }) => id)).size).toBe(7);
  });

  it.each<[string, string, string]>([
    ['an item before the others', '- [ ] 每月走访', '- [ ] 先开一个短会\n- [ ] 每月走访'],
    ['an item between', '- [ ] 走访一户', '- [ ] 先开一个短会\n- [ ] 走访一户'],
    ['a list of its own before', '引子里', '- [ ] 先开一个短会\n\n引子里'],
  ])('inserted: %s', (_name, from, to) => {
    expect(after(before.replace(from, to))).toEqual({
      ticked: expect.arrayContaining(all) as string[],
      open: ['先开一个短会'],
      asked: {},
    });
  });

  it('deleted: the others keep their ticks', () => {
    const { ticked, open } = after(before.replace('- [ ] 会前看一遍材料\n', ''));
    expect(ticked).toEqual(all.filter((text) => text !== '会前看一遍材料'));
    expect(open).toEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    [
      'an item moved to the other list',
      (text) =>
        text
          .replace('- [ ] 会前看一遍材料\n', '')
          .replace('- [ ] 把一件', '- [ ] 会前看一遍材料\n- [ ] 把一件'),
    ],
    [
      'a list in the opposite order',
      (text) =>
        text.replace(/(- \[ \] 已读.*\n)(- \[ \] 走访.*\n)(- \[ \] 记下.*\n)(- \[ \] 把.*\n)/, '$4$3$2$1'),
    ],
    ['a renamed section', (text) => text.replace('## 一节', '## 换了名的一节')],
    ['a new section before', (text) => `## 新的一节\n\n文字。\n\n${text}`],
    ['width', (text) => text.replace('A4', 'Ａ４')],
    ['blanks', (text) => text.replace('用 A4 纸', '用A4纸')],
    ['a full stop', (text) => text.replace('说清楚\n', '说清楚。\n')],
    ['other quotation marks', (text) => text.replace('“三听”', '「三听」')],
    ['a comma', (text) => text.replace('走访一户，用', '走访一户、用')],
    ['bold', (text) => text.replace('会前看一遍材料', '会前**看一遍**材料')],
    ['a link', (text) => text.replace('会前看一遍材料', '会前看一遍[材料](https://example.org/)')],
    ['a footnote before', (text) => text.replace('引子里', '引子[^0]里') + '[^0]: 另一个出处。\n'],
    ['a footnote in an item', (text) => text.replace('看一遍材料', '看一遍材料[^0]') + '[^0]: 另一个。\n'],
    ['nested below another', (text) => text.replace('- [ ] 会前', '  - [ ] 会前')],
    ['a numbered list', (text) => text.replace(/- \[ \] (已读|走访|把一件)/g, '1. [ ] $1')],
    ['ticked by the author', (text) => text.replace('- [ ] 会前', '- [x] 会前')],
  ])('%s: every tick stays', (_name, edit) => {
    const edited = edit(before);
    expect(edited).not.toBe(before);
    const { ticked, open, asked } = after(edited);
    expect({ count: ticked.length, open, asked }).toEqual({ count: 7, open: [], asked: {} });
  });

  it('one of two twins deleted: the other keeps a tick, and nothing else is asked', () => {
    const { ticked, open, asked } = after(before.replace('- [ ] 记下三条意见\n', ''));
    expect(ticked).toHaveLength(6);
    expect([open, asked]).toEqual([[], {}]);
  });

  it.each([
    ['每月走访十户群众，把难处记下来', '每月走访二十户群众，把难处记下来'],
    ['会前看一遍材料', '会前先看一遍材料'],
    ['把一件没办成的事向群众说清楚', '把没办成的事一件件向群众说清楚'],
  ])('reworded, and so asked about: %s → %s', (from, to) => {
    expect(after(before.replace(from, to))).toMatchObject({ open: [to], asked: { [to]: from } });
  });

  it.each([
    ['会前看一遍材料', '会后写一份体会'],
    ['每月走访十户群众，把难处记下来', '每季度开一次院坝会'],
    // 0.56: half of the words are the same.
    ['每月走访十户群众，把难处记下来', '每月走访十户群众，送一次政策'],
  ])('another thing, and so not asked about: %s → %s', (from, to) => {
    const { open, asked } = after(before.replace(from, to));
    expect({ open, asked }).toEqual({ open: [to], asked: {} });
  });

  it('two reworded at once are asked about one by one', () => {
    const edited = before
      .replace('会前看一遍材料', '会前再看一遍材料')
      .replace('走访一户，用 A4 纸记下三条意见', '走访两户，用 A4 纸记下三条意见');
    expect(after(edited).asked).toEqual({
      会前再看一遍材料: '会前看一遍材料',
      '走访两户，用 A4 纸记下三条意见': '走访一户，用 A4 纸记下三条意见',
    });
  });
});
