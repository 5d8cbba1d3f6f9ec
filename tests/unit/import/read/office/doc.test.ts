import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { countLines } from '../../../../../src/import/document/working-document.ts';
import { readDoc } from '../../../../../src/import/read/office/read-doc.ts';
import { fixture, read, reasonOf, textsOf } from './fixtures.ts';

const lesson = fixture('lesson.doc');

describe('a .doc', () => {
  it('gives its lines with what they are', async () => {
    const document = read(await readDoc(lesson));
    expect(document.lines.slice(0, 2)).toMatchObject([
      { number: 1, text: '一盏路灯的三天', hint: { heading: 1 } },
      { number: 2, text: '事情的经过', hint: { heading: 2 } },
    ]);
    expect(document.lines.find(({ text }) => text === '先看现场')?.hint.heading).toBe(3);
    expect(document.lines.find(({ text }) => text === '记下灯杆的编号')?.hint.list).toEqual({
      ordered: true,
      level: 1,
    });
    expect(textsOf(document)).toContain('主讲人 陈一鸣');
    expect(document.lines.find(({ text }) => text === '四月')?.hint.cell).toEqual({
      table: 1,
      row: 2,
      column: 0,
    });
    // The file names an author and a date as well; both are often those of a template.
    expect(document.properties).toEqual({ title: '一盏路灯的三天' });
  });

  it('keeps what stands beside the text, what was deleted and what is hidden', async () => {
    const document = read(await readDoc(lesson));
    expect(textsOf(document, 'header')).toEqual(['社区微课材料']);
    expect(textsOf(document, 'footer')).toEqual(['第 1 页']);
    expect(textsOf(document, 'comment')).toEqual(['写明是哪一天']);
    expect(textsOf(document, 'deleted')).toEqual(['没有人来过。']);
    expect(textsOf(document, 'hidden')).toEqual(['内部掌握。']);
    const note = document.lines.find(({ hint }) => hint.part === 'footnote');
    expect(note).toMatchObject({ text: '路灯由市政维护。', hint: { note: '1' } });
    expect(document.lines[2]?.marks).toContainEqual({ kind: 'note', start: 20, end: 20, target: '1' });
    expect(document.remarks).toContainEqual({
      rule: 'comment',
      line: 6,
      before: '当晚八点灯亮了。〔写明是哪一天〕',
    });
  });

  it('balances', async () => {
    const document = read(await readDoc(lesson));
    expect(countLines(document.lines)).toBe(document.characters);
  });

  it('has the text that word-extractor finds, and the deleted words that it drops', async () => {
    interface Extractor {
      extract(bytes: Buffer): Promise<{ getBody(options: object): string }>;
    }
    const WordExtractor = createRequire(import.meta.url)('word-extractor') as new () => Extractor;
    const extracted = await new WordExtractor().extract(Buffer.from(lesson));
    const theirs = extracted.getBody({ filterUnicode: false }).replaceAll(/\s/g, '');
    const document = read(await readDoc(lesson));
    const isTheirs = (part: string | undefined): boolean => part === undefined || part === 'hidden';
    const ours = document.lines.filter(({ hint }) => isTheirs(hint.part)).map(({ text }) => text);
    const sorted = (text: string): string => [...text.replaceAll(/\s/g, '')].sort().join('');
    expect(sorted(ours.join(''))).toBe(sorted(theirs));
    expect(theirs).not.toContain('没有人来过');
  });
});

describe('what is no readable .doc', () => {
  const withBytes = (change: (bytes: Buffer) => void): Uint8Array => {
    const copy = Buffer.from(lesson);
    change(copy);
    return copy;
  };
  const start = Buffer.from(lesson).indexOf(Buffer.from([0xec, 0xa5]));

  it('is refused with what to do', async () => {
    expect(reasonOf(await readDoc(fixture('encrypted.docx')))).toContain('密码');
    const locked = withBytes((bytes) => bytes.writeUInt8(bytes.readUInt8(start + 11) | 1, start + 11));
    expect(reasonOf(await readDoc(locked))).toContain('密码');
    const old = withBytes((bytes) => bytes.writeUInt16LE(0x68, start + 2));
    expect(reasonOf(await readDoc(old))).toContain('很旧');
    expect(reasonOf(await readDoc(lesson.subarray(0, 6000)))).not.toBe('');
    expect(reasonOf(await readDoc(fixture('lesson.rtf')))).toContain('不是 Word 文档');
  });
});
