import { describe, expect, it } from 'vitest';
import { splitEssays } from '../../../../src/import/structure/essays.ts';
import { findHeadings } from '../../../../src/import/structure/headings.ts';
import { findNamedMethods } from '../../../../src/import/structure/named-methods.ts';
import { suggest } from '../../../../src/import/structure/suggestions.ts';
import type { SourceKind } from '../../../../src/schemas/source.ts';
import type { LessonDraft } from '../../../../src/import/document/lesson-draft.ts';
import { body, documentOf, otherBody } from './sections-fixture.ts';

function suggestionsOf(...texts: string[]): LessonDraft['suggestions'] {
  const [draft] = splitEssays(findHeadings(documentOf(texts))).drafts;
  return suggest(draft as LessonDraft).suggestions;
}

function methods(text: string): string[] {
  return findNamedMethods(documentOf([text]).lines).map(({ name }) => name);
}

describe('named methods', () => {
  it('are called so, or are counted and spelled out', () => {
    expect(methods('我们用“四步”工作法和“双看双问”制度管渠。')).toEqual(['“四步”工作法', '“双看双问”制度']);
    expect(methods('守渠靠“两只脚”：早上走一趟，晚上走一趟。')).toEqual(['“两只脚”']);
    expect(methods('靠“两只脚”和“一张嘴”作为管渠的法宝。')[0]).toBe('“两只脚”');
  });

  it('are not every quotation', () => {
    expect(methods('他说“渠通了”，大家都笑。村里有“三种现象”：懒、散、拖。')).toEqual([]);
  });
});

describe('suggestions', () => {
  const texts = [
    `守渠靠“两只脚”：早上走一趟，晚上走一趟。${body}`,
    '一、修渠先算账',
    '（一）念清旧账',
    body,
    '（二）公开新账',
    body,
    '二、管渠先问“群众”',
    otherBody,
  ];
  const { checklist, discussion } = suggestionsOf(...texts);

  it('are made of headings and methods', () => {
    expect(checklist).toContain('不看材料，能按次序说出这一课的两个部分：“修渠先算账”“管渠先问‘群众’”');
    expect(checklist).toContain('能说出“修渠先算账”的两层意思，每层举一个身边的例子');
    expect(checklist.some((item) => item.includes('“两只脚”'))).toBe(true);
    expect(checklist.length).toBeGreaterThanOrEqual(3);
    expect(checklist.length).toBeLessThanOrEqual(6);
    expect(discussion.length).toBeGreaterThanOrEqual(2);
    expect(discussion.length).toBeLessThanOrEqual(4);
  });

  it('are the same every time, and each one is there once', () => {
    expect(suggestionsOf(...texts)).toEqual({ checklist, discussion });
    expect(new Set(checklist).size).toBe(checklist.length);
  });

  it('hold no sentence of the text', () => {
    for (const item of [...checklist, ...discussion]) expect(item).not.toContain('水渠修了三年');
  });

  it('are none for a text with neither', () => {
    expect(suggestionsOf(body, otherBody)).toEqual({ checklist: [], discussion: [] });
  });

  it('are none for a text that is divided like a notice, minutes or a plan', () => {
    const notice = ['一、活动时间', body, '二、活动内容及要求', body, '三、存在的主要问题', body];
    expect(suggestionsOf(...notice)).toEqual({ checklist: [], discussion: [] });
  });

  it('leave out what is no topic, and do not say that the rest is all', () => {
    const { checklist, discussion } = suggestionsOf('一、总体要求', body, '二、修渠', body, '三、管渠', body);
    expect(checklist[0]).toBe('不看材料，能说出“修渠”“管渠”各讲了什么');
    expect([...checklist, ...discussion].join('')).not.toContain('总体要求');
  });

  it('ask of a regulation how it is kept', () => {
    const regulation = (kind: SourceKind): LessonDraft['suggestions'] => {
      const texts = ['第一章 总则', body, '第二章 用水次序', body, '第三章 附则', body];
      const [draft] = splitEssays(findHeadings(documentOf(texts))).drafts;
      return suggest({ ...(draft as LessonDraft), metadata: { kind, attachments: [] } }).suggestions;
    };
    expect(regulation('规定').discussion).toEqual(['“用水次序”这一部分，哪一条最难照办？难在哪里？']);
    expect(regulation('其他').discussion).toEqual(['“用水次序”，在我们这里卡在哪一步？说一件真事。']);
  });

  it('pass over the framing headings', () => {
    const items = suggestionsOf('一、修渠', body, '二、管渠', body, otherBody, `总之，${body}`).checklist;
    expect(items.join('')).not.toContain('结语');
  });
});
