import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandText } from '../../../src/progress/compressed-text.ts';
import { decodeProgress, encodeProgress, findCodes } from '../../../src/progress/progress-code.ts';
import { anyFile, progressFile, site } from './files.ts';

const file = progressFile({
  'lianxi-qunzhong/0123456789': { time: 1_789_000_000_000, on: true, text: '走访十户群众' },
  'lianxi-qunzhong/position': { time: 1_789_000_000_500, on: true, text: '进门之后', place: 'jin-men' },
  'zoufang/abcdefabcd': { time: 1_780_000_000_000, on: false },
});
const code = encodeProgress(file);
const whole = { ok: true, file, ignored: 0 };

/** A code around any bytes with a checksum that fits, as only malice makes it. */
function forge(bytes: Uint8Array): string {
  const body = Buffer.from(bytes).toString('base64url');
  let hash = 0x811c9dc5;
  for (const character of body) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return `XK1.${body}.${(hash >>> 0).toString(36).padStart(7, '0')}`;
}
const forgeText = (text: string): string => forge(deflateSync(new TextEncoder().encode(text)));

describe('a 进度码', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(anyFile, (any) => {
        expect(decodeProgress(encodeProgress(any), site)).toEqual({ ok: true, file: any, ignored: 0 });
      }),
    );
  });

  it('consists of characters that links and chats leave alone', () => {
    expect(code).toMatch(/^XK1\.[\w-]+\.[0-9a-z]{7}$/);
  });

  it('may leave out texts that the other side knows', () => {
    const short = encodeProgress(file, () => false);
    expect(short.length).toBeLessThan(code.length);
    const result = decodeProgress(short, site);
    expect(result.ok && result.file.entries['lianxi-qunzhong/0123456789']).toEqual({
      time: 1_789_000_000_000,
      on: true,
    });
    expect(result.ok && result.file.entries['lianxi-qunzhong/position']?.place).toBe('jin-men');
  });

  it('of 150 ticks fits into a chat message of 2,000 characters', () => {
    const ticks = Array.from({ length: 150 }, (_, index) => {
      const id = ((index + 1) * 2_654_435_761 * 97).toString(16).padStart(10, '0').slice(-10);
      return [`lesson-${index % 19}/${id}`, { time: 1_789_000_000_000 + index * 71_234, on: true }] as const;
    });
    expect(encodeProgress(progressFile(Object.fromEntries(ticks))).length).toBeLessThan(2500);
  });
});

describe('a pasted code is read', () => {
  const broken = code.replace(/.{20}/g, '$&\n ');
  it.each([
    ['with blanks and lines around it', `\r\n  ${code}\t\n`],
    ['broken into lines', broken],
    ['with characters that nobody sees', code.replace(/.{9}/g, '$&\u200b\u2060\u00ad')],
    ['in quotation marks', `“${code}”`],
    ['as a link', `https://xuexi.example.cn/ku/study.html#merge=${code}`],
    ['within a message', `我的进度码：${code}。请收下`],
  ])('%s', (_what, text) => {
    expect(decodeProgress(text, site)).toEqual(whole);
  });

  it('several are found one after the other', () => {
    const other = encodeProgress(progressFile({}, { learner: '李四' }));
    expect(findCodes(`张三 ${broken}\n李四：${other}`)).toEqual([code, other]);
  });
});

describe('a code is refused', () => {
  const middle = Math.floor(code.length / 2);
  const other = code[middle] === 'A' ? 'B' : 'A';
  it.each([
    ['nothing', '', /没有找到进度码/],
    ['something else', '你好', /没有找到进度码/],
    ['cut', code.slice(0, middle), /不完整/],
    ['cut by one character', code.slice(0, -1), /不完整/],
    ['mistyped', code.slice(0, middle) + other + code.slice(middle + 1), /不完整.*有字被改动/],
    ['of a newer kind', forge(new Uint8Array([1])).replace('XK1', 'XK2'), /更新版本的学库/],
    ['of another site', encodeProgress({ ...file, site: 'bieku' }), /另一套资料（编号 bieku）/],
    ['forged bytes', forge(new Uint8Array([1, 2, 3, 250])), /不完整/],
    ['forged text', forgeText('{'), /不完整/],
    ['forged null', forgeText('null'), /不完整/],
    ['forged lessons', forgeText(JSON.stringify([site, '', '', 1, 7])), /不完整/],
    ['a bomb', forge(deflateSync(new Uint8Array(300_000_000))), /不完整/],
    ['more than 2 MB', `XK1.${'A'.repeat(3_000_000)}.0000000`, /太长/],
  ])('%s', (_what, text, expected) => {
    const result = decodeProgress(text, site);
    expect(result.ok ? 'taken' : result.message).toMatch(expected);
  });

  it('a bomb is not unpacked beyond the limit', () => {
    expect(() =>
      expandText(Buffer.from(deflateSync(new Uint8Array(5000))).toString('base64url'), 4000),
    ).toThrow('Too long');
  });

  it('any single changed character', () => {
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.constantFrom('a', 'Z', '0', '_', '.'), (at, character) => {
        fc.pre(code[at] !== character);
        const result = decodeProgress(code.slice(0, at) + character + code.slice(at + 1), site);
        expect(result.ok).toBe(false);
      }),
    );
  });
});

describe('whatever comes', () => {
  const neverThrows = (text: string): void => {
    const result = decodeProgress(text, site);
    expect(result.ok || result.message.length > 5).toBe(true);
    expect(({} as Record<string, unknown>).time).toBeUndefined();
  };
  it('text', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => neverThrows(`XK1.${text}`))));
  it('bytes', () => fc.assert(fc.property(fc.uint8Array(), (bytes) => neverThrows(forge(bytes)))));
  it('JSON', () => fc.assert(fc.property(fc.json(), (text) => neverThrows(forgeText(text)))));
  it('lists of anything, prototype keys among them', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('a', '__proto__', 'constructor'),
            fc.array(
              fc.tuple(
                fc.constantFrom('read', '__proto__', 'prototype', '0123456789'),
                fc.jsonValue(),
                fc.jsonValue(),
                fc.jsonValue(),
              ),
            ),
          ),
        ),
        (lessons) => neverThrows(forgeText(JSON.stringify([site, '', '', 1, lessons]))),
      ),
    ));
});
