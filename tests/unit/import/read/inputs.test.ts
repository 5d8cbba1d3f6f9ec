import { chmodSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readInputs, type Input, type InputOptions } from '../../../../src/import/read/inputs.ts';
import { readDocument } from '../../../../src/import/read/read-document.ts';
import { documentBytes } from '../../../../src/import/read/limits.ts';
import { inputRefusals, refusals, refusedKinds } from '../../../../src/import/read/refusals.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { encode } from './encodings.ts';
import { utf8, zipOf } from './source-files.ts';

async function all(paths: readonly string[], options?: InputOptions): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of readInputs(paths, options)) inputs.push(input);
  return inputs;
}

/** Each input as a line: the name without the folder, then what came of it. */
async function listed(folder: string, paths: readonly string[], options?: InputOptions): Promise<string[]> {
  return (await all(paths, options)).map((input) => {
    const name = input.name.replace(`${folder}/`, '');
    if ('bytes' in input) return `${name} ${new TextDecoder().decode(input.bytes)}`;
    return 'skipped' in input ? `${name} - ${input.skipped}` : `${name} ! ${input.refusal.reason}`;
  });
}

async function* pieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const docx = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' });

describe('files and folders', () => {
  it('come in natural order, with what is not a document named', async () => {
    const folder = temporaryFolder({
      'a/第10课.txt': '十',
      'a/第2课.txt': '二',
      'a/第十二讲.txt': '十二',
      'a/第三讲.txt': '三',
      'a/子/三.txt': '三',
      'a/~$第2课.docx': 'x',
      'a/.DS_Store': 'x',
      'a/.hidden/四.txt': '四',
      'a/Thumbs.db': 'x',
      'a/网页.html': '页',
      'a/网页_files/a.js': 'x',
    });
    expect(await listed(folder, [join(folder, 'a')])).toEqual([
      'a/.DS_Store - 系统文件',
      'a/.hidden - 隐藏文件',
      'a/~$第2课.docx - 文档打开时的锁文件',
      'a/第2课.txt 二',
      'a/第三讲.txt 三',
      'a/第10课.txt 十',
      'a/第十二讲.txt 十二',
      'a/网页_files - 网页附带的文件夹',
      'a/网页.html 页',
      'a/子/三.txt 三',
      'a/Thumbs.db - 系统文件',
    ]);
  });

  it('come once, however often and by whatever name they are given', async () => {
    const folder = temporaryFolder({ '一.txt': '一' });
    symlinkSync(join(folder, '一.txt'), join(folder, '二.txt'));
    const path = join(folder, '一.txt');
    expect(await listed(folder, [path, path, folder, join(folder, '.', '一.txt')])).toEqual([
      '一.txt 一',
      `一.txt - 与 ${path} 是同一个文件，只读一次`,
      `二.txt - 与 ${path} 是同一个文件，只读一次`,
    ]);
  });

  it('are refused one by one where they cannot be read, and the rest goes on', async () => {
    const folder = temporaryFolder({
      '好.txt': '好',
      '大.txt': new Uint8Array(documentBytes + 1),
      '空/.a': '',
    });
    execFileSync('mkfifo', [join(folder, '管道')]);
    symlinkSync(join(folder, '圈'), join(folder, '圈'));
    symlinkSync(folder, join(folder, '回'));
    symlinkSync(join(folder, '没有'), join(folder, '断'));
    const names = ['没有.txt', '大.txt', '管道', '圈', '断', '空', '好.txt', '好.txt/里面'];
    expect(
      await listed(
        folder,
        names.map((name) => join(folder, name)),
      ),
    ).toEqual([
      `没有.txt ! ${inputRefusals.missing.reason}`,
      `大.txt ! ${refusals.tooLarge.reason}`,
      `管道 ! ${inputRefusals.notFile.reason}`,
      `圈 ! ${inputRefusals.loop.reason}`,
      `断 ! ${inputRefusals.missing.reason}`,
      '空/.a - 隐藏文件',
      `空 ! ${inputRefusals.noDocuments.reason}`,
      '好.txt 好',
      `好.txt/里面 ! ${inputRefusals.missing.reason}`,
    ]);
    expect(await listed(folder, [folder])).toContain(`回 ! ${inputRefusals.loop.reason}`);
    expect(await listed(folder, ['/dev/null'])).toEqual([`/dev/null ! ${inputRefusals.notFile.reason}`]);
  });

  it.skipIf(process.getuid?.() === 0)('are refused without permission', async () => {
    const folder = temporaryFolder({ '一.txt': '一', '夹/二.txt': '二' });
    chmodSync(join(folder, '一.txt'), 0);
    chmodSync(join(folder, '夹'), 0);
    expect(await listed(folder, [join(folder, '一.txt'), join(folder, '夹')])).toEqual([
      `一.txt ! ${inputRefusals.forbidden.reason}`,
      `夹 ! ${inputRefusals.forbidden.reason}`,
    ]);
    chmodSync(join(folder, '夹'), 0o700);
  });

  it.skipIf(process.platform !== 'linux')('with names that are no UTF-8 are told by them', async () => {
    const folder = temporaryFolder({ '一.txt': '一' });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), encode('第二课.txt', 'gb18030')]), '二');
    const lines = await listed(folder, [folder]);
    expect(lines).toContain('一.txt 一');
    expect(lines.filter((line) => line.endsWith(inputRefusals.strangeName.reason))).toHaveLength(1);
  });

  it('that are no documents are told what they are, not that they are too large', async () => {
    const folder = temporaryFolder({
      'a.vsdx': zipOf({ '[Content_Types].xml': '<Types/>', 'visio/document.xml': '' }),
      'b.docx': zipOf({ '[Content_Types].xml': '<Types/>', 'c.xml': '' }),
      'c.docx': zipOf({
        '[Content_Types].xml': '<Types/>',
        ...Object.fromEntries(Array.from({ length: 5_100 }, (_, index) => [`${index}.xml`, ''])),
      }),
    });
    const reasons: string[] = [];
    for (const name of ['a.vsdx', 'b.docx', 'c.docx'])
      for (const input of await all([join(folder, name)])) {
        const read = 'bytes' in input ? await readDocument(name, input.bytes) : input;
        if ('reason' in read) reasons.push(read.reason);
        if ('refusal' in read) reasons.push(read.refusal.reason);
      }
    expect(reasons).toEqual([refusedKinds.visio, refusedKinds.package, inputRefusals.largePackage.reason]);
  }, 30_000);

  it('end when they are told to', async () => {
    const folder = temporaryFolder({ '一.txt': '一', '二.txt': '二', '三.txt': '三' });
    const abort = new AbortController();
    const names: string[] = [];
    for await (const { name } of readInputs([folder], { signal: abort.signal })) {
      names.push(name);
      abort.abort();
    }
    expect(names).toHaveLength(1);
  });
});

