import { describe, expect, it } from 'vitest';
import {
  attachmentExtensions,
  attachmentKind,
  extensionOf,
  safeAttachmentNames,
} from '../../../src/lesson/attachment-name.ts';
import { forEachSeed, pick, repeat } from '../support/random.ts';

const names = (...files: string[]) => [...safeAttachmentNames(files).values()];

describe('safeAttachmentNames', () => {
  it.each([
    ['走访记录表（样表）.docx', 'zou-fang-ji-lu-biao-yang-biao.docx'],
    ['图片/村口.PNG', 'tu-pian-cun-kou.png'],
    ['Plan 2014.06.xlsx', 'plan-2014-06.xlsx'],
    ['a&b=c?d#e.pdf', 'a-b-c-d-e.pdf'],
    ['😀.pdf', 'file.pdf'],
    ['.pdf', 'file.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\..\\boot.txt', 'boot.txt'],
    ['a/../b.txt', 'a-b.txt'],
    ['说明', 'shuo-ming'],
    ['说明.', 'shuo-ming'],
    ['文件.文档', 'wen-jian.wen-dang'],
    ['x.p"f', 'x.p-f'],
    ['x.😀', 'x.file'],
    ['（CON）.pdf', 'con-2.pdf'],
  ])('%s becomes %s', (file, name) => expect(names(file)).toEqual([name]));

  it('numbers what would share a name, in the order given', () => {
    expect(names('通知.pdf', '通知.PDF', '通 知.pdf', '同志.pdf', '通知.docx')).toEqual([
      'tong-zhi.pdf',
      'tong-zhi-2.pdf',
      'tong-zhi-3.pdf',
      'tong-zhi-4.pdf',
      'tong-zhi.docx',
    ]);
    expect(names('a-2.pdf', 'a.pdf', 'A.pdf')).toEqual(['a-2.pdf', 'a.pdf', 'a-3.pdf']);
  });

  it('keeps the original paths as keys', () => {
    expect([...safeAttachmentNames(['图片/村口.png']).keys()]).toEqual(['图片/村口.png']);
  });

  it('are unique plain file names, whatever the files are called', () => {
    const alphabet = [...'通同aA./\\.. 😀#?%“'];
    forEachSeed(100, (random) => {
      const file = () => repeat(1 + Math.floor(random() * 8), () => pick(random, alphabet)).join('');
      const files = new Set(repeat(8, file));
      const safe = names(...files);
      expect(new Set(safe).size).toBe(files.size);
      for (const name of safe)
        expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
    });
  });
});

describe('extensionOf', () => {
  it.each([
    ['a.PDF', 'pdf'],
    ['a.b.docx', 'docx'],
    ['a.b/c', ''],
    ['a', ''],
    ['a.', ''],
    ['../x', ''],
  ])('%s: %j', (file, extension) => expect(extensionOf(file)).toBe(extension));
});

describe('attachmentExtensions', () => {
  it('holds no type that may run a script', () => {
    expect(attachmentExtensions).not.toEqual(expect.arrayContaining(['svg']));
  });
});

describe('attachmentKind', () => {
  it.each([
    ['a.pdf', 'PDF 文档'],
    ['a.PPTX', '演示文稿'],
    ['a.jpeg', '图片'],
    ['a.exe', '文件'],
    ['a.constructor', '文件'],
    ['a', '文件'],
  ])('%s is a %s', (file, kind) => expect(attachmentKind(file)).toBe(kind));

  it('knows every extension that is let in', () => {
    expect(attachmentExtensions.filter((extension) => attachmentKind(`a.${extension}`) === '文件')).toEqual(
      [],
    );
  });
});
