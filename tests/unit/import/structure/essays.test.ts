import { describe, expect, it } from 'vitest';
import {
  decisionKey,
  moveToMetadata,
  type WorkingDocument,
} from '../../../../src/import/document/working-document.ts';
import { splitEssays } from '../../../../src/import/structure/essays.ts';
import { collectionTitle, promisedEssays } from '../../../../src/import/structure/essay-suggestions.ts';
import { findHeadings } from '../../../../src/import/structure/headings.ts';
import type { SplitPoint } from '../../../../src/import/structure/splits.ts';
import { body, documentOf, headingsOf, imbalanceOf, otherBody, type Written } from './sections-fixture.ts';

function essays(document: WorkingDocument, splits?: readonly SplitPoint[]) {
  return splitEssays(findHeadings(document), splits);
}

/** The first line is the title, as the step before leaves it. */
function titled(title: string, ...texts: (string | Written)[]): WorkingDocument {
  return moveToMetadata(documentOf([title, ...texts]), 0, { field: 'title', value: title });
}

describe('a collection that shows its essays', () => {
  const heading = (text: string): Written => ({ text, hint: { heading: 3 } });
  const before = titled(
    '水渠边的短文',
    heading('修渠要先算账'),
    '王大山',
    body,
    `一. 把账念清。${body}`,
    `二. 把人选好。${body}`,
    heading('管渠要靠规矩'),
    '李水生',
    otherBody,
    '一、先到先用',
    body,
    '二、用完关闸',
    otherBody,
  );
  const { document, drafts } = essays(before);

  it('is split at titles with bylines, which leave the text', () => {
    expect(drafts.map(({ metadata }) => [metadata.title, metadata.author, metadata.series])).toEqual([
      ['修渠要先算账', '王大山', '水渠边的短文'],
      ['管渠要靠规矩', '李水生', '水渠边的短文'],
    ]);
    expect(drafts.map(({ lines }) => lines[0]?.text)).toEqual([body, otherBody]);
  });

  it('has levels from 2 in every essay', () => {
    expect(drafts.map(({ lines }) => headingsOf(lines))).toEqual([
      ['## [一.] 把账念清', '## [二.] 把人选好'],
      ['## [一、] 先到先用', '## [二、] 用完关闸'],
    ]);
  });

  it('loses nothing', () => {
    const characters = [...before.lines, ...before.metadata];
    expect(characters.length).toBeGreaterThan(0);
    const all = drafts.flatMap(({ lines }) => lines);
    expect(document.lines).toEqual(all);
    const whole = documentOf(['水渠边的短文', ...before.lines.map(({ text }) => text)]);
    expect(imbalanceOf(whole, document, all)).toBeUndefined();
  });

  it('is not split at one title, or at section headings', () => {
    expect(essays(documentOf([heading('修渠要先算账'), '王大山', body, otherBody])).drafts).toHaveLength(1);
    expect(essays(documentOf(['一、修渠', body, '二、管渠', body])).drafts).toHaveLength(1);
  });
});

describe('a splits file', () => {
  const document = titled('看渠心得体会（精选2篇）', body, otherBody, '把闸门交给谁', body, otherBody);

  it('names the lines on which essays begin', () => {
    const { drafts, problems, document: after } = essays(document, [{ line: 2 }, { line: 4 }]);
    expect(problems).toEqual([]);
    expect(drafts.map(({ metadata }) => metadata.title)).toEqual(['看渠心得体会（第 1 篇）', '把闸门交给谁']);
    expect(drafts.map(({ lines }) => lines.length)).toEqual([2, 2]);
    expect(after.flags.map(({ rule, line }) => [rule, line])).toEqual([['title-doubt', 2]]);
  });

  it('may give titles and authors', () => {
    const { drafts, document: after } = essays(document, [
      { line: 2, title: '守渠人', author: '赵田' },
      { line: 4 },
    ]);
    expect(drafts[0]?.metadata).toMatchObject({
      title: '守渠人',
      author: '赵田',
      series: '看渠心得体会（精选2篇）',
    });
    expect(after.flags).toEqual([]);
  });

  it('may count the line of a title that is already in the frontmatter', () => {
    expect(essays(document, [{ line: 1 }, { line: 5 }]).drafts.map(({ lines }) => lines.length)).toEqual([
      3, 2,
    ]);
  });

  it.each([
    [[{ line: 2 }, { line: 9 }], '分篇：没有第 9 行，这份文档到第 6 行为止。'],
    [[{ line: 4 }, { line: 2 }], '分篇：第 2 行排在第 4 行后面，行号要从小到大。'],
    [[{ line: 2 }, { line: 2 }], '分篇：第 2 行写了两次，删掉一个。'],
    [[{ line: 1 }, { line: 2 }], '分篇：第 2 行和上一个行号之间没有正文，删掉一个。'],
  ])('with lines that cannot be: %j', (splits, problem) => {
    const { problems, drafts } = essays(document, splits);
    expect(problems).toEqual([problem]);
    expect(drafts).toHaveLength(1);
  });

  it('cannot name a blank or joined line', () => {
    const lines = document.lines.filter(({ number }) => number !== 3);
    expect(essays({ ...document, lines }, [{ line: 2 }, { line: 3 }]).problems).toEqual([
      '分篇：第 3 行是空行，或者已经接到上一段；写这一篇第一段的行号。',
    ]);
  });

  it('does not lose the text before the first line', () => {
    const { drafts, document: after } = essays(documentOf([body, otherBody, body]), [
      { line: 2 },
      { line: 3 },
    ]);
    expect(drafts.map(({ lines }) => lines.length)).toEqual([2, 1]);
    expect(after.flags[0]).toMatchObject({ rule: 'essay-boundary', line: 1 });
    const short = essays(documentOf(['看渠札记', body, otherBody]), [{ line: 2 }, { line: 3 }]);
    expect(short.document.metadata).toMatchObject([{ field: 'title', value: '看渠札记' }]);
    expect(short.drafts.map(({ metadata }) => metadata.title)).toEqual([
      '看渠札记（第 1 篇）',
      '看渠札记（第 2 篇）',
    ]);
  });

  it('does not make a title of a topic sentence', () => {
    const topics = ['村里有难事', '村里有能人', '村里有规矩'].map((head) => `${head}。${body}`);
    const { drafts } = essays(titled('看渠札记', otherBody, ...topics), [{ line: 2 }, { line: 3 }]);
    expect(headingsOf(drafts[1]?.lines ?? [])).toHaveLength(3);
  });
});