describe('archives', () => {
  it('are gone through, but for documents that are archives themselves', async () => {
    const folder = temporaryFolder({
      '课件.zip': zipOf({
        '党课/10.txt': '十',
        '党课/2.txt': '二',
        '党课/__MACOSX/._2.txt': 'x',
        '党课/里.zip': zipOf({ 'a.txt': 'a' }),
      }),
      '文.docx': docx,
    });
    expect(await listed(folder, [join(folder, '课件.zip')])).toEqual([
      '课件.zip/党课/2.txt 二',
      '课件.zip/党课/10.txt 十',
      `课件.zip/党课/里.zip ! ${refusedKinds.zip}`,
    ]);
    const [only] = await all([join(folder, '文.docx')]);
    expect(only && 'bytes' in only && Buffer.compare(only.bytes, docx)).toBe(0);
  });

  it('may have names in GBK', async () => {
    const zip = Buffer.from(zipOf({ 'xxxxxx.txt': '一' }));
    const name = encode('第一课.txt', 'gb18030');
    for (let at = zip.indexOf('xxxxxx'); at !== -1; at = zip.indexOf('xxxxxx')) zip.set(name, at);
    const folder = temporaryFolder({ 'a.zip': zip });
    expect(await listed(folder, [join(folder, 'a.zip')])).toEqual(['a.zip/第一课.txt 一']);
  });

  it.each([
    ['leads out of its folder', { '../a.txt': 'a' }, /写到文件夹外面/],
    ['is a bomb', { 'a.txt': new Uint8Array(30 * 1024 ** 2) }, /变大 200 倍/],
  ])('that %s is refused in one line', async (_what, files: Record<string, string | Uint8Array>, reason) => {
    const folder = temporaryFolder({ 'a.zip': zipOf(files), 'b.txt': '后' });
    const [first, second] = await listed(folder, [folder]);
    expect(first).toMatch(reason);
    expect(first).not.toContain(folder);
    expect(first).not.toContain('\n');
    expect(second).toBe('b.txt 后');
  });

  it('with backslashes are to be unpacked, unless they lead out of the folder', async () => {
    const folder = temporaryFolder({
      'a.zip': zipOf({ '党课\\一.txt': '一', '党课\\二.txt': '二' }),
      'b.zip': zipOf({ '..\\..\\一.txt': '一' }),
    });
    const [kind, unkind] = await listed(folder, [folder]);
    expect(kind).toBe(`a.zip ! ${inputRefusals.backslash.reason}`);
    expect(unkind).toMatch(/反斜杠.*可能有害/);
  });

  it('that is damaged is refused, and a damaged file in it alone', async () => {
    const zip = zipOf({ 'a.txt': '甲'.repeat(200), 'b.txt': '乙' });
    const damaged = zip.slice();
    damaged.fill(0, 40, 44);
    const folder = temporaryFolder({ 'a.zip': damaged, 'b.zip': zip.subarray(0, zip.length - 30) });
    const lines = await listed(folder, [folder]);
    expect(lines[0]).toMatch(/^a\.zip\/a\.txt ! 压缩包不能用：里面的文件.*坏了/);
    expect(lines[1]).toBe('a.zip/b.txt 乙');
    expect(lines[2]).toMatch(/^b\.zip/);
  });

  it('without documents say so', async () => {
    const folder = temporaryFolder({ 'a.zip': zipOf({}), 'b.zip': zipOf({ '.DS_Store': 'x' }) });
    expect((await listed(folder, [folder])).filter((line) => line.includes(' ! '))).toEqual([
      `a.zip ! ${inputRefusals.noDocuments.reason}`,
      `b.zip ! ${inputRefusals.noDocuments.reason}`,
    ]);
  });
});

