import { describe, expect, it } from 'vitest';
import { processDocument } from '../../../../src/import/pipeline.ts';
import { readPlainText } from '../../../../src/import/read/text.ts';
import { findWithheld } from '../../../../src/import/structure/frame/withheld.ts';
import { anotherParagraph, frame, paragraph } from './framed.ts';

const notices = [
  '（以下部分登录会员后可查看，剩余全文 920 字，点击下载完整版 Word）',
  '本文预览已结束，如需查看全文请付费。',
  '本文预览结束,如需阅读全文请付款下载。格式:DOC|页数:7页|价格:3.00元',
  '还剩5页未读，点击继续阅读',
  '（未完，请下载完整版）',
  '剩余部分已隐藏，支付后下载全套资料',
  '试看结束，请开通VIP查看完整内容',
  '====全文3100字，其余部分仅对会员开放====',
  '您可免费预览前2页',
  '点击下载查看更多内容',
  '［文章尚未结束，请点击下一页］',
  '中间部分省略，索取全文请联系QQ：10000',
  '剩余全文560字，扫码支付后解锁',
  '试读已结束，……',
  '……（此处略去二百字）……',
];

const sentences = [
  '注册会员去年增加了五百人，剩余的名额请各支部抓紧上报。',
  '下载表格以后，老人不会填，楼长就挨家挨户去教。',
  '会员可以下载全文。',
  '展厅东侧收费，其余部分免费开放。',
  '第二步：点击“继续阅读”，打开下一页，查看剩余内容。',
  '扫码支付以后，请把小票保存好。',
  '打开手机点击地图，就能查看巷口还剩几个车位。',
  '隐藏的管线要请师傅来查看，不能省略。',
  '联系群众不能只靠微信和QQ，全文照念更不行。',
  '（未完待续）',
  '（略）',
  '他翻了翻，还剩3页没写完，天就亮了。',
  '如需查看完整的台账，请联系社区。',
];

describe('notices that a site holds something back', () => {
  it.each(notices)('%s', (notice) => {
    const { document, texts } = frame([paragraph, notice, anotherParagraph]);
    expect(document.lines.map(({ role }) => role.type)).toEqual(['paragraph', 'gap', 'paragraph']);
    expect([texts[0], texts[2]]).toEqual([paragraph, anotherParagraph]);
    expect(document.flags.filter(({ rule }) => rule === 'gap')).toHaveLength(1);
  });

  it.each(sentences)('%s is text', (sentence) => {
    expect(findWithheld(sentence)).toBeUndefined();
    expect(frame([paragraph, sentence, anotherParagraph]).texts).toContain(sentence);
    expect(findWithheld(`${paragraph}${sentence}`)).toBeUndefined();
  });

  it.each(['……还剩4页未读，登录后继续阅读', '（剩余60%内容请扫码查看）', '余下部分请付费解锁。'])(
    'only the tail goes of a line that ends with one: %s',
    (notice) => {
      const { texts } = frame([`${paragraph}${notice}`, anotherParagraph]);
      expect(texts[0]).toBe(paragraph);
      expect(texts[1]).toMatch(/^〔/);
      expect(texts).toHaveLength(3);
    },
  );

  it('tell the size when they say it', () => {
    expect(frame([paragraph, '剩余全文560字，扫码支付后解锁']).texts[1]).toBe(
      '〔此处原文缺失约 560 字：网站未提供全文〕',
    );
  });

  it('keep what stands on their two sides apart', () => {
    const open = `${paragraph}第二天，我们请来县里的木匠和电工，`;
    const text = [open, '（以下内容需要登录会员后才能查看）', `三年来没有一户落下，${anotherParagraph}`].join(
      '\n',
    );
    const [draft] = processDocument(readPlainText({ text, encoding: 'utf-8' })).drafts;
    expect(draft?.lines.map(({ role }) => role.type)).toEqual(['paragraph', 'gap', 'paragraph']);
    expect(draft?.lines[0]?.text).toBe(open);
  });
});
