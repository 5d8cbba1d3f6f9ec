import { describe, expect, it } from 'vitest';
import { compareFiles } from '../../../src/integrity/compare-files.ts';
import { isSystemFile } from '../../../src/integrity/system-file.ts';

describe('comparing the files of a bundle', () => {
  it('finds nothing where all are there', () => {
    expect(compareFiles(['a', 'b/c'], ['b/c', 'a'])).toEqual({
      present: ['a', 'b/c'],
      missing: [],
      renamed: [],
      extra: [],
    });
  });

  it('tells what is missing, what is left over and what is written in another way', () => {
    const expected = ['index.html', 'lessons/a.html', 'lessons/é.html', 'gone.html'];
    const found = ['Index.HTML', 'lessons/a.html', 'lessons/e\u0301.html', 'old.html'];
    expect(compareFiles(expected, found)).toEqual({
      present: ['lessons/a.html'],
      missing: ['gone.html'],
      renamed: [
        { path: 'index.html', found: 'Index.HTML' },
        { path: 'lessons/é.html', found: 'lessons/e\u0301.html' },
      ],
      extra: ['old.html'],
    });
  });

  it('calls a file beside its twin left over, not renamed', () => {
    expect(compareFiles(['a'], ['a', 'A'])).toMatchObject({ present: ['a'], renamed: [], extra: ['A'] });
  });

  it('does not count what systems leave behind', () => {
    const left = ['Thumbs.db', 'a/desktop.ini', '.DS_Store', '__MACOSX/x', '~$a.docx', '$RECYCLE.BIN/a'];
    expect(compareFiles([], left).extra).toEqual([]);
    expect(['thumbs.html', 'ds_store', 'desktop.ini.html'].filter(isSystemFile)).toEqual([]);
  });
});
