import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../../../src/import/merge/blocks.ts';
import { conflictMarks } from '../../../../src/import/merge/conflict-marks.ts';
import {
  mergeLesson,
  type LessonVersions,
  type MergedLesson,
} from '../../../../src/import/merge/merge-lesson.ts';

const base = `---
title: 走访记
summary: 待补 # 一到两句话
order: 1
# 标签
tags: [待补] # 例如
goals:
  - 待补
discussion: # 机器的建议
  - 建议：为什么？
  - 建议：怎么办？
source:
  title: 走访记
  author: 张三
  kind: 其他
  departure: '待补：现在是原文'
updated: 2026-11-20
status: draft # 写完改成 review
---

第一段。

第二段。

第三段。
`;

function merged(versions: LessonVersions): MergedLesson {
  const result = mergeLesson(versions);
  if ('reason' in result) throw new Error(result.reason);
  return result;
}

const changed = (text: string, ...changes: [string, string][]): string =>
  changes.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, text);

describe('the frontmatter', () => {
  it('takes what only the machine has changed and leaves everything else as the editor typed it', () => {
    const mine = changed(
      base,
      ['title: 走访记\nsummary: 待补', "title:   走访记  # 核对过\nsummary: '走访：三户'"],
      ['- 建议：怎么办？', '- 建议：怎么办？ # 好问题'],
      ['author: 张三', 'author:  张三 # 待核'],
      ['status: draft', 'status: review'],
      ['order: 1', 'order: 7'],
    );
    const theirs = changed(
      base,
      ['title: 走访记\nsummary', "title: '走访: 记'\nsummary"],
      ['order: 1', 'order: 2'],
      ['[待补]', '[走访, 作风]'],
      ['goals:\n  - 待补\n', ''],
      ['  - 建议：怎么办？', '  - 建议：怎么好？\n  - 建议：谁去？'],
      ['author: 张三', 'author: 李四\n  unit: 某街道'],
      ['updated: 2026-11-20', 'minutes: 12\nupdated: 2026-11-22'],
    );
    const { text, conflicts, notes } = merged({ base, mine, theirs });
    expect(text).toMatchInlineSnapshot(`
      "---
      title: "走访: 记"  # 核对过
      summary: '走访：三户' # 一到两句话
      order: 7
      # 标签
      tags: [走访, 作风] # 例如
      discussion: # 机器的建议
        # 好问题
        - 建议：为什么？
        - 建议：怎么好？
        - 建议：谁去？
      source:
        title: 走访记
        author: 李四 # 待核
        kind: 其他
        departure: '待补：现在是原文'
        unit: 某街道
      updated: 2026-11-22
      status: review # 写完改成 review
      minutes: 12
      ---

      第一段。

      第二段。

      第三段。
      "
    `);
    expect(conflicts).toEqual([]);
    expect(notes).toMatchInlineSnapshot(`
      [
        "文件头里编辑没有改过的字段换成了新的：title、tags、goals、discussion、source.author、source.unit、updated、minutes。",
      ]
    `);
  });

  it('keeps the editor’s value where both have changed it, and says so', () => {
    const mine = changed(
      base,
      ['author: 张三', 'author: 王五'],
      ['[待补]', '[信]'],
      ['order: 1', 'order: 3'],
    );
    const theirs = changed(
      base,
      ['author: 张三', 'author: 李四'],
      ['[待补]', '[走访]'],
      ['order: 1', 'order: 2'],
    );
    const { text, conflicts } = merged({ base, mine, theirs });
    expect(text).toBe(mine);
    expect(conflicts).toEqual([
      { place: 'tags', line: 1, mine: '["信"]', theirs: '["走访"]' },
      { place: 'source.author', line: 1, mine: '王五', theirs: '李四' },
    ]);
  });

  it('does not bring back a field that the editor took out', () => {
    const mine = changed(base, ['  author: 张三\n', '']);
    const theirs = changed(base, ['author: 张三', 'author: 李四']);
    expect(merged({ base, mine, theirs })).toMatchObject({
      text: mine,
      conflicts: [{ place: 'source.author', mine: '（没有这个字段）' }],
    });
  });

  it('leaves a lesson alone whose frontmatter cannot be read', () => {
    const mine = changed(base, ['title: 走访记\nsummary', 'title: 方法: 走访记\nsummary']);
    const theirs = changed(base, ['第一段。', '第一段新。']);
    expect(mergeLesson({ base, mine, theirs })).toEqual({
      reason:
        '这一课的文件头读不懂（缺少 --- 或 YAML 有误），没有动它；请先运行 npm run check 改好，再导入一次。',
    });
  });

  it('does not touch a lesson because of a new day alone', () => {
    const mine = changed(base, ['第一段。', '第一段改。']);
    expect(merged({ base, mine, theirs: changed(base, ['11-20', '11-22']) }).text).toBe(mine);
  });
});

