import { expect, it } from 'vitest';
import { localChineseVoices } from '../../../src/browser/voices.ts';

it('only Chinese voices on this machine, Mandarin of the mainland first', () => {
  const voices = [
    { lang: 'en-US', localService: true },
    { lang: 'zh-CN', localService: false },
    { lang: 'zh-TW', localService: true },
    { lang: 'zh_CN', localService: true },
    { lang: 'zhx', localService: true },
  ];
  expect(localChineseVoices(voices).map(({ lang }) => lang)).toEqual(['zh_CN', 'zh-TW']);
});
