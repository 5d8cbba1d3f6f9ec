import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../src/import/document/source-document.ts';
import { countLines } from '../../../../src/import/document/working-document.ts';
import { documentBytes } from '../../../../src/import/read/limits.ts';
import { readDocument } from '../../../../src/import/read/read-document.ts';
import { refusals, refusedKinds } from '../../../../src/import/read/refusals.ts';
import { encode, simplified } from './encodings.ts';
import { compoundFile, latin1, utf8, wordStream, zipOf } from './source-files.ts';

async function reasonOf(bytes: Uint8Array): Promise<string | undefined> {
  const read = await readDocument('文件', bytes);
  return isRefusal(read) ? read.reason : undefined;
}

describe('readDocument', () => {
  it('reads text by its content, whatever it is called', async () => {
    const text = '# 走访的方法\n\n正文。';
    expect(await readDocument('课.doc', utf8(text))).toMatchObject({ format: 'md', encoding: 'utf-8' });
    expect(await readDocument('课.pdf', encode(simplified, 'gb18030'))).toMatchObject({
      format: 'txt',
      encoding: 'gb18030',
    });
    const page = '<html><body><p>一段正文，写得足够长，像一篇文章。</p></body></html>';
    expect(await readDocument('课.txt', utf8(page))).toMatchObject({ format: 'html' });
  });

  it.each([
    ['zero bytes', new Uint8Array(), refusals.zeroBytes.reason],
    ['white space', utf8(' \n\u3000\u00a0\n'), refusals.empty.reason],
    ['noise', Uint8Array.from({ length: 999 }, (_, i) => (i * i * 31) % 256), refusals.notText.reason],
    ['too many bytes', new Uint8Array(documentBytes + 1), refusals.tooLarge.reason],
    ['too many characters', utf8('文'.repeat(5_000_001)), refusals.tooLong.reason],
    ['RTF', latin1('{\\rtf1 a}'), refusedKinds.rtf],
    ['slides', zipOf({ 'ppt/presentation.xml': '' }), refusedKinds.pptx],
    [
      'a password',
      compoundFile([{ name: 'EncryptedPackage', content: wordStream() }]),
      refusedKinds.encrypted,
    ],
  ])('refuses %s in one line', async (_what, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
    expect(reason).not.toContain('\n');
  });

  it('says what to do in every refusal', () => {
    const reasons = [...Object.values(refusals).map(({ reason }) => reason), ...Object.values(refusedKinds)];
    const known: readonly string[] = [refusedKinds.jar, refusedKinds.program];
    for (const reason of reasons) expect(known.includes(reason) || /请/.test(reason), reason).toBe(true);
  });

  it('points at characters that could not be read', async () => {
    const bytes = encode(simplified.slice(0, 90), 'utf-8');
    const damaged = new Uint8Array([...bytes.subarray(0, 61), ...bytes.subarray(62)]);
    const read = await readDocument('课.txt', damaged);
    expect(isRefusal(read) ? [] : read.remarks).toMatchObject([{ rule: 'unreadable-bytes', line: 1 }]);
  });

  it('answers for noise of any kind, and never loses count', async () => {
    const starts = fc.constantFrom(
      ...[utf8(''), utf8('<html><body>'), utf8('# 题\n\n'), latin1('%PDF-1.4\n'), latin1('PK\x03\x04')],
      ...[utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n')],
      compoundFile([{ name: 'WordDocument', content: wordStream() }]),
      zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document><w:body>' }),
    );
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map(utf8),
      fc.string({ unit: fc.constantFrom(...'<>/pbrtable ="文，\n&;#[]()*') }).map(utf8),
    );
    await fc.assert(
      fc.asyncProperty(starts, noise, async (start, rest) => {
        const read = await readDocument('a', new Uint8Array([...start, ...rest]));
        if (isRefusal(read)) expect(read.reason).toMatch(/^.*。$/);
        else expect(countLines(read.lines)).toBe(read.characters);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  const fixtures = resolve(import.meta.dirname, '../../../fixtures/import');
  const files = existsSync(fixtures)
    ? readdirSync(fixtures, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => resolve(entry.parentPath, entry.name))
    : [];

  it.each(files)(
    'answers for every beginning of %s',
    async (file) => {
      const bytes = readFileSync(file);
      const step = Math.ceil(bytes.length / 25);
      for (let length = bytes.length; length > 0; length -= step) {
        const read = await readDocument(file, bytes.subarray(0, length));
        if (isRefusal(read)) expect(read.reason).toMatch(/。$/);
        else expect(countLines(read.lines), `${length} bytes`).toBe(read.characters);
      }
    },
    60_000,
  );
});
