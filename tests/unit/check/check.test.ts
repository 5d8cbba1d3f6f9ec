import { describe, expect, it } from 'vitest';
import { lessonComponents } from '../../../src/lesson-components/registry.ts';
import {
  check,
  folder,
  goodContent,
  lessonAdding,
  lessonPath,
  lessonText,
  lessonWith,
  markdownAdding,
  summary,
} from './content-folder.ts';
import { kindCases } from './kind-cases.ts';

const draftText = lessonText.replace('status: published', 'status: draft');

describe('good content', () => {
  it('has no problems', () => {
    expect(check({})).toEqual([]);
  });

  it('may have Windows line ends', () => {
    expect(check({ [lessonPath]: lessonText.replaceAll('\n', '\r\n') })).toEqual([]);
  });

  it.each([
    'GB/T 9704-2012, 2014-06-20 10:30 (UTC+8); see https://example.com/a,b?c=1!',
    '10~20 人，比例 3:2，`a,b;c` 和 v1.0.2。',
    '1）先听；2）后记；三）再办。',
    '“信”与‘诚’，《左传》（僖公二十五年）。',
    "He doesn’t know. It's fine, isn't it?",
    '引用[^1]有出处。\n\n[^1]: 原文作四月。',
    '见[官网](https://example.com/)、[来信](mailto:a@example.com)、[电话](tel:12345)和[本页](#a)。',
    '[记录表](../../attachments/记录表.pdf)与[入户](term:入户走访)、[编号](term:zoufang)。',
    '花括号 {"{"} 与 \\{ 和 \\<。',
    '等待补充和有待补贴都是普通的词。',
    '| 谁 | 包什么 |\n| --- | --- |\n| 干部（甲） | 10~20 户 |',
    '> 引文：“信，国之宝也。”\n\n1. 一\n   - 甲：乙\n2. 二',
    'He said "yes", then: "no"!',
    '《“八项规定”解读》（2014-06-20，10:30）。',
    '见\\[走访\\](a)，\\*\\*不加粗\\*\\*，电话 138****1234，`##代码` 和 `**`。',
    '```\n##标题\n-[] 甲\n:::\n```\n\n\\##标题',
    'https://example.com/a**b',
    '引用[^1]（略）有出处。\n\n[^1]: 原文作四月。',
    '### 2014 年的做法\n\n甲\n\n### 3.5 倍\n\n乙',
  ])('%s', (text) => {
    expect(check(lessonAdding(text))).toEqual([]);
  });

  it('may repeat a title below another section', () => {
    const text = lessonText.replace('门开了', '### 做法\n\n门开了').replace('先听，', '### 做法\n\n先听，');
    expect(check({ [lessonPath]: text })).toEqual([]);
  });

  it.each(lessonComponents)('may use $name as its documentation shows', ({ example }) => {
    expect(check({ ...lessonAdding(example), 'attachments/zoufang.mp4': 'MP4' })).toEqual([]);
  });

  it.each([
    ':::video{file="zoufang.mp4" title="走访实录"}\n看不了视频时读这段话。\n:::',
    '::::case{title="徙木立信"}\n段落。\n\n:::speaker-notes\n停一停。\n:::\n::::',
    '- 一项\n\n  :::method{name="三颗心"}\n  - 用爱心\n  :::',
    '10:30 和 a:b 都是普通的字。',
    '<!-- 编者按 -->',
    '<!-- 甲\n乙 --> <!-- 丙 -->',
    '> :::case{title="敲门"}\n> 文字\n> :::',
    '::::case{title="敲门"}\n:::speaker-notes\n停一停。\n:::\n::::',
  ])('may hold in plain Markdown %s', (text) => {
    expect(check({ ...markdownAdding(text), 'attachments/zoufang.mp4': 'MP4' })).toEqual([]);
  });

  it('may use the template id in the template itself', () => {
    expect(check(kindCases['template-site-id'], { isTemplateFolder: true })).toEqual([]);
  });
});

