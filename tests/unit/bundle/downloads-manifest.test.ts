import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePath, parseDownloads } from '../../../src/browser/version/offered-downloads.ts';
import { type Download, writeDownloads } from '../../../src/bundle/downloads-manifest.ts';
import { titleNames } from '../../../src/bundle/names.ts';

const lesson: Download = {
  kind: 'lesson',
  id: 'lianxi-qunzhong',
  path: 'downloads/lessons/联系群众 100%（2）</script>.html',
  bytes: 131_072,
  date: '2026-11-21',
  build: '0123abcd',
};

const titleOfSigns = fc
  .array(fc.constantFrom(...'#%?:\\/*.~ +&;课', '\ud83d', '😀'), { maxLength: 8 })
  .map((signs) => signs.join(''));

function run(script: string): unknown {
  const window: { xuekuDownloads?: unknown } = {};
  runInNewContext(script, { window });
  return window.xuekuDownloads;
}

describe('downloads.js', () => {
  const script = writeDownloads({ site: 'xueku', files: [lesson] });

  it('is one line of ASCII that cannot end a script', () => {
    expect(script).toMatch(/^window\.xuekuDownloads=[ -~]*;\n$/);
    expect(script).not.toContain('<');
  });

  it('is read by the pages as it was written', () => {
    expect(parseDownloads(run(script), 'xueku')).toEqual([lesson]);
  });

  it('is nothing to the pages of another site', () => {
    expect(parseDownloads(run(script), 'other')).toEqual([]);
  });
});

it('whatever a title is, the name of its file is offered and can be asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), titleOfSigns), { minLength: 1, maxLength: 4 }),
      (titles) => {
        const files = titleNames(titles, '.html').map((name) => ({
          ...lesson,
          path: `downloads/lessons/${name}`,
        }));
        const offered = parseDownloads(run(writeDownloads({ site: 'xueku', files })), 'xueku');
        expect(offered).toEqual(files);
        for (const { path } of offered)
          expect(decodeURIComponent(new URL(encodePath(path), 'file:///D:/').pathname)).toBe(`/D:/${path}`);
      },
    ),
  );
});

describe('a broken list', () => {
  const read = (file: unknown): unknown => parseDownloads({ site: 'xueku', files: [file, lesson] }, 'xueku');

  it.each([
    ['a path out of the folder', { ...lesson, path: 'downloads/../index.html' }],
    ['a path elsewhere', { ...lesson, path: 'lessons/a.html' }],
    ['an address', { ...lesson, path: 'javascript:alert(1)' }],
    ['a backslash', { ...lesson, path: 'downloads/..\\index.html' }],
    ['half a sign', { ...lesson, path: 'downloads/lessons/\ud83d.html' }],
    ['no size', { ...lesson, bytes: '12' }],
    ['a size below nothing', { ...lesson, bytes: -1 }],
    ['half a byte', { ...lesson, bytes: 1.5 }],
    ['a size that is no number', { ...lesson, bytes: NaN }],
    ['a size beyond all', { ...lesson, bytes: 1e300 }],
    ['a day that is none', { ...lesson, date: '明天' }],
    ['nothing', null],
  ])('loses the entry with %s and keeps the others', (_what, file) => {
    expect(read(file)).toEqual([lesson]);
  });

  it.each([undefined, null, 5, 'files', [], { site: 'xueku' }, { site: 'xueku', files: {} }])(
    '%j offers nothing',
    (value) => expect(parseDownloads(value, 'xueku')).toEqual([]),
  );

  it('is read with a number sign in a name, as earlier versions wrote it', () => {
    expect(read({ ...lesson, path: 'downloads/lessons/C#.html' })).toHaveLength(2);
  });

  it('keeps entries of a kind that is still to come for whoever knows it', () => {
    expect(read({ ...lesson, kind: 'audio', voice: 'female' })).toEqual([
      { ...lesson, kind: 'audio' },
      lesson,
    ]);
  });
});