describe('standard input', () => {
  it('is read for a dash, and when nothing is named', async () => {
    for (const paths of [['-'], []])
      expect(await listed('', paths, { stdin: pieces(utf8('文字文字'), 5) })).toEqual(['标准输入 文字文字']);
    expect(await listed('', ['-'])).toEqual([`标准输入 ! ${refusals.zeroBytes.reason}`]);
  });

  it('may be an archive, of which nothing is left behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('xueku-import-'));
    const zip = zipOf({ '一.txt': '一', '二.docx': docx });
    expect((await all(['-'], { stdin: pieces(zip, 50) })).map(({ name }) => name)).toEqual([
      '标准输入/一.txt',
      '标准输入/二.docx',
    ]);
    const unfinished = readInputs(['-'], { stdin: pieces(zip, 50) });
    await unfinished.next();
    await unfinished.return(undefined);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('xueku-import-'))).toEqual(before);
  });

  it('is refused when it is too large or breaks off', async () => {
    const large = pieces(new Uint8Array(documentBytes + 1), 1024 ** 2);
    expect(await listed('', ['-'], { stdin: large })).toEqual([`标准输入 ! ${refusals.tooLarge.reason}`]);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield utf8('文');
      throw new Error('EPIPE');
    }
    expect((await listed('', ['-'], { stdin: broken() }))[0]).toMatch(/读不了：EPIPE/);
  });
});
