import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectKind, type FileKind } from '../../../../src/import/read/detect.ts';
import { encode } from './encodings.ts';
import { compoundFile, latin1, utf8, wordStream, zipOf } from './source-files.ts';

const stream = new Uint8Array(4096);
const docx = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });
const mail =
  'From: <Saved by Blink>\r\nSubject: =?utf-8?Q?a?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n--x\r\n';

const cases: readonly [FileKind, string, Uint8Array][] = [
  ['docx', 'a document of Word', docx],
  ['xlsx', 'a table', zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' })],
  ['pptx', 'slides', zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })],
  ['ofd', 'OFD', zipOf({ 'OFD.xml': '', 'Doc_0/Document.xml': '' })],
  ['epub', 'a book', zipOf({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '' })],
  ['odt', 'OpenDocument', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' })],
  ['visio', 'a drawing of Visio', zipOf({ '[Content_Types].xml': '', 'visio/document.xml': '' })],
  ['xps', 'XPS', zipOf({ '[Content_Types].xml': '', 'FixedDocSeq.fdseq': '' })],
  ['package', 'a package of anything', zipOf({ '[Content_Types].xml': '<Types/>', 'a/b.xml': '' })],
  [
    'docx',
    'a document of Word with its text elsewhere',
    zipOf({
      '[Content_Types].xml':
        '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
      'doc/main.xml': '',
    }),
  ],
  ['jar', 'a program in Java', zipOf({ 'META-INF/MANIFEST.MF': '', 'a.class': '' })],
  ['zip', 'an archive of documents', zipOf({ '资料/一.docx': docx, '资料/二.txt': '文字' })],
  ['truncated-zip', 'the first half of a document', docx.subarray(0, docx.length / 2)],
  ['doc', 'a document of Word 97', compoundFile([{ name: 'WordDocument', content: wordStream() }])],
  [
    'doc',
    'a document with a table of Excel in it',
    compoundFile([
      { name: 'ObjectPool', children: [{ name: '_1', children: [{ name: 'Workbook', content: stream }] }] },
      { name: '1Table', content: stream },
      { name: 'WordDocument', content: wordStream() },
    ]),
  ],
  [
    'xls',
    'a table with a document of Word in it',
    compoundFile([
      { name: 'MBD01', children: [{ name: 'WordDocument', content: wordStream() }] },
      { name: 'Workbook', content: stream },
    ]),
  ],
  ['ppt', 'old slides', compoundFile([{ name: 'PowerPoint Document', content: stream }])],
  ['encrypted', 'a docx with a password', compoundFile([{ name: 'EncryptedPackage', content: stream }])],
  ['encrypted', 'a doc with a password', compoundFile([{ name: 'WordDocument', content: wordStream(true) }])],
  ['old-word', 'Word 6', compoundFile([{ name: 'WordDocument', content: stream }])],
  ['compound', 'something else', compoundFile([{ name: '__nameid_version1.0', content: stream }])],
  ['compound', 'a damaged compound file', compoundFile([]).subarray(0, 600)],
  ['pdf', 'PDF', latin1('%PDF-1.4\n%\xe2\xe3\n1 0 obj\n')],
  ['pdf', 'PDF behind other bytes', latin1('\r\n\r\nxx%PDF-1.4\n1 0 obj\n')],
  ['text', 'a text about PDF', utf8('文件开头的 %PDF-1.4 是版本号。')],
  ['rtf', 'RTF under any name', latin1('{\\rtf1\\ansi\\ansicpg936 ')],
  ['mht', 'a saved page', latin1(mail)],
  ['mht', 'a saved page of IE', latin1(`\ufeff\r\n${mail}`.slice(1))],
  ['text', 'a letter with lines like headers', utf8('From: 张三\nSubject: 来信\n\n您好。')],
  ['html', 'a page', utf8('<!DOCTYPE html><html><body><p>文字</p>')],
  ['html', 'a page of Word', utf8('<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>')],
  ['html', 'a page behind a mark and comments', utf8('\ufeff\n<!-- a -->\n<!-- b --><HTML><BODY>文字')],
  ['html', 'XHTML', utf8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>')],
  ['html', 'a page in UTF-16', encode('<html><body><p>文字文字文字</p></body></html>', 'utf-16le')],
  ['html', 'the inside of a page', utf8('<p>第一段。</p><p>第二段。</p>')],
  ['html', 'text with tags', utf8('第一段。<br>\n第二段。<br>\n<b>第三</b>段。<br>\n')],
  ['text', 'a text that speaks of tags', utf8('标签 <p> 是段落，<br> 是换行。\n别的行没有。\n也没有。\n')],
  ['text', 'a text with stray tags', utf8(`${'灯修好了，人也来了。\n'.repeat(20)}<b>后来</b><iframe>`)],
  ['text', 'a text that begins with a tag', utf8(`<b>灯</b>\n${'灯修好了，人也来了。\n'.repeat(20)}<p>`)],
  ['text', 'a long text with few tags', utf8(`<p>灯</p>\n${'灯修好了，人也来了。\n'.repeat(200)}<br>`)],
  ['html', 'one paragraph', utf8('<p>灯修好了，<b>人</b>也来了。</p>\n')],
  ['html', 'a page behind other words', utf8('Warning: x\n<html><body><p>灯</p><p>人</p></body></html>')],
  ['html', 'a page that begins with its title', utf8('<title>灯</title><div id="app"></div>')],
  ['text', 'Markdown with tags', utf8('<div>\n\n# 标题\n\n文字<br>\n</div>\n')],
  ['word-xml', 'XML of Word', utf8('<?xml version="1.0"?>\n<w:wordDocument xmlns:w="x">')],
  ['xml', 'other XML', utf8('<?xml version="1.0"?><rss><title>a</title></rss>')],
  ['image', 'PNG', latin1('\x89PNG\r\n\x1a\n')],
  ['image', 'JPEG', latin1('\xff\xd8\xff\xe0')],
  ['image', 'a drawing', utf8('<svg xmlns="http://www.w3.org/2000/svg">')],
  ['text', 'words that begin with BM', utf8('BMW 是一个牌子。')],
  ['media', 'a film', latin1('\0\0\0\x20ftypisom')],
  ['rar', 'RAR', latin1('Rar!\x1a\x07\x01\0')],
  ['7z', '7z', latin1('7z\xbc\xaf\x27\x1c')],
  ['gz', 'gz', latin1('\x1f\x8b\x08\0')],
  ['program', 'a program', latin1(`MZ\x90\0\x03\0\0\0`)],
  ['caj', 'a file of CNKI', latin1('CAJ\0\0')],
  ['text', 'Chinese in GBK', encode('群众工作的方法', 'gb18030')],
];

describe('detectKind', () => {
  it.each(cases)('%s: %s', (kind, _what, bytes) => {
    expect(detectKind(bytes)).toBe(kind);
  });

  it('always answers, for noise behind every beginning and for every file cut short', () => {
    for (const [, , bytes] of cases)
      for (let length = 0; length <= bytes.length; length += Math.ceil(bytes.length / 60))
        expect(detectKind(bytes.subarray(0, length))).toBeTypeOf('string');
    const begin = fc.constantFrom(...cases.map(([, , bytes]) => bytes.subarray(0, 600)));
    fc.assert(
      fc.property(begin, fc.uint8Array({ maxLength: 2000 }), (start, noise) => {
        expect(detectKind(new Uint8Array([...start, ...noise]))).toBeTypeOf('string');
      }),
    );
  });

  it('does not fall into a ring of sectors', () => {
    const file = compoundFile([{ name: 'WordDocument', content: wordStream() }]);
    const view = new DataView(file.buffer);
    view.setUint32(512 + 4, 1, true);
    view.setUint32(68, 0, true);
    view.setUint32(512 + 508, 0, true);
    expect(detectKind(file)).toBe('doc');
  });
});
