import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parseDownloads } from '../../../src/browser/version/offered-downloads.ts';
import { type Download, writeDownloads } from '../../../src/bundle/downloads-manifest.ts';

const lesson: Download = {
  kind: 'lesson',
  id: 'lianxi-qunzhong',
  path: 'downloads/lessons/联系群众 100%（2）</script>.html',
  bytes: 131_072,
  date: '2026-11-21',
  build: '0123abcd',
};

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

describe('a broken list', () => {
  const read = (file: unknown): unknown => parseDownloads({ site: 'xueku', files: [file, lesson] }, 'xueku');

  it.each([
    ['a path out of the folder', { ...lesson, path: 'downloads/../index.html' }],
    ['a path elsewhere', { ...lesson, path: 'lessons/a.html' }],
    ['an address', { ...lesson, path: 'javascript:alert(1)' }],
    ['a backslash', { ...lesson, path: 'downloads/..\\index.html' }],
    ['no size', { ...lesson, bytes: '12' }],
    ['a day that is none', { ...lesson, date: '明天' }],
    ['nothing', null],
  ])('loses the entry with %s and keeps the others', (_what, file) => {
    expect(read(file)).toEqual([lesson]);
  });

  it.each([undefined, null, 5, 'files', [], { site: 'xueku' }, { site: 'xueku', files: {} }])(
    '%j offers nothing',
    (value) => expect(parseDownloads(value, 'xueku')).toEqual([]),
  );

  it('keeps entries of a kind that is still to come for whoever knows it', () => {
    expect(read({ ...lesson, kind: 'audio', voice: 'female' })).toEqual([
      { ...lesson, kind: 'audio' },
      lesson,
    ]);
  });
});
