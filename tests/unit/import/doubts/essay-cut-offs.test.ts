import { describe, expect, it } from 'vitest';
import type { LessonDraft } from '../../../../src/import/document/lesson-draft.ts';
import { flagCutEssays } from '../../../../src/import/doubts/essay-cut-offs.ts';
import { documentOf } from './document.ts';

const whole = '巷口的井栏坏了，居民提了三次意见，楼长把大家约到井边，当面说清了谁来修。';

/** Flags of a document whose essays are these. */
function flagsOf(...essays: readonly string[][]): [line: number, before: string][] {
  const document = documentOf(...essays.flat());
  let from = 0;
  const drafts = essays.map((lines): LessonDraft => {
    const own = document.lines.slice(from, from + lines.length);
    from += lines.length;
    return { metadata: { attachments: [] }, lines: own, suggestions: { checklist: [], discussion: [] } };
  });
  return flagCutEssays(document, drafts).flags.map(({ rule, line, before }) => {
    expect(rule).toBe('cut-off');
    return [line, before];
  });
}

describe('essays of a collection that are cut', () => {
  it('begin as no text begins', () => {
    expect(flagsOf([whole], ['其实，这口井早就该修了，只是没有人管。', whole])).toEqual([
      [2, '其实，这口井早就该修了，只是'],
    ]);
  });

  it('end in the middle of a sentence, though another essay follows', () => {
    const flags = flagsOf([whole, '第二天，木匠带着工具来了，楼长说修好以后要在井边挂一块'], [whole]);
    expect(flags.map(([line]) => line)).toEqual([2]);
  });

  it('are not taken for whole ones, or for paragraphs in the middle', () => {
    expect(flagsOf([whole, '其实，这口井早就该修了。', whole], [whole, whole])).toEqual([]);
  });

  it('are asked about once', () => {
    const document = documentOf('其实，这口井早就该修了，只是没有人管。', whole);
    const drafts = document.lines.map((line): LessonDraft => ({
      metadata: { attachments: [] },
      lines: [line],
      suggestions: { checklist: [], discussion: [] },
    }));
    const once = flagCutEssays(document, drafts);
    expect(once.flags).toHaveLength(1);
    expect(flagCutEssays(once, drafts).flags).toHaveLength(1);
  });
});
