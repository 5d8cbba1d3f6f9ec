import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgressFile, writeProgressFile } from '../../../src/progress/progress-file.ts';
import { anyFile, progressFile, site } from './files.ts';

const item = 'lianxi-qunzhong/0123456789';

/** A file's text with other fields than it should have. */
const changed = (fields: object): string => JSON.stringify({ ...progressFile({}), ...fields });

function message(text: string): string {
  const result = parseProgressFile(text, site);
  if (result.ok) throw new Error('The file was taken');
  return result.message;
}

function taken(text: string): { entries: object; ignored: number } {
  const result = parseProgressFile(text, site);
  if (!result.ok) throw new Error(result.message);
  return { entries: { ...result.file.entries }, ignored: result.ignored };
}

describe('a progress file', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(parseProgressFile(writeProgressFile(file), site)).toEqual({ ok: true, file, ignored: 0 });
      }),
    );
  });

  it('is the same text for the same progress in any order', () => {
    const [a, b] = [
      { time: 1, on: true },
      { time: 2, on: false },
    ] as const;
    expect(writeProgressFile(progressFile({ 'a/read': a, 'b/read': b }))).toBe(
      writeProgressFile(progressFile({ 'b/read': b, 'a/read': a })),
    );
  });

  it('may begin with the mark that Windows editors put there', () => {
    expect(parseProgressFile(`\ufeff${writeProgressFile(progressFile({}))}`, site).ok).toBe(true);
  });
});

describe('refusals say what is wrong and what to do', () => {
  it.each([
    ['empty', '', /读不懂.*请选择/],
    ['no JSON', '<html>', /读不懂/],
    ['cut', writeProgressFile(progressFile({ [item]: { time: 1, on: true } })).slice(0, -9), /没有拷贝完整/],
    ['another JSON', '{"name":"xueku"}', /没有学习进度/],
    ['a number', '7', /没有学习进度/],
    ['null', 'null', /没有学习进度/],
    ['a list', '[]', /没有学习进度/],
    ['a newer version', changed({ version: 2 }), /更新版本的学库.*换成最新的资料/],
    ['a version that never was', changed({ version: 0 }), /没有学习进度/],
    ['a version in words', changed({ version: '1' }), /没有学习进度/],
    ['another site', changed({ site: 'bieku' }), /另一套资料（编号 bieku）.*没有导入/],
    ['no site', changed({ site: undefined }), /另一套资料（编号 没有写明）/],
    ['entries as a list', changed({ entries: [] }), /没有学习进度/],
    ['no entries', changed({ entries: null }), /没有学习进度/],
    ['more than 2 MB', ' '.repeat(2 * 1024 * 1024 + 1), /超过 2 MB/],
    ['a hundred thousand brackets', '['.repeat(100_000), /读不懂/],
    ['a deep tree', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, /读不懂|没有学习进度/],
  ])('%s', (_what, text, expected) => {
    expect(message(text)).toMatch(expected);
  });
});

describe('of a half broken file', () => {
  it('whole entries are taken, broken ones counted', () => {
    const entries = {
      [item]: { time: 5, on: true, text: '走访', more: 'dropped' },
      'a/read': { time: -1, on: true },
      'b/read': { time: 1, on: 'yes' },
      'c/read': { time: '1', on: true },
      'd/read': { time: null, on: true },
      'e/read': { time: 9_999_999_999_999, on: true },
      'f/read': { time: 1, on: true, text: 'x'.repeat(301) },
      'g/position': { time: 1, on: true, place: '" onclick="' },
      '../../etc/passwd': { time: 1, on: true },
      'javascript:alert(1)/read': { time: 1, on: true },
      'h/read': [1, true],
      'i/read': 7,
    };
    expect(taken(changed({ entries }))).toEqual({
      entries: { [item]: { time: 5, on: true, text: '走访' } },
      ignored: 11,
    });
  });

  it('numbers beyond JSON count as broken', () => {
    expect(
      taken(changed({ entries: { 'a/read': { time: 0, on: true } } }).replace('"time":0', '"time":1e999'))
        .ignored,
    ).toBe(1);
  });

  it('prototype keys are neither taken nor followed', () => {
    const text = changed({}).replace(
      '"entries":{}',
      '"entries":{"__proto__":{"time":1,"on":true},"constructor":{"prototype":{"x":1}},"a/__proto__":{"time":1,"on":true},"a/read":{"time":1,"on":true,"__proto__":{"polluted":1}}},"__proto__":{"polluted":1}',
    );
    const result = parseProgressFile(text, site);
    expect(result.ok && Object.keys(result.file.entries)).toEqual(['a/read']);
    expect(result.ok && Object.getPrototypeOf(result.file.entries)).toBeNull();
    expect(result.ok && result.ignored).toBe(3);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('time');
  });

  it('script in texts stays text', () => {
    const text = '<img src=x onerror=alert(1)>';
    expect(taken(changed({ entries: { 'a/read': { time: 1, on: true, text } } })).entries).toEqual({
      'a/read': { time: 1, on: true, text },
    });
  });

  it('a name is cut to 20 characters, an impossible time becomes unknown', () => {
    const result = parseProgressFile(changed({ learner: `  ${'长'.repeat(30)}`, time: -3 }), site);
    expect(result.ok && [result.file.learner, result.file.time]).toEqual(['长'.repeat(20), 0]);
    expect(parseProgressFile(changed({ learner: 7, siteVersion: {}, time: 'x' }), site)).toMatchObject({
      ok: true,
      file: { learner: '', siteVersion: '', time: 0 },
    });
  });
});

describe('whatever comes', () => {
  const untouched = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  const neverThrows = (text: string): void => {
    const result = parseProgressFile(text, site);
    expect(result.ok || result.message.length > 5).toBe(true);
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(untouched);
  };

  it('text', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), neverThrows)));
  it('JSON', () => fc.assert(fc.property(fc.json(), neverThrows)));
  it('bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => neverThrows(new TextDecoder().decode(bytes))),
    ));
  it('a file that was cut', () =>
    fc.assert(
      fc.property(anyFile, fc.nat(), (file, at) => {
        const text = writeProgressFile(file);
        neverThrows(text.slice(0, at % text.length));
      }),
    ));
  it('a file with anything in its fields', () =>
    fc.assert(
      fc.property(
        fc.record(
          {
            version: fc.constantFrom(1, 2, NaN),
            site: fc.constantFrom(site, '', 3),
            learner: fc.anything(),
            time: fc.anything(),
          },
          { requiredKeys: [] },
        ),
        fc.dictionary(
          fc.oneof(fc.constantFrom('__proto__', 'constructor', 'a/read', 'a/0123456789'), fc.string()),
          fc.jsonValue(),
        ),
        (fields, entries) => {
          let text: string;
          try {
            text = changed({ ...fields, entries });
          } catch {
            return;
          }
          neverThrows(text);
        },
      ),
    ));
});
