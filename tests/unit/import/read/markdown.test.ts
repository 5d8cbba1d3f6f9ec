import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from '../../../../src/import/document/account.ts';
import type { SourceDocument } from '../../../../src/import/document/source-document.ts';
import { countLines, toWorkingDocument } from '../../../../src/import/document/working-document.ts';
import { isMarkdown, readMarkdown } from '../../../../src/import/read/markdown.ts';
import { stripMarkdown } from '../../../../src/import/read/markdown-syntax.ts';

function read(text: string): SourceDocument {
  const document = readMarkdown({ text, encoding: 'utf-8' });
  if (!document) throw new Error('not read');
  return document;
}

function strip(text: string) {
  const source = read(text);
  const document = stripMarkdown(toWorkingDocument(source));
  const { counts, imbalance } = account(
    source.characters,
    document.lines,
    document.removed,
    document.metadata,
  );
  return { source, document, counts, imbalance };
}

/** The lines that are left, without the white space around them, with what is known of them. */
function linesOf(text: string): [string, object][] {
  return strip(text).document.lines.map(({ text: left, hint }) => {
    const meant = Object.entries(hint).filter(([key]) => key !== 'indent' && key !== 'afterBlank');
    return [left.trim(), Object.fromEntries(meant)];
  });
}

describe('isMarkdown', () => {
  it.each([
    ['a heading', '开头\n\n### 走访的方法\n'],
    ['a fence', '```\n文字\n```'],
    ['a task', '- [ ] 走访一户'],
    ['a table', '|甲|乙|\n|---|:-:|\n|一|二|'],
    ['a note', '文字[^1]\n\n[^1]: 注'],
    ['a link', '见[网站](https://example.com/a)。'],
    ['bold words', '**一、走访**\n\n文字\n\n**二、记录**'],
    ['settings', '---\ntitle: 题\n---\n文字'],
  ])('knows it by %s', (_what, text) => {
    expect(isMarkdown('a.txt', text)).toBe(true);
  });

  it.each([
    ['numbers', '1. 走访\n2. 记录\n'],
    ['dashes', '- 走访\n- 记录\n* 回访'],
    ['an indentation', '    段首空四格。\n    再一段。'],
    ['a topic', '#走访# 今天'],
    ['a rule', '标题\n----\n文字'],
    ['brackets', '这里[删除]（原文如此）'],
    ['hidden names', '王**同志和李**同志'],
    ['a rule of dashes at the top', '---\n文字文字\n---'],
  ])('does not take %s for it', (_what, text) => {
    expect(isMarkdown('a.txt', text)).toBe(false);
  });

  it('believes the name when nothing speaks for or against it', () => {
    expect(isMarkdown('笔记.MD', '- 走访')).toBe(true);
  });
});

