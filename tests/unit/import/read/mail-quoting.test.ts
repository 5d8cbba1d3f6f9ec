import { describe, expect, it } from 'vitest';
import { processDocument } from '../../../../src/import/pipeline.ts';
import { readPlainText } from '../../../../src/import/read/text.ts';

const linesOf = (lines: readonly string[]) => {
  const { drafts, account } = processDocument(readPlainText({ text: lines.join('\n'), encoding: 'utf-8' }));
  expect(account.imbalance).toBeUndefined();
  return drafts.flatMap((draft) => draft.lines.map(({ text }) => text));
};

describe('a text that a mail program quoted', () => {
  it('loses the signs, and its lines are joined again', () => {
    expect(
      linesOf([
        '请看下面这一篇：',
        '> 去年秋天，巷口那口老井的栏杆坏了，居民提了三次意见都没有回音。后来楼长把大家约',
        '> 到井边，当面说清谁来修、什么时候修完。第二天木匠就来了，晚上栏杆就立起来了，大家',
        '> 都来看。',
        '>',
        '> 修好以后，楼长又在井边挂了一块木牌，写上报修的电话和值班的人。半年里来过十一个电',
        '> 话，每一个都在两天之内有了答复，巷子里的人都说这样才叫办事，比发一百份通知都强得',
        '> 多。',
      ]),
    ).toEqual([
      '请看下面这一篇：',
      '去年秋天，巷口那口老井的栏杆坏了，居民提了三次意见都没有回音。后来楼长把大家约到井边，当面说清谁来修、什么时候修完。第二天木匠就来了，晚上栏杆就立起来了，大家都来看。',
      '修好以后，楼长又在井边挂了一块木牌，写上报修的电话和值班的人。半年里来过十一个电话，每一个都在两天之内有了答复，巷子里的人都说这样才叫办事，比发一百份通知都强得多。',
    ]);
  });

  it('is not seen where a few lines begin so', () => {
    const lines = [
      '木牌上写着：',
      '> 修井找老周',
      '> 电话在背面',
      '大家看了都说好。',
      '第二天就有人打来电话。',
    ];
    expect(linesOf(lines).filter((text) => text.startsWith('>'))).toHaveLength(2);
  });
});
