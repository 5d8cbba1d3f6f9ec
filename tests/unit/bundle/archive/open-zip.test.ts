import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildFailure } from '../../../../src/build/failure.ts';
import { usualLimits, type ZipLimits } from '../../../../src/bundle/archive/limits.ts';
import { openZip } from '../../../../src/bundle/archive/open-zip.ts';
import { deflated, rawZip, type RawEntry } from './raw-zip.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueku-zip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(bytes: Uint8Array): string {
  const path = join(folder, '资料.zip');
  writeFileSync(path, bytes);
  return path;
}

/** All texts of an archive, by path. */
async function textsOf(bytes: Uint8Array, limits?: ZipLimits): Promise<Record<string, string>> {
  const tree = await openZip(written(bytes), limits);
  try {
    const texts = tree.files.map(
      async (file) => [file, Buffer.from(await tree.read(file)).toString()] as const,
    );
    return Object.fromEntries(await Promise.all(texts));
  } finally {
    await tree.close();
  }
}

async function refusalOf(bytes: Uint8Array, limits?: ZipLimits): Promise<string> {
  const error: unknown = await textsOf(bytes, limits).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BuildFailure);
  return (error as BuildFailure).report.replace(folder, '');
}

describe('an archive that is read', () => {
  it('gives its files, sorted, packed or not', async () => {
    const bytes = rawZip([
      { name: 'b.txt', data: '乙' },
      { name: 'a/' },
      { name: 'a/a.txt', data: '甲', method: 0 },
      { name: 'empty.txt' },
    ]);
    expect(await textsOf(bytes)).toEqual({ 'a/a.txt': '甲', 'b.txt': '乙', 'empty.txt': '' });
  });

  it('leaves out the folder that holds everything, however deep, and says which', async () => {
    const tree = await openZip(
      written(
        rawZip([{ name: '学习资料/' }, { name: '学习资料/xk/index.html' }, { name: '学习资料/xk/a/b' }]),
      ),
    );
    expect(tree.top).toBe('学习资料/xk');
    expect(tree.files).toEqual(['a/b', 'index.html']);
    await tree.close();
  });

  it('takes no part of a name for a folder', async () => {
    const tree = await openZip(written(rawZip([{ name: 'xk1/a' }, { name: 'xk2/a' }])));
    expect([tree.top, ...tree.files]).toEqual(['', 'xk1/a', 'xk2/a']);
    await tree.close();
  });

  it('ignores what macOS and Windows put in', async () => {
    const bytes = rawZip(
      ['xk/a.txt', '__MACOSX/xk/._a.txt', 'xk/.DS_Store', 'xk/Thumbs.db'].map((name) => ({ name })),
    );
    expect(await textsOf(bytes)).toEqual({ 'a.txt': '' });
  });

  it.each<[string, RawEntry & { unicode?: string }]>([
    [
      'GBK, as Chinese Windows writes it',
      { name: Buffer.from('d1a7cfb02f612e747874', 'hex'), flags: 0, host: 0 },
    ],
    ['UTF-8 without its flag, as macOS writes it', { name: Buffer.from('学习/a.txt'), flags: 0 }],
    [
      'a field for the UTF-8 name beside it',
      { name: Buffer.from('??/a.txt'), flags: 0, unicode: '学习/a.txt' },
    ],
  ])('reads a Chinese name in %s', async (_, { unicode, ...entry }) => {
    const extra =
      unicode === undefined ? Buffer.alloc(0) : unicodePath(Buffer.from(entry.name as string), unicode);
    const tree = await openZip(written(rawZip([{ ...entry, extra }])));
    expect(tree.top).toBe('学习');
    await tree.close();
  });

  it.each([100, 400_000])('reads %i lines that another program has packed', async (count) => {
    const text = Array.from({ length: count }, (_, index) => `第${index}课\n`).join('');
    expect(await textsOf(zipSync({ '学/长.txt': Buffer.from(text) }, { level: 9 }))).toEqual({
      '长.txt': text,
    });
  });

  it('reads one whose writer knew the sizes only at the end', async () => {
    const sizes = [0, 0, 0, 0];
    const local = [
      [6, [8]],
      [14, sizes],
      [18, sizes],
      [22, sizes],
    ] as const;
    expect(await textsOf(rawZip([{ name: 'a', data: 'x', flags: 8, local }]))).toEqual({ a: 'x' });
  });

  it('says which file it does not have', async () => {
    const tree = await openZip(written(rawZip([{ name: 'a' }])));
    await expect(tree.read('b')).rejects.toThrow('没有文件 b');
    await tree.close();
  });
});

