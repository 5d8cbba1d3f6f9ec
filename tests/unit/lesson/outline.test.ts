import { describe, expect, it } from 'vitest';
import {
  buildOutline,
  flattenOutline,
  type Heading,
  type OutlineEntry,
} from '../../../src/lesson/outline.ts';
import { isReservedId } from '../../../src/lesson/reserved-ids.ts';
import { slugPattern } from '../../../src/schemas/slug.ts';
import { forEachSeed, pick, repeat } from '../support/random.ts';

/** `## 一`, `### 二` … as a list of headings. */
function headings(...lines: string[]): Heading[] {
  return lines.map((line) => {
    const [, marks = '', title = ''] = /^(#+) ?(.*)$/.exec(line) ?? [];
    return { depth: marks.length, title };
  });
}

/** One line an entry, indented by nesting: number, title, id. */
function draw(outline: readonly OutlineEntry[], indent = ''): string[] {
  return outline.flatMap(({ number, title, id, children }) => [
    `${indent}${number}${title} #${id}`,
    ...draw(children, `${indent}  `),
  ]);
}

const outline = (...lines: string[]) => draw(buildOutline(headings(...lines)));
const idOf = (lines: readonly string[], title: string) =>
  flattenOutline(buildOutline(headings(...lines))).find((entry) => entry.title === title)?.id;

describe('buildOutline', () => {
  it('nests and numbers by GB/T 9704: 一、（一）1.（1）', () => {
    expect(
      outline('## 立信', '### 言必信', '#### 说话', '##### 细说', '###### 再说', '### 行必果', '## 践诺'),
    ).toEqual([
      '一、立信 #li-xin',
      '  （一）言必信 #yan-bi-xin',
      '    1.说话 #shuo-hua',
      '      （1）细说 #xi-shuo',
      '        （1）再说 #zai-shuo',
      '  （二）行必果 #xing-bi-guo',
      '二、践诺 #jian-nuo',
    ]);
  });

  it('numbers begin anew below each parent', () => {
    expect(outline('## 甲', '### 乙', '## 丙', '### 丁')).toEqual([
      '一、甲 #jia',
      '  （一）乙 #yi',
      '二、丙 #bing',
      '  （一）丁 #ding',
    ]);
  });

  it.each(['引子', '引言', '导言', '前言', '结语', '结束语', '小结', '附录', '讨论题', '学习清单', ' 结语 '])(
    'the framing heading %s has no number and takes none away',
    (title) => {
      const [first, framing, second] = buildOutline([
        { depth: 2, title: '甲' },
        { depth: 2, title },
        { depth: 2, title: '乙' },
      ]);
      expect([first?.number, framing?.number, second?.number]).toEqual(['一、', '', '二、']);
    },
  );

  it('hangs a heading that skips a level below its predecessor', () => {
    expect(outline('## 甲', '#### 乙', '### 丙', '### 丁')).toEqual([
      '一、甲 #jia',
      '  1.乙 #yi',
      '  （一）丙 #bing',
      '  （二）丁 #ding',
    ]);
  });

  it('a subsection before the first section takes no number from it', () => {
    expect(outline('### 早到', '## 甲', '## 乙')).toEqual([
      '（一）早到 #zao-dao',
      '一、甲 #jia',
      '二、乙 #yi',
    ]);
  });

  it('takes the parent in front of a title that occurs twice', () => {
    expect(outline('## 甲', '### 做法', '## 乙', '### 做法')).toEqual([
      '一、甲 #jia',
      '  （一）做法 #jia--zuo-fa',
      '二、乙 #yi',
      '  （一）做法 #yi--zuo-fa',
    ]);
  });

  it('counts what has no parent, or the same one, or sounds alike', () => {
    expect(outline('## 做法', '## 做法').map((line) => line.split('#')[1])).toEqual(['zuo-fa', 'zuo-fa-2']);
    expect(outline('## 甲', '### 乙', '### 乙').map((line) => line.split('#')[1])).toEqual([
      'jia',
      'jia--yi',
      'jia--yi-2',
    ]);
    expect(outline('## 公示', '## 攻势').map((line) => line.split('#')[1])).toEqual([
      'gong-shi',
      'gong-shi-2',
    ]);
    expect(outline('## 做法', '## 做法 2', '## 做法').map((line) => line.split('#')[1])).toEqual([
      'zuo-fa',
      'zuo-fa-2',
      'zuo-fa-3',
    ]);
  });

  it('names a heading without letters', () => {
    expect(outline('## ', '## 😀', '## ……')).toEqual([
      '一、 #section',
      '二、😀 #section-2',
      '三、…… #section-3',
    ]);
  });

  it.each([
    'Goals',
    'Main',
    'Terms',
    'FN 1',
    'fnref 2 3',
    'Outline part 4',
    'Footnote label',
    'Dialog title',
  ])('never gives away an id of the page: %s', (title) => {
    const [entry] = buildOutline([{ depth: 2, title }]);
    expect(entry?.id).toMatch(/^section-/);
    expect(isReservedId(entry?.id ?? '')).toBe(false);
  });

  it('has no entries without headings', () => {
    expect(buildOutline([])).toEqual([]);
  });
});

describe('the id of a heading', () => {
  const lines = ['## 立信', '### 言必信', '## 践诺', '### 常检查', '## 结语'];

  it('stays when any other heading is added', () => {
    const before = idOf(lines, '常检查');
    for (let at = 0; at <= lines.length; at += 1) {
      expect(idOf(lines.toSpliced(at, 0, '## 新的一节'), '常检查')).toBe(before);
      expect(idOf(lines.toSpliced(at, 0, '### 新的一点'), '常检查')).toBe(before);
    }
  });

  it('stays when any other heading is removed', () => {
    for (const [at, line] of lines.entries()) {
      if (line !== '### 常检查') expect(idOf(lines.toSpliced(at, 1), '常检查')).toBe('chang-jian-cha');
    }
  });

  it('stays when it or the others move', () => {
    const titles = lines.map((line) => line.replace(/^#+ /, ''));
    const ids = titles.map((title) => idOf(lines, title));
    expect(titles.map((title) => idOf(lines.toReversed(), title))).toEqual(ids);
    expect(titles.map((title) => idOf([...lines.slice(2), ...lines.slice(0, 2)], title))).toEqual(ids);
  });

  it('of a repeated title stays when the sections around it move', () => {
    const [first, second] = [
      ['## 甲', '### 做法'],
      ['## 乙', '### 做法'],
    ];
    const ids = (order: string[][]) =>
      flattenOutline(buildOutline(headings(...order.flat()))).map(({ id }) => id);
    expect(ids([second, first]).toSorted()).toEqual(ids([first, second]).toSorted());
  });
});

describe('any list of headings', () => {
  const titles = [
    '',
    '做法',
    '做法',
    '公示',
    '攻势',
    'Goals',
    'fn 1',
    '😀',
    '学习清单',
    '结语',
    '做法 2',
    '中'.repeat(40),
    'a-b',
    '—',
  ];

  it('gives unique, well-formed, unreserved ids and keeps the order', () => {
    forEachSeed(200, (random) => {
      const list = repeat(1 + Math.floor(random() * 12), () => ({
        depth: 2 + Math.floor(random() * 5),
        title: pick(random, titles),
      }));
      const entries = flattenOutline(buildOutline(list));
      const ids = entries.map(({ id }) => id);
      expect(entries.map(({ title, depth }) => ({ depth, title }))).toEqual(list);
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        ids.filter((id) => isReservedId(id) || !id.split('--').every((part) => slugPattern.test(part))),
      ).toEqual([]);
    });
  });
});
