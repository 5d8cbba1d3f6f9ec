import { expect, it } from 'vitest';
import { sizeRemark } from '../../../src/bundle/single-file/size-remark.ts';

const text = (kilobytes: number): string => '<p>'.padEnd(kilobytes * 1024, 'x');
const picture = (kilobytes: number, letter = 'A'): string =>
  `<img src="data:image/png;base64,${letter.repeat(kilobytes * 1024 - 34)}" alt="">`;

it('is silent about lessons of the usual size', () => {
  expect(sizeRemark('第一课', text(150))).toBeUndefined();
  expect(sizeRemark('第一课', text(149) + picture(1898))).toBeUndefined();
});

it('says how large a lesson without its pictures is, in bytes, not letters', () => {
  expect(sizeRemark('第一课', text(180) + picture(500))).toBe(
    '《第一课》的单课文件有 181 KB（图片不算），超过 150 KB：手机上收发、打开都慢。请把这一课分成几课。',
  );
  expect(sizeRemark('第一课', '学'.repeat(60 * 1024))).toContain('有 180 KB（图片不算）');
  expect(sizeRemark('第一课', `${text(150)}x`)).toContain('有 151 KB');
});

it('says how large the pictures are', () => {
  expect(sizeRemark('第一课', text(100) + picture(3000))).toBe(
    '《第一课》的单课文件有 3.1 MB，其中图片 3.0 MB，超过 2 MB：手机上收发、打开都慢。请把图片缩小再放进课里（宽 1600 像素就够）。',
  );
});

it('counts a picture that is there twice twice, and says so', () => {
  const remark = sizeRemark('第一课', picture(1200) + picture(1200) + picture(10, 'B'));
  expect(remark).toContain('图片 2.4 MB');
  expect(remark).toContain('同一张图用了几次，就放了几份。');
});

it('says both when both are too large', () => {
  const remark = sizeRemark('第一课', text(299) + picture(3000));
  expect(remark).toContain('300 KB（图片不算）');
  expect(remark).toContain('请把这一课分成几课。\n《第一课》的单课文件有 3.3 MB');
});
