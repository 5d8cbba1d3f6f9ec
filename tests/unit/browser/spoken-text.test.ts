import { expect, it } from 'vitest';
import { spokenText } from '../../../src/browser/read-aloud/spoken-text.ts';

it.each([
  ['1993年10月', '一九九三年10月'],
  ['2020 年', '二零二零 年'],
  ['10~20人', '10到20人'],
  ['30～40户，5%—8%', '30到40户，5%到8%'],
  ['电话010-8888', '电话010-8888'],
  ['1,957字', '1957字'],
  ['共1 957字', '共1957字'],
  ['共\n三条 ', '共 三条'],
])('%j is spoken as %j', (text, spoken) => {
  expect(spokenText(text)).toBe(spoken);
});