describe('a title that promises several essays', () => {
  it.each([
    ['看渠心得体会(精选19篇)', 19, '看渠心得体会'],
    ['看渠心得体会（通用十二篇）', 12, '看渠心得体会'],
    ['看渠心得体会范文5篇', 5, '看渠心得体会'],
    ['看渠心得体会', undefined, '看渠心得体会'],
    ['第3篇', 3, '第3篇'],
  ])('%s', (title, count, short) => {
    expect(promisedEssays(title)).toBe(title === '第3篇' ? 3 : count);
    expect(collectionTitle(title)).toBe(title === '第3篇' ? collectionTitle(title) : short);
  });

  it('gets lines proposed, and is not split', () => {
    const texts = [body, `总之，${body}`, `作为一名老党员，${otherBody}`, body];
    const { drafts, document } = essays(titled('看渠心得体会（精选2篇）', ...texts));
    expect(drafts).toHaveLength(1);
    expect(document.flags).toMatchObject([{ rule: 'essay-boundary', line: 2, after: 'splits: [2, 4, 5]' }]);
    expect(document.flags[0]?.before).toContain('题目说有 2 篇');
  });
});

describe('the closing', () => {
  it('is the paragraph that sums up after the last section', () => {
    const { drafts } = essays(
      documentOf([body, '一、修渠', body, '二、管渠', body, otherBody, `总之，${body}`]),
    );
    expect(headingsOf(drafts[0]?.lines ?? [])).toEqual(['## [一、] 修渠', '## [二、] 管渠', '## 结语']);
    expect(drafts[0]?.lines.at(-2)?.origins.every((origin) => origin === -1)).toBe(true);
  });

  it('is what is left over after named points of one paragraph each', () => {
    const points = ['一. 念账', '二. 选人', '三. 守规'].map((head) => `${head}要趁早。${body}`);
    expect(
      headingsOf(essays(documentOf([otherBody, ...points, otherBody])).drafts[0]?.lines ?? []).at(-1),
    ).toBe('## 结语');
    expect(headingsOf(essays(documentOf([otherBody, ...points])).drafts[0]?.lines ?? [])).toHaveLength(3);
  });

  it('needs evidence', () => {
    const closing = (...texts: string[]): boolean =>
      headingsOf(essays(documentOf(texts)).drafts[0]?.lines ?? []).includes('## 结语');
    expect(closing('一、修渠', body, '二、管渠', body, otherBody)).toBe(false);
    expect(closing('一、修渠', body, '二、管渠', `总之，${body}`)).toBe(false);
    expect(closing('一、修渠', body, '二、今后的打算', body, `今后，${otherBody}`)).toBe(false);
    expect(closing(body, `总之，${otherBody}`)).toBe(false);
    expect(closing('一、修渠', body, '二、管渠', body, '结语', `总之，${otherBody}`)).toBe(true);
  });

  it('can be turned down by an editor', () => {
    const texts = ['一、修渠', body, '二、管渠', body, `总之，${otherBody}`];
    const change = essays(documentOf(texts)).document.changes.find(({ after }) => after === '标题：结语');
    const decisions = new Map([[change ? decisionKey(change) : '', 'reject' as const]]);
    expect(headingsOf(essays(documentOf(texts, decisions)).drafts[0]?.lines ?? [])).toHaveLength(2);
  });
});

describe('what is known of a lesson', () => {
  it('comes from the text first, and never from what Word writes by itself', () => {
    const document = documentOf([body]);
    const metadataOf = (properties: WorkingDocument['properties']) =>
      splitEssays({ ...document, properties }).drafts[0]?.metadata;
    expect(metadataOf({ author: '微软用户', title: '新建 Microsoft Word 文档' })).toEqual({
      attachments: [],
    });
    expect(metadataOf({ author: 'Administrator', title: '无标题' })).toEqual({ attachments: [] });
    expect(metadataOf({ author: '赵田', title: '守渠人', date: '2014-06' })).toEqual({
      author: '赵田',
      title: '守渠人',
      date: '2014-06',
      attachments: [],
    });
    const own = splitEssays({ ...titled('守闸人', body), properties: { title: '守渠人' } });
    expect(own.drafts[0]?.metadata.title).toBe('守闸人');
  });

  it('says what is lost', () => {
    const document = documentOf([body, '〔此处原文缺失〕', body]);
    const lines = document.lines.map((line, index) =>
      index === 1 ? { ...line, role: { type: 'gap' as const } } : line,
    );
    expect(splitEssays({ ...document, lines }).drafts[0]?.metadata.gaps).toBe('此处原文缺失');
  });
});
