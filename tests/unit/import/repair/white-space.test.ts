import { describe, expect, it } from 'vitest';
import { cleanWhiteSpace } from '../../../../src/import/repair/white-space.ts';
import { documentOf, textsOf } from './documents.ts';

function clean(...lines: Parameters<typeof documentOf>[0]) {
  return cleanWhiteSpace(documentOf(lines));
}

describe('cleanWhiteSpace', () => {
  it('takes white space off both ends and keeps in the hint how far the line stood in', () => {
    const document = clean('\u3000\u3000走进网格。 ', '\t记一笔账。', '\u00a0\u00a0 三句话', '不缩进');
    expect(textsOf(document)).toEqual(['走进网格。', '记一笔账。', '三句话', '不缩进']);
    expect(document.lines.map(({ hint }) => hint.indent)).toEqual([4, 4, 3, undefined]);
  });

  it('turns odd white space inside a line into as many plain spaces', () => {
    const document = clean('东湖街道\u3000\u00a0李\u3000敏', '主讲 李  敏');
    expect(textsOf(document)).toEqual(['东湖街道  李 敏', '主讲 李  敏']);
    expect(document.changes.map(({ rule }) => rule)).toEqual(['white-space', 'white-space']);
  });

  it('takes out what cannot be seen, and says so', () => {
    const document = clean('民\u200b情\u00ad日\ufeff记\u0007');
    expect(textsOf(document)).toEqual(['民情日记']);
    expect(document.removed.map(({ rule }) => rule)).toEqual(Array(3).fill('invisible-character'));
  });

  it('leaves pictographs of several characters whole', () => {
    expect(textsOf(clean('一家人👨‍👩‍👧'))).toEqual(['一家人👨‍👩‍👧']);
  });

  it('drops blank lines and notes them on the next line', () => {
    const document = clean('上', ' \u00a0', '', '下', '末');
    expect(textsOf(document)).toEqual(['上', '下', '末']);
    expect(document.lines.map(({ hint, number }) => [number, hint.afterBlank])).toEqual([
      [1, undefined],
      [4, true],
      [5, undefined],
    ]);
    expect(document.changes).toEqual([]);
  });

  it('keeps the line of a picture without a description', () => {
    expect(clean(['', { picture: 'image1.png' }], '下').lines).toHaveLength(2);
  });
});