describe('the body', () => {
  it('brings both sides’ changes together, also of neighbours', () => {
    const mine = changed(base, ['第一段。', '第一段改。\n\n\n编辑加的。'], ['第二段。', '第二段改。']);
    const theirs = changed(base, ['第三段。', '第三段新。\n\n第四段。']);
    const { text, conflicts } = merged({ base, mine, theirs });
    expect(text.split('---\n')[2]).toBe(
      '\n第一段改。\n\n\n编辑加的。\n\n第二段改。\n\n第三段新。\n\n第四段。\n',
    );
    expect(conflicts).toEqual([]);
  });

  it('shows both texts of a conflict between marks of their own', () => {
    const mine = changed(base, ['第二段。', '第二段改。']);
    const theirs = changed(base, ['第二段。', '第二段新。']);
    const { text, conflicts } = merged({ base, mine, theirs });
    const { mine: open, theirs: middle, end } = conflictMarks;
    expect(text.split('---\n')[2]).toBe(
      `\n第一段。\n\n${open}\n\n第二段改。\n\n${middle}\n\n第二段新。\n\n${end}\n\n第三段。\n`,
    );
    expect(conflicts).toEqual([{ place: '正文', line: 23, mine: '第二段改。', theirs: '第二段新。' }]);
    expect(text.split('\n')[22]).toBe(open);
  });

  it('never cuts code at a blank line', () => {
    expect(splitBlocks('甲\n\n```\n一\n\n二\n```\n\n乙').blocks.map(({ text }) => text)).toEqual([
      '甲',
      '```\n一\n\n二\n```',
      '乙',
    ]);
  });

  it('keeps the line breaks of Windows', () => {
    const mine = changed(base, ['第一段。', '第一段改。']).replaceAll('\n', '\r\n');
    const theirs = changed(base, ['第三段。', '第三段新。']);
    const { text } = merged({ base, mine, theirs });
    expect(text).toBe(mine.replace('第三段。', '第三段新。'));
  });
});

describe('whatever the texts', () => {
  const block = fc.oneof(
    fc.constantFrom(
      '甲',
      '乙',
      '丙',
      '## 一节',
      '- [ ] 走访\n- [ ] 记录',
      '```\n一\n\n二\n```',
      conflictMarks.mine,
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const body = fc
    .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n\n', '\n')), { maxLength: 8 })
    .map((blocks) => blocks.flat().join(''));
  const value = fc.oneof(
    {
      weight: 15,
      arbitrary: fc.constantFrom(
        ...['走访', "'走访: 记'", '待补 # 注', '[甲, 乙]', '\n  - 甲\n  - 乙 # 注', '\n- 甲', '12', ''],
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 5 }) },
  );
  const header = fc.record({
    title: value,
    summary: value,
    unit: fc.option(fc.constantFrom('某街道', '[甲]', '某村 # 注')),
    extra: fc.constantFrom('', '# 注', 'updated: 2026-11-20', 'order: 2 # 次序'),
  });
  const scalar = fc.constantFrom('走访', "'走访: 记'", '待补 # 注', '12', '');
  const written = fc
    .tuple(header, scalar, body)
    .map(([{ title, summary, unit, extra }, author, text]) =>
      [
        '---',
        `title: ${title}`,
        `summary: ${summary}`,
        extra,
        'source:',
        `  author: ${author}`,
        ...(unit === null ? [] : [`  unit: ${unit}`]),
        '---',
        text,
      ].join('\n'),
    );
  const lesson = fc.oneof(
    { weight: 15, arbitrary: written },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
  const options = { numRuns: 600 };

  it('mine = base gives theirs, theirs = base gives mine, all equal gives the same', () => {
    fc.assert(
      fc.property(lesson, lesson, (one, two) => {
        expect(merged({ base: one, mine: one, theirs: two }).text).toBe(two);
        expect(merged({ base: one, mine: two, theirs: one }).text).toBe(two);
        expect(merged({ base: one, mine: one, theirs: one }).text).toBe(one);
        expect(merged({ base: one, mine: two, theirs: two }).text).toBe(two);
      }),
      options,
    );
  });

  it('never throws, and nothing that an editor wrote is lost', () => {
    let done = 0;
    const breaks = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(lesson, lesson, lesson, breaks, (one, two, three, lineBreak) => {
        const mine = two.replaceAll('\n', lineBreak);
        const result = mergeLesson({ base: one, mine, theirs: three });
        if ('reason' in result) return;
        done += 1;
        if (mine === one) return;
        const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
        const bodyOf = (text: string): string => plain(text).replace(/^---\n[\s\S]*?\n---(?:\n|$)/, '');
        const texts = (text: string): string[] => splitBlocks(bodyOf(text)).blocks.map((each) => each.text);
        const old = texts(one);
        const kept = texts(result.text);
        for (const text of texts(mine)) {
          const written = texts(mine).filter((each) => each === text).length;
          const inherited = old.filter((each) => each === text).length;
          const standing = kept.filter((each) => each === text).length;
          expect(standing).toBeGreaterThanOrEqual(written - inherited);
        }
        for (const comment of plain(mine)
          .split('\n---')[0]
          ?.match(/# 注|# 次序/g) ?? [])
          expect(result.text).toContain(comment);
      }),
      options,
    );
    expect(done).toBeGreaterThan(60);
  });
});
