import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLesson } from '../../../src/browser/slides/read-lesson.ts';
import { planSlides } from '../../../src/slides/plan.ts';
import { planFor, windows } from './every-size.ts';
import { lessonPage } from './lesson-page.ts';
import { textsOfPage, textsOfSlides } from './texts.ts';

const words = '走访群众先听后说把意见记下来当天办完再回话';
const long = (length: number): string => words.repeat(Math.ceil(length / words.length)).slice(0, length);
const table = (rows: number): string =>
  [
    '| 时间 | 做什么 |',
    '| --- | --- |',
    ...Array.from({ length: rows }, (_, n) => `| 第${n}天 | 做第${n}件事 |`),
  ].join('\n');

const hostile: Record<string, string> = {
  empty: '',
  'one sentence of 1,500 characters without punctuation': `## 题\n\n${long(1500)}`,
  'a table of 300 rows': `## 题\n\n${table(300)}`,
  'a list of 12 levels': `## 题\n\n${Array.from({ length: 12 }, (_, n) => `${'  '.repeat(n)}- 第${n}层${long(40)}`).join('\n')}`,
  'no headings': Array.from({ length: 30 }, (_, n) => `第${n}段。${long(70)}。`).join('\n\n'),
  'only headings': '## 甲\n\n### 乙\n\n### 丙\n\n#### 丁\n\n## 戊\n\n#### 己\n',
  images:
    '## 题\n\n前![一](../../attachments/图片/村口.png)后\n\n![二](../../attachments/图片/村口.png)\n\n- 甲![三](../../attachments/图片/村口.png)乙\n',
  footnotes:
    '引子[^1]再引[^1]。\n\n## 题[^2]\n\n- 条目[^3]甲\n- 乙\n\n| 甲 | 乙[^4] |\n| --- | --- |\n| 一[^5] | 二 |\n\n[^1]: 注一。\n[^2]: 注二。\n[^3]: 注三。\n[^4]: 注四。\n[^5]: 注五。',
  'long titles': `## ${long(200)}\n\n正文。\n\n### ${long(60)}\n\n${long(300)}。`,
  emoji: `## 题\n\n${'👨‍👩‍👧‍👦👍🏽🇨🇳𠀀é'.repeat(80)}`,
  'letters without blanks': `## 题\n\n${'https://example.cn/abcdefghij'.repeat(40)}\n\n- ${'WWWW'.repeat(200)}`,
  'code and quotations':
    '## 题\n\n```\n甲  乙\n\n  丙\n```\n\n> 引文。\n>\n> - 条\n>\n> > 内层\n\n---\n\n1. 一\n\n   又一段\n\n   ```\n   码\n   ```\n5. 二\n',
  tasks: `## 题\n\n- [ ] 甲**重**\n  - [x] 乙\n    1. 丙\n- 丁\n\n## 学习清单\n\n- [ ] ${long(400)}\n- [ ] 末\n`,
  components: `### 小节\n\n:::case{title="三把椅子"}\n话。\n:::\n\n又一段。\n\n#### 目\n\n:::method{name="三听"}\n- 听\n:::\n\n:::speaker-notes\n停一停。\n\n- 问\n:::\n\n:::classic{work="《孟子》"}\n民为贵。\n:::\n\n:::video{file="zoufang.mp4" title="片"}\n看不了时读。\n:::\n\n> :::case{title="内"}\n> 里。\n> :::\n`,
};

describe.each(Object.entries(hostile))('%s', (_name, source) => {
  const article = lessonPage(source);
  const expected = textsOfPage(article);
  const lesson = readLesson(article);

  it.each(windows)('loses nothing at %d×%d, and every page fits', (width, height) => {
    for (const zoom of [-4, 0, 5]) {
      const { slides, tooFull } = planFor(lesson, width, height, zoom);
      expect(textsOfSlides(slides, lesson)).toEqual(expected);
      expect(tooFull).toEqual([]);
    }
  });

  it('loses nothing where nothing fits, and ends', () => {
    const slides = planSlides(lesson, () => false);
    expect(textsOfSlides(slides, lesson)).toEqual(expected);
  });
});

it('keeps every cell of a row that no page holds, as paragraphs with the names of the columns', () => {
  const source = readLesson(
    lessonPage(`## 题\n\n| 时间 | 事 |\n| --- | --- |\n| 当天 | ${long(3000)} |\n| 次日 | 回话 |`),
  );
  const { slides, tooFull } = planFor(source, 1920, 1080);
  const pieces = slides.flatMap((slide) => slide.pieces);
  expect(tooFull).toEqual([]);
  expect(pieces).toContainEqual(expect.objectContaining({ marker: '时间：', runs: [{ text: '当天' }] }));
  expect(pieces).toContainEqual(expect.objectContaining({ marker: '事：' }));
  expect(textsOfSlides(slides, source).text).toContain(long(3000));
  expect(pieces).toContainEqual(
    expect.objectContaining({ kind: 'row', cells: [[{ text: '次日' }], [{ text: '回话' }]] }),
  );
});

it('cuts no character in half', () => {
  const source = readLesson(lessonPage(hostile['emoji'] ?? ''));
  for (const [width, height] of windows) {
    const texts = planFor(source, width, height).slides.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => ('runs' in piece ? piece.runs.map(({ text }) => text) : [])),
    );
    for (const text of texts) {
      expect(() => encodeURIComponent(text)).not.toThrow();
      expect(text).not.toMatch(/^[\u200d\ufe0f\u0300-\u036f]|^\ud83c[\udffb-\udfff]|\u200d$/);
    }
  }
});

const inline = fc
  .array(
    fc.constantFrom(
      '走访',
      '群众',
      '。',
      '，',
      '“好”',
      '**重**',
      'abc ',
      '10%',
      '👍',
      '`码`',
      '！',
      '……',
      '（一）',
      ' ',
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim() || '空');
const block = fc.oneof(
  inline,
  fc
    .array(inline, { minLength: 1, maxLength: 8 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(inline, { minLength: 1, maxLength: 8 })
    .map((items) => items.map((item) => `1. ${item}`).join('\n')),
  fc
    .array(inline, { minLength: 1, maxLength: 5 })
    .map((items) => items.map((item) => `- [ ] ${item}`).join('\n')),
  fc
    .array(fc.tuple(inline, inline), { minLength: 1, maxLength: 9 })
    .map((rows) =>
      ['| 甲 | 乙 |', '| --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'),
    ),
  fc.constantFrom('## 节', '### 小节', '#### 目', '> 引文。', '---', '```\n码\n```'),
  inline.map((text) => `:::case{title="例"}\n${text}\n:::`),
  inline.map((text) => `:::speaker-notes\n${text}\n:::`),
);

it('loses nothing of any lesson, in any window', () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 25 }),
      fc.integer({ min: 320, max: 3840 }),
      fc.integer({ min: 240, max: 2160 }),
      fc.integer({ min: -4, max: 5 }),
      (blocks, width, height, zoom) => {
        const article = lessonPage(blocks.join('\n\n'));
        const source = readLesson(article);
        const { slides, tooFull } = planFor(source, width, height, zoom);
        expect(textsOfSlides(slides, source)).toEqual(textsOfPage(article));
        expect(tooFull).toEqual([]);
        expect(planFor(source, width, height, zoom).slides).toEqual(slides);
      },
    ),
    { numRuns: 60 },
  );
});
