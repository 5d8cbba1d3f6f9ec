import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatChecksums, manifestEntry } from '../../../../src/build/checksums.ts';
import { verifyBundle } from '../../../../src/bundle/archive/verify.ts';
import { rawZip } from './raw-zip.ts';

const pages = { 'index.html': '首页', 'lessons/a.html': '一', 'lessons/b.html': '二', 'empty.js': '' };
type Files = Record<string, string>;

/** A bundle's files, with its list of checksums. */
function packed(files: Files = pages): Files {
  const manifest = Object.entries(files).map(([path, text]) => manifestEntry(path, Buffer.from(text)));
  return { ...files, SHA256SUMS: formatChecksums(manifest) };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueku-verify-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Files, below = '资料'): string {
  const root = join(folder, below);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function zip(files: Files, top = 'xueku-x-20261121/'): string {
  const path = join(folder, 'x.zip');
  writeFileSync(path, rawZip(Object.entries(files).map(([name, data]) => ({ name: top + name, data }))));
  return path;
}

async function textOf(path: string): Promise<string> {
  return (await verifyBundle(path)).text.replaceAll(folder, '');
}

/** What a stick looks like after some months. */
const worn: Files = {
  ...packed(),
  'lessons/a.html': '一，改过',
  'lessons/old.html': '旧课',
  'Thumbs.db': 'x',
  'Empty.js': '',
};
delete worn['lessons/b.html'];
delete worn['empty.js'];

const report = `✗ 资料 和打包时不一样（应有 4 个文件）：
  缺少（1 个）：
    lessons/b.html
  内容变了（1 个）：
    lessons/a.html
  名字变了（1 个）：
    empty.js  现在叫 Empty.js
  多出来（1 个）：
    lessons/old.html
缺少或变了的文件要换回来：把压缩包重新解压到一个新的文件夹，整个文件夹一起复制。
文件名的大小写变了，放到网站上会打不开：不要改名，请重新解压。
多出来的文件多半是旧版留下的，可以删掉；自己放进去的可以不管。`;

describe('verifying a bundle', () => {
  it('finds a whole folder and a whole archive whole', async () => {
    expect(await textOf(write(packed()))).toBe('✓ /资料 全部完好：4 个文件和打包时一模一样。');
    expect(await textOf(zip(packed()))).toBe('✓ /x.zip 全部完好：4 个文件和打包时一模一样。');
    expect((await verifyBundle(zip(packed()))).isWhole).toBe(true);
  });

  it('tells what is missing, changed, renamed and left over, the same for both', async () => {
    expect(await textOf(write(worn))).toBe(report.replace('资料', '/资料'));
    const [list] = report.split('\n缺少或变了');
    expect(await textOf(zip(worn))).toBe(
      `${list}\n这个压缩包坏了，或者被改过：请重新下载或复制一次；还是不行，就向给您的人重新要一份。`.replace(
        '资料',
        '/x.zip',
      ),
    );
    expect((await verifyBundle(zip(worn))).isWhole).toBe(false);
  });

  it('finds a cut-off and an emptied file', async () => {
    const { changed } = await verifyBundle(write({ ...packed(), 'index.html': '首', 'lessons/a.html': '' }));
    expect(changed).toEqual(['index.html', 'lessons/a.html']);
  });

  it('reads a list that went through the editor of Windows, and one in binary mode', async () => {
    const sum = createHash('sha256').update('首页').digest('hex').toUpperCase();
    const list = `\uFEFF${sum} *index.html\r\n`;
    expect(await textOf(write({ 'index.html': '首页', SHA256SUMS: list }))).toContain('全部完好：1 个文件');
  });

  it('finds the bundle in the folder around it, and asks when there are two', async () => {
    write(packed(), '资料/旧/xk1');
    expect(await textOf(join(folder, '资料'))).toContain('/资料 里的 旧/xk1/ 全部完好');
    write(packed(), '资料/xk2');
    await expect(verifyBundle(join(folder, '资料'))).rejects.toMatchObject({
      report: expect.stringContaining('请写明核对哪一个文件夹：\n  xk2\n  旧/xk1') as string,
    });
    await expect(verifyBundle(join(folder, '资料'))).rejects.toThrow('里有几份资料');
  });

  it('means the list on top where a folder has one too', async () => {
    write({ SHA256SUMS: `${'0'.repeat(64)}  gone.zip\n` }, '资料/downloads');
    expect(await textOf(write(packed()))).toBe('✓ /资料 全部完好：4 个文件和打包时一模一样。');
  });

  it('shows no control characters of paths', async () => {
    const evil = 'a\u009b2J\u202e';
    const twice = `${'0'.repeat(64)}  ${evil}\n`.repeat(2);
    await expect(verifyBundle(write({ SHA256SUMS: twice }))).rejects.toThrow('a�2J� 出现两次');
    write(packed(), `四周/${evil}`);
    expect(await textOf(join(folder, '四周'))).toContain('里的 a�2J�/ 全部完好');
  });

  it('refuses a list that is far too long before it has read it all', async () => {
    const root = write(packed());
    truncateSync(join(root, 'SHA256SUMS'), 600 * 1024 ** 2);
    await expect(verifyBundle(root)).rejects.toThrow('“SHA256SUMS”超过 32 MB');
  });

  it('tells a file of an archive that is damaged, and goes on', async () => {
    const files = Object.entries(packed()).map(([name, data]) => ({ name, data, method: 0 }));
    const bytes = rawZip(files);
    bytes.write('a', bytes.indexOf('首页'));
    const path = join(folder, 'x.zip');
    writeFileSync(path, bytes);
    const { unreadable, changed, text } = await verifyBundle(path);
    expect([unreadable, changed]).toEqual([['index.html'], []]);
    expect(text).toContain('这个压缩包坏了，或者被改过：请重新下载或复制一次');
    expect(text).not.toMatch(/硬盘|解压到/);
  });

  it('tells a file that the disk does not give, and goes on', async () => {
    const root = write({ ...packed(), 'index.html': '首' });
    rmSync(join(root, 'lessons/a.html'));
    symlinkSync('a.html', join(root, 'lessons/a.html'));
    const { unreadable, changed, text } = await verifyBundle(root);
    expect([unreadable, changed]).toEqual([['lessons/a.html'], ['index.html']]);
    expect(text).toContain('U 盘或硬盘可能坏了');
  });

  it.each(['SHA256SUMS', 'index.html', 'lessons/a.html'])(
    'asks for the folder when given %s',
    async (file) => {
      const root = write(packed());
      await expect(verifyBundle(join(root, file))).rejects.toThrow(
        `是资料里的一个文件，不能单独核对。请指给我整个文件夹：npm run bundle -- --verify ${root}`,
      );
    },
  );

  it('takes a broken archive beside a list of checksums for what it is', async () => {
    const root = write(packed({ 'x.zip': 'x' }));
    await expect(verifyBundle(join(root, 'x.zip'))).rejects.toThrow('不是 zip 压缩包，或者没有复制完整');
  });

  it('shows the first of very many', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`old-${index}.html`, '']));
    const text = await textOf(zip({ ...packed(), ...many }));
    expect(text).toContain('多出来（60 个）');
    expect(text).toContain('    ……还有 10 个');
  });

  it.each([
    ['a folder without a list', () => write(pages), '没有 SHA256SUMS'],
    ['an archive without a list', () => zip(pages), '没有 SHA256SUMS'],
    ['nothing', () => join(folder, 'none'), '找不到'],
    ['an empty list', () => write({ SHA256SUMS: '' }), '是空的'],
    ['a broken list', () => write({ SHA256SUMS: 'abc  index.html\n' }), 'SHA256SUMS 第 1 行'],
    ['a list that looks elsewhere', () => write({ SHA256SUMS: `${'0'.repeat(64)}  ../x\n` }), '第 1 行'],
    ['a list with twins', () => write({ SHA256SUMS: `${'0'.repeat(64)}  a\n`.repeat(2) }), 'a 出现两次'],
    ['an archive that leaves its folder', () => zip(packed(), '../'), '会写到文件夹外面'],
  ])('refuses %s', async (_, path, message) => {
    await expect(verifyBundle(path())).rejects.toThrow(message);
  });
});