describe('drafts', () => {
  it('may hold 待补 in a field of any type', () => {
    const text = draftText
      .replace('audience: 街道干部', 'audience: 待补')
      .replace('minutes: 10', 'minutes: 待补')
      .replace('goals:\n  - 能说出走访的三个步骤', 'goals: 待补')
      .replace('updated: 2026-11-21', 'updated: 待补')
      .replace(/source:\n[\s\S]*?updated/, 'source: 待补\nupdated');
    const found = check({
      [lessonPath]: text,
      'lessons/zhuanti/dier-ke.md': goodContent['lessons/zhuanti/dier-ke.md'],
    });
    expect(found.map(({ kind }) => kind)).toEqual(['unknown-start', 'unpublished-link']);
  });

  it('may not invent fields', () => {
    const changes = { [lessonPath]: draftText.replace('audience', 'audence') };
    expect(summary(changes)).toContain('unknown-field 6:1');
  });

  it('turns problems of the text into warnings', () => {
    const text = draftText.replace('先听，', '先听,').replace('- [ ]', '-');
    const found = check({ [lessonPath]: text }).filter(({ file }) => file === lessonPath);
    expect(found.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['ascii-punctuation', 'warning'],
      ['empty-checklist', 'warning'],
    ]);
  });

  it('lets a collection of drafts hold 待补', () => {
    const changes = {
      'collections/xin.yaml':
        'title: 待补\nsummary: 待补\norder: 2\naudience: 待补\nminutes: 待补\nstart: 待补\n',
      'lessons/xin/xin-1.mdx': draftText.replace('dier-ke.md', '../zhuanti/dier-ke.md'),
    };
    expect(check(changes)).toEqual([]);
  });

  it('is no excuse for a lesson under review', () => {
    const text = lessonText.replace('status: published', 'status: review').replace('先听，', '待补，');
    expect(summary({ [lessonPath]: text })).toContain('placeholder-left 36:1');
  });
});

describe('one slip is one problem, or two that agree', () => {
  it.each([
    [
      'a checklist without a space',
      lessonWith('## 学习清单', '##学习清单'),
      ['leftover-markup', 'no-checklist'],
    ],
    ['a box without a space', lessonAdding('文字\n-[ ] 甲'), ['task-outside-list']],
    ['a directive in .mdx', lessonAdding(':::case\n\n文字\n\n:::'), ['component-form']],
    ['tags joined by a comma', lessonWith('[群众, 走访]', '["群众,走访"]'), ['tag-separator']],
  ])('%s', (_name, changes, kinds) => {
    expect(check(changes).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('tells how to mend a checklist without a space', () => {
    const fixes = check(lessonWith('## 学习清单', '##学习清单')).map(({ fix }) => fix);
    expect(fixes).toMatchInlineSnapshot(`
      [
        "# 用半角，后面空一格：“## 学习清单”。",
        "“##学习清单”还不是标题：# 用半角，后面空一格，写成 ## 学习清单。",
      ]
    `);
  });
});

describe('all problems in one run', () => {
  it('keeps looking when the frontmatter is broken', () => {
    const text = lessonText
      .replace('title: 走进群众\nsummary', 'title: “a: b: c\nsummary')
      .replace('先听，', '先听,');
    expect(summary({ [lessonPath]: text })).toEqual(['yaml-syntax 2:8', 'ascii-punctuation 36:3']);
  });

  it('keeps looking when the MDX is broken', () => {
    const text = lessonText.replace('</Case>', '').replace('先听，', '先听,').replace('audience', 'audienc');
    expect(summary({ [lessonPath]: text })).toEqual([
      'missing-field 1:1',
      'unknown-field 6:1',
      'mdx-syntax 28:1',
      'ascii-punctuation 36:3',
    ]);
  });

  it('reads other encodings, so that the rest of the file is checked too', () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${lessonText.replace('先听，', '先听,')}`, 'utf16le'));
    expect(summary({ [lessonPath]: utf16 })).toEqual(['not-utf8 1:1', 'ascii-punctuation 36:3']);
  });

  it('is sorted by file, line and column, whatever the order of the files', () => {
    const changes = { ...kindCases['yaml-syntax'], ...kindCases['case-twins'], 'site.yaml': 'id: 1\n' };
    const files = folder(changes);
    expect(check(changes)).toEqual(
      check(Object.fromEntries(files.reverse().map((file) => [file.path, file]))),
    );
  });
});

describe('positions', () => {
  it.each([
    ['a field', lessonWith('minutes: 10', 'minutes: ten'), 'wrong-type 7:1'],
    ['an item of a list', lessonWith('- 先听后说', '- 1'), 'wrong-type 11:5'],
    ['a nested field', lessonWith('kind: 微党课', 'kind: 散文'), 'bad-value 16:3'],
    ['a missing nested field, at its parent', lessonWith('  kind: 微党课\n', ''), 'missing-field 14:1'],
    ['a mark after emphasis', lessonWith('先听，后记', '先**听**,后记'), 'ascii-punctuation 36:7'],
    ['the second line of a paragraph', lessonWith('先听，后记', '先听\n后记,再记'), 'ascii-punctuation 37:3'],
    ['an attribute', lessonWith('kind="情景"', 'kind="事"'), 'bad-attribute 28:18'],
  ])('point at %s', (_name, changes, expected) => {
    expect(summary(changes)).toEqual([expected]);
  });
});