function unicodePath(name: Uint8Array, unicode: string): Buffer {
  const data = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(unicode)]);
  data.writeUInt32LE(crc32(name), 1);
  const head = Buffer.from([0x75, 0x70, 0, 0]);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

const inner = { name: 'b', data: 'x'.repeat(1000) };

describe('an archive that is refused', () => {
  it.each<[string, RawEntry[], string]>([
    ['leaves the folder', [{ name: '../x.txt' }], '“../x.txt”会写到文件夹外面'],
    ['leaves it from within', [{ name: 'a/../../x.txt' }], '会写到文件夹外面'],
    ['ends with two dots', [{ name: 'a/..' }], '会写到文件夹外面'],
    ['has an absolute path', [{ name: '/etc/passwd' }], '绝对路径'],
    ['has a drive', [{ name: 'C:/x.txt' }], '带盘符'],
    ['has a drive and no folder', [{ name: 'c:x.txt' }], '带盘符'],
    ['has backslashes', [{ name: '..\\x.txt' }], '反斜杠'],
    ['has a path of another computer', [{ name: '//server/x' }], '绝对路径'],
    ['has an empty part', [{ name: 'a//b' }], '不合规则'],
    ['has no name', [{ name: '' }], '不合规则'],
    ['has a dot for a folder', [{ name: './a' }], '不合规则'],
    ['has a link', [{ name: 'a', data: '/etc', mode: 0o120777 }], '不是普通文件'],
    ['has a device', [{ name: 'a', mode: 0o020666 }], '不是普通文件'],
    ['has a folder that is called a file', [{ name: 'a', mode: 0o040755 }], '不是普通文件'],
    ['has a folder with content', [{ name: 'a/', data: 'x' }], '又是文件夹又是文件'],
    ['has case twins', [{ name: 'Index.html' }, { name: 'index.html' }], '是同一个文件'],
    ['has folders that are case twins', [{ name: 'A/x' }, { name: 'a/y' }], '“A”和“a”在 Windows 上是同一个'],
    ['has Unicode twins', [{ name: 'é' }, { name: 'e\u0301' }], '是同一个文件'],
    ['has a file twice', [{ name: 'a' }, { name: 'b' }, { name: 'a' }], '“a”出现两次'],
    ['has a file where a folder is', [{ name: 'a/b' }, { name: 'a' }], '“a”出现两次'],
    [
      'has a device name of Windows',
      [{ name: 'lessons/con.html' }],
      '“lessons/con.html”的名字 Windows 不接受',
    ],
    ['has a stream of Windows', [{ name: 'a.txt:b' }], 'Windows 不接受'],
    ['has a line break in a name', [{ name: 'a\nb' }], '“a�b”的名字 Windows 不接受'],
    ['has a zero in a name', [{ name: 'a\0.txt' }], 'Windows 不接受'],
    ['has a dot at the end of a name', [{ name: 'a./b' }], 'Windows 不接受'],
    ['has a long path', [{ name: `${'学'.repeat(100)}/${'习'.repeat(200)}` }], '有 301 个字符'],
    ['has a name that is no text', [{ name: Buffer.from([0x61, 0xff]) }], '文件名认不出来'],
    ['has two names for a file', [{ name: 'a.txt', localName: 'b.exe' }], '在另一处写着别的名字'],
    ['says elsewhere that a file is packed', twoHeaders([8, [8, 0]]), '在另一处写着别的压缩方法'],
    ['says elsewhere that a file is longer', twoHeaders([22, [9]]), '在另一处写着别的大小'],
    ['says elsewhere that a file takes less room', twoHeaders([18, [1]]), '在另一处写着别的大小'],
    ['says elsewhere that a file is another', twoHeaders([14, [1, 2, 3, 4]]), '在另一处写着别的大小'],
    ['has empty sizes without saying that they come later', twoHeaders([22, [0]]), '别的大小'],
    ['has sizes that come later, and others', twoHeaders([6, [8]], [22, [9]]), '别的大小'],
    ['says elsewhere that a file is encrypted', twoHeaders([6, [1]]), '在另一处写着加了密码'],
    ['has a hidden second name', [hiddenName('a.txt', '../../x')], '会写到文件夹外面'],
    ['is encrypted', [{ name: 'a', flags: 1 }], '加了密码'],
    ['is strongly encrypted', [{ name: 'a', flags: 0x41 }], '加了密码'],
    ['is packed in a rare way', [{ name: 'a', method: 14 }], '少见的压缩方法'],
    ['is a bomb', [{ name: 'a', data: Buffer.alloc(4 * 1024 ** 2) }], '变大 200 倍以上'],
    ['claims to be huge', [{ name: 'a', data: 'x', size: 0xfffffff0 }], '“a”太大'],
    [
      'has a file within another',
      [
        { name: 'a', data: rawZip([inner]), method: 0 },
        { ...inner, at: 31 },
      ],
      '“a”和“b”',
    ],
    [
      'unpacks one stretch twice',
      [{ name: 'a' }, { name: 'b', localName: 'a', at: 0 }],
      '在另一处写着别的名字',
    ],
  ])('%s', async (_, entries, message) => {
    const report = await refusalOf(rawZip(entries));
    expect(report).toContain(message);
    expect(report).toMatch(/^\/资料\.zip 不能用：/);
  });

  it('stops unpacking where a header that lies about the size said the end would be', async () => {
    for (const size of [0, 100, 5 * 1024 ** 2]) {
      const bytes = rawZip([{ name: 'a', data: Buffer.alloc(64 * 1024 ** 2), size }]);
      expect(await refusalOf(bytes)).toContain('“a”解开后比它写的大');
    }
  });

  it('refuses many files before it reads one', async () => {
    const count = 100_000;
    const bytes = rawZip(Array.from({ length: count }, (_, index) => ({ name: `${index}`, method: 0 })));
    expect(await refusalOf(inLargeFormat(bytes, count))).toContain('100000 个文件，最多 65000 个');
    // Where the number did not fit, the list goes on after the last file that was counted.
    expect(await refusalOf(bytes)).toContain('目录和结尾对不上');
  }, 30_000);

  it('refuses files that are too large together', async () => {
    const bytes = rawZip([
      { name: 'a', data: 'x'.repeat(60) },
      { name: 'b', data: 'x'.repeat(60) },
    ]);
    expect(await refusalOf(bytes, { ...usualLimits, totalBytes: 100 })).toContain('合起来太大');
    expect(await refusalOf(bytes, { ...usualLimits, fileBytes: 50 })).toContain('“a”太大');
  });

  it('refuses a bomb of files that are small each, and no small one', async () => {
    const zeros = (count: number): Buffer =>
      rawZip(Array.from({ length: count }, (_, index) => ({ name: `${index}`, data: Buffer.alloc(1024) })));
    const limits = { ...usualLimits, bombBytes: 100 * 1024, ratio: 10 };
    expect(Object.keys(await textsOf(zeros(100), limits))).toHaveLength(100);
    expect(await refusalOf(zeros(101), limits)).toContain('里面的文件合起来解开后会变大 10 倍以上');
    const entry = { data: 'x', size: 1024 ** 2 };
    const bomb = rawZip(Array.from({ length: 1025 }, (_, index) => ({ ...entry, name: `${index}` })));
    expect(await refusalOf(bomb)).toContain('合起来解开后会变大 200 倍以上');
  });

  it('refuses files that its list hides', async () => {
    const bytes = rawZip([{ name: 'a' }, { name: 'b' }], { count: 1 });
    expect(await refusalOf(bytes)).toContain('目录和结尾对不上');
  });

  it('refuses a list that a comment brings along', async () => {
    const inner = rawZip([{ name: 'evil' }]).toString('latin1');
    const bytes = rawZip([{ name: 'a' }], { comment: inner });
    expect(await refusalOf(bytes)).toContain('不能用');
  });

  it('shows no control characters and no endless names in its message', async () => {
    const report = await refusalOf(rawZip([{ name: `\u202e\u001b[31m${'长'.repeat(500)}` }]));
    expect(report).toMatch(/“��\[31m长{74}……”/);
  });

  it('refuses every truncated copy', async () => {
    const whole = rawZip([
      { name: 'a', data: '甲乙丙' },
      { name: 'b', data: '丁' },
    ]);
    for (let length = 0; length < whole.length; length += 1) await refusalOf(whole.subarray(0, length));
  });

  it.each([
    ['an empty file', ''],
    ['a page', '<!doctype html>'.repeat(100)],
    ['the beginning of an archive', 'PK\x03\x04'],
    ['an end that points nowhere', `PK\x05\x06\0\0\0\0\x01\0\x01\0${'\xff'.repeat(8)}\0\0`],
  ])('refuses %s', async (_, text) => {
    expect(await refusalOf(Buffer.from(text, 'latin1'))).toContain('请重新复制或下载一次');
  });

  it('reads the format for very many files, and refuses places beyond every file in it', async () => {
    const bytes = inLargeFormat(rawZip([{ name: 'a', data: 'x' }]), 1);
    expect(await textsOf(bytes)).toEqual({ a: 'x' });
    const end = bytes.length - 98;
    for (const place of [end + 48, end + 64]) {
      const changed = Buffer.from(bytes).fill(0xff, place, place + 8);
      expect(await refusalOf(changed)).toContain('不能用');
    }
  });

  it('says what is wrong with the path', async () => {
    await expect(openZip(join(folder, 'none.zip'))).rejects.toThrow('找不到');
    await expect(openZip(folder)).rejects.toThrow('不是文件');
    mkdirSync(join(folder, 'x'));
    symlinkSync('loop', join(folder, 'loop'));
    await expect(openZip(join(folder, 'loop'))).rejects.toThrow('读不了');
  });

  it('finds a file whose bytes have changed', async () => {
    const bytes = rawZip([{ name: 'a', data: 'packed as it is', method: 0 }]);
    bytes.write('P', bytes.indexOf('packed'));
    expect(await refusalOf(bytes)).toContain('里面的文件“a”坏了');
    const cut = rawZip([{ name: 'a', data: 'x'.repeat(100), size: 200, method: deflated }]);
    expect(await refusalOf(cut)).toContain('里面的文件“a”坏了');
  });
});

/** Puts the records for archives with more than 65535 files before the end. */
function inLargeFormat(bytes: Buffer, count: number): Buffer {
  const start = bytes.length - 22;
  const records = Buffer.alloc(76);
  records.write('PK\x06\x06', 0, 'latin1');
  records.writeBigUInt64LE(BigInt(count), 24);
  records.writeBigUInt64LE(BigInt(count), 32);
  records.writeBigUInt64LE(BigInt(bytes.readUInt32LE(start + 16)), 48);
  records.write('PK\x06\x07', 56, 'latin1');
  records.writeBigUInt64LE(BigInt(start), 64);
  return Buffer.concat([bytes.subarray(0, start), records, bytes.subarray(start)]);
}

/** A file of five bytes, whose own header says something else than the list. */
function twoHeaders(...local: (readonly [number, readonly number[]])[]): RawEntry[] {
  return [{ name: 'a', data: 'hello', method: 0, flags: 0, local }];
}

function hiddenName(name: string, unicode: string): RawEntry {
  return { name, flags: 0, extra: unicodePath(Buffer.from(name), unicode) };
}
