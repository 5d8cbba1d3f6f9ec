import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLearnerName } from '../../../src/progress/learner-name.ts';

describe("a learner's name", () => {
  it.each([
    ['  张三 \n', '张三'],
    ['张\n三', '张 三'],
    ['\u0000张\u001f三', '张 三'],
    ['长'.repeat(25), '长'.repeat(20)],
    ['𠮷'.repeat(25), '𠮷'.repeat(20)],
    ['<b>"张"</b>', '<b>"张"</b>'],
    ['__proto__', '__proto__'],
    ['\ud842张', '张'],
    ['   ', ''],
  ])('%j becomes %j', (typed, kept) => expect(cleanLearnerName(typed)).toBe(kept));

  it('can always be stored, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const name = cleanLearnerName(String.fromCharCode(...units));
        expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
        expect(cleanLearnerName(name)).toBe(name);
      }),
    );
  });
});
