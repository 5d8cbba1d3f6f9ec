import { describe, expect, it } from 'vitest';
import { countLines, textWidth } from '../../../src/slides/line-breaking.ts';
import { pageSize, zoomSteps } from '../../../src/slides/page-size.ts';
import { windows } from './every-size.ts';

const zooms = Array.from(
  { length: zoomSteps.most - zoomSteps.least + 1 },
  (_, step) => zoomSteps.least + step,
);

describe('pageSize', () => {
  it('is 60 px at 1920×1080, and 44 px or more at every step, tables and notes too', () => {
    expect(pageSize(1920, 1080, 0).fontPixels).toBe(60);
    for (const zoom of zooms) {
      const { fontPixels, size } = pageSize(1920, 1080, zoom);
      expect(fontPixels * size.small).toBeGreaterThanOrEqual(44);
    }
  });

  it.each(windows)(
    'holds at most 12 lines of 24 characters at %d×%d, in type that can be read',
    (width, height) => {
      let before = 0;
      for (const zoom of zooms) {
        const { fontPixels, size } = pageSize(width, height, zoom);
        expect(size.columns * size.lines).toBeLessThanOrEqual(12 * 24);
        expect(size.columns).toBeLessThanOrEqual(24);
        expect(size.columns * fontPixels).toBeLessThanOrEqual(width);
        expect(size.columns).toBeGreaterThanOrEqual(8);
        expect(fontPixels).toBeGreaterThanOrEqual(Math.max(18, before));
        before = fontPixels;
      }
    },
  );
});

describe('countLines', () => {
  it('counts full-width characters', () => {
    expect(countLines('一二三四五六', 3)).toBe(2);
    expect(countLines('一二三四五六七', 3)).toBe(3);
    expect(countLines('一\n二', 3)).toBe(2);
    expect(textWidth('一a 1')).toBeCloseTo(2.5);
  });

  it('begins no line with a comma, ends none with a bracket, divides no word', () => {
    expect(countLines('一二三，', 3)).toBe(2);
    expect(countLines('一二（三四', 3)).toBe(2);
    expect(countLines('一二（三四五', 3)).toBe(3);
    expect(countLines('一二 abcde', 3.1)).toBe(2);
  });

  it('keeps quotation marks with both neighbours, as Firefox does', () => {
    expect(countLines('一二三四“五六七', 4)).toBe(3);
  });

  it('breaks what is longer than a line anywhere', () => {
    expect(countLines('a'.repeat(100), 10)).toBeGreaterThanOrEqual(6);
  });
});
