import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/progress/csv.ts';

describe('CSV', () => {
  it('begins with the mark of UTF-8 and ends its lines with CR LF', () => {
    expect(
      toCsv([
        ['姓名', '完成'],
        ['张三', 3],
      ]),
    ).toBe('\ufeff姓名,完成\r\n张三,3\r\n');
  });

  it('quotes commas, quotation marks and line breaks', () => {
    expect(toCsv([['a,b', '“说"话"', '上\n下']])).toBe('\ufeff"a,b","“说""话""","上\n下"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (text) => {
    expect(toCsv([[text]])).toMatch(/^\ufeff"?'/);
  });

  it('numbers stay numbers', () => expect(toCsv([[-1]])).toBe('\ufeff-1\r\n'));

  it('any text comes out of Excel as it is, but for the mark before a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = toCsv([[text]]).slice(1, -2);
        const read = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
        expect(read.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(text.replace(/^'(?=[=+\-@\t\r])/, ''));
      }),
    );
  });
});