describe('Markdown', () => {
  it('gives headings their level and takes the signs off', () => {
    expect(linesOf('# 题目\n\n正文。\n\n### 小标题 ###\n#\n')).toEqual([
      ['题目', { heading: 1 }],
      ['正文。', {}],
      ['小标题', { heading: 3 }],
    ]);
  });

  it('tells items of counted lists from typed numbers', () => {
    expect(
      linesOf('- 甲\n  - [x] 乙\n\n文字\n\n1. 丙\n2. 丁\n\n文字\n\n3. 单独一条\n\n文字\n\n2014. 6. 20'),
    ).toEqual([
      ['甲', { list: { ordered: false, level: 0 } }],
      ['乙', { list: { ordered: false, level: 1 } }],
      ['文字', {}],
      ['丙', { list: { ordered: true, level: 0 } }],
      ['丁', { list: { ordered: true, level: 0 } }],
      ['文字', {}],
      ['3. 单独一条', {}],
      ['文字', {}],
      ['2014. 6. 20', {}],
    ]);
  });

  it('keeps what is no markup here: tags, code of components, four blanks, rules below words', () => {
    const text = '    <b>粗</b> {x} :::note\n\nimport a from \'b\'\n\n<Case title="a">\n\n[1]: 某书\n';
    expect(linesOf(text).map(([left]) => left)).toEqual([
      '<b>粗</b> {x} :::note',
      "import a from 'b'",
      '<Case title="a">',
      '[1]: 某书',
    ]);
    expect(linesOf('<div>\n**重点**词\n</div>\n\n[2]: **书名**').map(([left]) => left)).toEqual([
      '<div>',
      '重点词',
      '</div>',
      '[2]: 书名',
    ]);
    expect(linesOf('标题\n---\n文字')).toEqual([
      ['标题', {}],
      ['文字', {}],
    ]);
  });

  it('keeps signs that only look like emphasis', () => {
    const text = '长3*5*2米，社会_和发展，___年，王***同志和李***同志，10~20人';
    expect(linesOf(`# 题\n\n${text}\n\n- 3 -`).slice(1)).toEqual([
      [text, {}],
      ['- 3 -', {}],
    ]);
  });

  it('marks bold words by their characters, and whole bold lines in the hint', () => {
    const { document, source } = strip('前**“真心”**。后\n\n**全是粗的**\n\n**见[这里](https://a.cn)**吧');
    expect(document.lines.map(({ text }) => text)).toEqual(['前“真心”。后', '全是粗的', '见这里吧']);
    expect(document.lines.map(({ hint }) => hint.bold)).toEqual([undefined, true, undefined]);
    const kept = new Set(document.lines.flatMap(({ origins }) => origins));
    expect(document.marks.map(({ kind }) => kind)).toEqual(['strong', 'strong', 'link']);
    for (const { from, to } of document.marks) expect([kept.has(from), kept.has(to)]).toEqual([true, true]);
    expect(source.lines[0]?.marks[0]).toMatchObject({ start: 3, end: 7 });
  });

  it('takes links only where they lead into the web, and never an address into the text', () => {
    const { document } = strip('[甲](https://a.cn/b) [乙](javascript:alert) <https://c.cn> # ![照片](d.png)');
    expect(document.lines[0]?.text).toBe('甲 乙 https://c.cn # 照片');
    expect(document.marks.map(({ target }) => target)).toEqual(['https://a.cn/b', 'https://c.cn']);
    expect(document.flags).toMatchObject([{ rule: 'lost-picture', before: '![照片](d.png)' }]);
  });

  it('reads notes, quotes, tables, fences and escapes', () => {
    const text =
      '一句话**重要**[^a]。\n\n> 引用\n> 两行\n\n| 甲 | 乙 |\n|----|----|\n| 1 |  |\n\n```js\n代码\n```\n\n一&nbsp;二 \\* &ldquo;三\n\n[^a]: 注释\n';
    expect(linesOf(text)).toEqual([
      ['一句话重要。', {}],
      ['引用', { quote: true }],
      ['两行', { quote: true }],
      ['甲', { cell: { table: 1, row: 0, column: 0 } }],
      ['乙', { cell: { table: 1, row: 0, column: 1 } }],
      ['1', { cell: { table: 1, row: 1, column: 0 } }],
      ['', { cell: { table: 1, row: 1, column: 1 } }],
      ['代码', {}],
      ['一\u00a0二 * “三', {}],
      ['注释', { part: 'footnote', note: 'a' }],
    ]);
    const { document } = strip(text);
    // Behind 要, not behind the asterisks that go.
    const note = document.marks.find(({ kind }) => kind === 'note');
    expect(note).toMatchObject({ from: document.lines[0]?.origins[4], target: 'a' });
  });

  it('uses the settings of other programs and takes them out', () => {
    const { source, document } = strip(
      '---\ntitle: "走访"\nauthor: [王某]\ndate: 2020-01-02 10:00\ntags:\n  - a\n---\n正文',
    );
    expect(source.properties).toEqual({ title: '走访', author: '王某', date: '2020-01-02' });
    expect(document.lines.map(({ text }) => text)).toEqual(['正文']);
    expect(new Set(document.removed.map(({ rule }) => rule))).toEqual(new Set(['frontmatter']));
    expect(strip('+++\ntitle = "题"\n+++\n文').source.properties).toEqual({ title: '题' });
  });

  it('leaves what is too much for the parser as it is', () => {
    expect(readMarkdown({ text: `# 题\n\n${'['.repeat(5000)}`, encoding: 'utf-8' })).toBeUndefined();
    expect(readMarkdown({ text: `${'> '.repeat(50)}文`, encoding: 'utf-8' })).toBeUndefined();
  });

  it('gives every character one fate, whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        '# ',
        '## 标题',
        '**',
        '*',
        '__',
        '`',
        '```\n',
        '> ',
        '- ',
        '1. ',
        '- [ ] ',
        '| 甲 | 乙 |\n|--|--|\n',
        '[甲](https://a.cn)',
      ],
      ...[
        '[',
        '](',
        ')',
        '![',
        '[^1]',
        '[^1]: ',
        '&nbsp;',
        '&#x',
        ';',
        '\\',
        '<b>',
        '{',
        '---\n',
        'a: b\n',
        '    ',
        '\t',
        '\n',
        '\n\n',
      ],
      ...['\r\n', '\u2028', '\u0085', '\f', '文字', '，', '𠮷', 'word ', '~~', '\ufffd', '\u0000', '\u200b'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const { source, document, counts, imbalance } = strip(pieces.join(''));
        expect(countLines(source.lines)).toBe(source.characters);
        expect(imbalance).toBeUndefined();
        expect(counts.in).toBe(counts.kept + counts.removed);
        for (const { text } of document.lines) expect(text).not.toMatch(/[\r\n]/);
        for (const { from, to } of document.marks) expect(from <= to).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
