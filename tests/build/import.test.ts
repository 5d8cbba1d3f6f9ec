import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint, temporaryFolder } from './run-build.ts';
import { importJson, onlyFile, runCli } from './run-import.ts';

/** A page of a local site, saved as text: chrome, a byline, half-width marks, two sections, a closing. */
const page = `当前位置:首页 >> 党建园地 >> 微党课
把夜校办到工地上
日期:2019-05-06
作者:陈大明

收工以后的两个小时,工人们去哪里?去年夏天,我们在工棚边上支起一块黑板,夜校就这样开了课。来的人一天比一天多,教的东西也一天比一天实在。

一、先问大家想学什么

开课以前,我们挨个宿舍走了一遍。有人想学看图纸,有人想学用手机办社保,也有人只想学写自己的名字。问清楚了再排课,来的人就坐得住。

二、再请大家轮流当老师

会看图纸的老师傅教年轻人,会用手机的年轻人教老师傅。轮流当老师,听课的人更认真,讲课的人也更用心。

上一篇:无 下一篇:无
打印 | 关闭
`;

/** A second edition: one paragraph is new, one is changed. */
const laterPage = page
  .replace('来的人就坐得住。', '来的人就坐得住。后来我们每个月再问一次。')
  .replace('也更用心。', '也更用心。年底评出了三位好老师。');

function workspace() {
  const folder = temporaryFolder();
  const out = join(folder, '内容');
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  return { folder, out, write };
}

describe('one document', () => {
  it('becomes a draft that passes the check, with a report of every character', async () => {
    const { out, write } = workspace();
    const { code, documents, summary } = await importJson([write('夜校.txt', page), '--out', out]);
    expect(code).toBe(0);
    expect(summary).toMatchObject({ documents: 1, failed: 0, lessons: 1 });
    const [document] = documents;
    const { counts, lessons, encoding, script } = document ?? {};
    expect({ encoding, script }).toEqual({ encoding: 'utf-8', script: 'simplified' });
    expect(counts?.in).toBe([...page.replace(/\s/g, '')].length);
    expect((counts?.kept ?? 0) + (counts?.removed ?? 0) + (counts?.metadata ?? 0)).toBe(counts?.in);
    expect(lessons).toEqual([
      expect.objectContaining({
        file: join(out, 'lessons/daoru/ba-ye-xiao-ban-dao-gong-di-shang.md'),
        title: '把夜校办到工地上',
        author: '陈大明',
        date: '2019-05-06',
        action: 'new',
        outline: [
          { depth: 2, title: '先问大家想学什么', number: '一、' },
          { depth: 2, title: '再请大家轮流当老师', number: '二、' },
        ],
      }),
    ]);
    const text = readFileSync(lessons?.[0]?.file ?? '', 'utf8');
    expect(text).toContain('status: draft');
    expect(text).toContain('工人们去哪里？去年夏天，');
    expect(text).not.toMatch(/当前位置|打印|上一篇/);
    expect(text).toMatch(/- \[ \] 建议：/);
    const check = await runCli('check', ['--content', out]);
    expect(check.stdout).toContain('0 个错误');
    expect(check.code).toBe(0);
    const report = onlyFile(join(out, 'import', 'reports'), 'report.html');
    expect(report).toContain('当前位置:首页');
    expect(JSON.parse(onlyFile(join(out, 'import', 'reports'), 'report.json'))).toEqual({
      documents,
      summary,
    });
  });

  it.each(['gb18030', 'utf-16le'])('in %s is the same lesson', async (encoding) => {
    const { out, write } = workspace();
    const bytes = encoding === 'utf-16le' ? Buffer.from(`\ufeff${page}`, 'utf16le') : encodeGb(page);
    const { documents } = await importJson([write('a.txt', bytes), '--out', out]);
    expect(documents[0]).toMatchObject({ encoding, lessons: [{ title: '把夜校办到工地上' }] });
    expect(onlyFile(join(out, 'lessons'), '.md')).toContain('轮流当老师，听课的人更认真');
  });

  it('through standard input, into a collection by its Chinese name', async () => {
    const { out } = workspace();
    const { documents } = await importJson(
      ['-', '--out', out, '--collection', '工地夜校'],
      Buffer.from(page),
    );
    expect(documents[0]?.lessons[0]?.file).toBe(
      join(out, 'lessons/gong-di-ye-xiao/ba-ye-xiao-ban-dao-gong-di-shang.md'),
    );
    expect(onlyFile(join(out, 'collections'), '.yaml')).toContain('工地夜校');
  });

  it('is only looked at with --dry-run', async () => {
    const { out, write } = workspace();
    const { code, documents } = await importJson([write('a.txt', page), '--out', out, '--dry-run']);
    expect(code).toBe(0);
    expect(documents[0]?.lessons).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });
});

/** GBK of a text whose characters all have it. */
function encodeGb(text: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++)
      table.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
  }
  return new Uint8Array(
    [...text].flatMap((character) =>
      character < '\u0080' ? character.charCodeAt(0) : (table.get(character) ?? 63),
    ),
  );
}

describe('a document that was imported before', () => {
  it('changes nothing when nothing is new, and never what an editor wrote', async () => {
    const { out, write } = workspace();
    const source = write('a.txt', page);
    await importJson([source, '--out', out]);
    const lesson = join(out, 'lessons/daoru/ba-ye-xiao-ban-dao-gong-di-shang.md');
    const edited = readFileSync(lesson, 'utf8')
      .replace('summary: 待补', 'summary: 编辑写的摘要')
      .replace('夜校就这样开了课', '夜校就这样开张了');
    writeFileSync(lesson, edited);
    const { documents } = await importJson([source, '--out', out]);
    expect(documents[0]?.lessons[0]?.action).toBe('unchanged');
    expect(readFileSync(lesson, 'utf8')).toBe(edited);
    expect(readdirSync(join(out, 'lessons/daoru'))).toHaveLength(1);
  });

  it('is merged in a newer version, with both texts where both changed', async () => {
    const { out, write } = workspace();
    const source = write('a.txt', page);
    await importJson([source, '--out', out]);
    const lesson = join(out, 'lessons/daoru/ba-ye-xiao-ban-dao-gong-di-shang.md');
    writeFileSync(
      lesson,
      readFileSync(lesson, 'utf8')
        .replace('summary: 待补', 'summary: 编辑写的摘要')
        .replace('讲课的人也更用心。', '讲课的人更上心。'),
    );
    writeFileSync(source, laterPage);
    const { documents } = await importJson([source, '--out', out]);
    expect(documents[0]?.lessons[0]?.action).toBe('merged');
    expect(documents[0]?.flags.map(({ rule }) => rule)).toContain('merge-conflict');
    const merged = readFileSync(lesson, 'utf8');
    expect(merged).toContain('summary: 编辑写的摘要');
    expect(merged).toContain('后来我们每个月再问一次。');
    expect(merged).toContain('讲课的人更上心。');
    expect(merged).toContain('年底评出了三位好老师。');
    expect(merged).toContain('合并冲突');
    const check = await runCli('check', ['--content', out]);
    expect(check.stdout).toContain('merge-conflict');
    expect(check.code).toBe(0);
  });

  it('is written anew with --overwrite, and the old text is put aside', async () => {
    const { out, write } = workspace();
    const source = write('a.txt', page);
    await importJson([source, '--out', out]);
    const lesson = join(out, 'lessons/daoru/ba-ye-xiao-ban-dao-gong-di-shang.md');
    writeFileSync(lesson, readFileSync(lesson, 'utf8').replace('夜校就这样开了课', '编辑改过'));
    const { documents } = await importJson([source, '--out', out, '--overwrite']);
    expect(documents[0]?.lessons[0]?.action).toBe('overwritten');
    expect(readFileSync(lesson, 'utf8')).toContain('夜校就这样开了课');
    expect(onlyFile(join(out, 'import', 'replaced'), '.md')).toContain('编辑改过');
  });

  it('follows the decisions of an editor', async () => {
    const { out, write } = workspace();
    const source = write('a.txt', page);
    const { documents } = await importJson([source, '--out', out]);
    const removal = documents[0]?.changes.find(({ before }) => before.startsWith('上一篇'));
    expect(removal).toBeDefined();
    const { rule, line, before, after } = removal ?? {};
    const decisions = [{ input: source, rule, line, before, after, choice: 'reject' }];
    const file = write(
      'jueding.json',
      JSON.stringify({ format: 'xueku-import-decisions', version: 1, decisions }),
    );
    const again = await importJson([source, '--out', out, '--decisions', file]);
    expect(again.documents[0]?.lessons[0]?.action).toBe('updated');
    expect(onlyFile(join(out, 'lessons'), '.md')).toContain('上一篇');
  });

  it('is another document when only its name and its title are the same', async () => {
    const { out, write } = workspace();
    const essay = (...sentences: string[]): string => ['我的学习体会', ...sentences].join('\n\n');
    const first = write(
      '甲/体会.txt',
      essay('粮仓边上的老槐树下，仓管员每天清早把磅秤擦一遍，谁来过秤都先看一眼准星。'),
    );
    const second = write(
      '乙/体会.txt',
      essay('渡口的船工记得每一家的赶集日，天不亮就把跳板铺好，等着挑担子的人过河去。'),
    );
    await importJson([first, '--out', out]);
    const { documents } = await importJson([second, '--out', out]);
    expect(documents[0]?.lessons[0]?.action).toBe('new');
    expect(readdirSync(join(out, 'lessons/daoru'))).toHaveLength(2);
  });

  it('never touches a lesson that became .mdx, and keeps every byte that it puts aside', async () => {
    const { out, write } = workspace();
    const source = write('a.txt', page);
    await importJson([source, '--out', out]);
    const lesson = join(out, 'lessons/daoru/ba-ye-xiao-ban-dao-gong-di-shang.md');
    const bytes = Buffer.concat([
      Buffer.from(readFileSync(lesson, 'utf8').replaceAll('\n', '\r\n')),
      Buffer.from([0xff]),
    ]);
    writeFileSync(lesson, bytes);
    await importJson([source, '--out', out, '--overwrite']);
    const replaced = join(out, 'import/replaced');
    expect(readFileSync(join(replaced, readdirSync(replaced)[0] ?? '')).equals(bytes)).toBe(true);
    const mdx = lesson.replace(/md$/, 'mdx');
    renameSync(lesson, mdx);
    const before = readFileSync(mdx);
    writeFileSync(source, laterPage);
    const { documents } = await importJson([source, '--out', out, '--overwrite']);
    expect(documents[0]?.flags.map(({ rule }) => rule)).toContain('merge-conflict');
    expect(readFileSync(mdx).equals(before)).toBe(true);
  });

  it('is skipped when it is a setting or a report of the content folder itself', async () => {
    const { out, write } = workspace();
    await importJson([write('a.txt', page), '--out', out]);
    const before = fingerprint(join(out, 'lessons'));
    const { documents } = await importJson([out, '--out', out]);
    expect(documents.map(({ lessons }) => lessons[0]?.action)).toEqual(['unchanged']);
    expect(fingerprint(join(out, 'lessons'))).toEqual(before);
  });

  it('never changes when it is the importer’s own output', async () => {
    const { folder, out, write } = workspace();
    await importJson([write('a.txt', page), '--out', out]);
    const before = fingerprint(join(out, 'lessons'));
    const own = await importJson([join(out, 'lessons'), '--out', out]);
    expect(own.documents[0]).toMatchObject({ status: 'ok', changes: [], lessons: [{ action: 'unchanged' }] });
    expect(fingerprint(join(out, 'lessons'))).toEqual(before);
    const elsewhere = join(folder, '别处');
    await importJson([join(out, 'lessons'), '--out', elsewhere]);
    expect(onlyFile(join(elsewhere, 'lessons'), '.md')).toBe(onlyFile(join(out, 'lessons'), '.md'));
  });
});

describe('what looks like a lesson of 学库 but is none', () => {
  it('is taken apart like any other text', async () => {
    const { out, write } = workspace();
    const text = [
      '---',
      'title: 门前的小路',
      'status: published',
      'source: {}',
      '---',
      '',
      '门前的小路修好了，老人们说，这下雨天也能去串门，再也不用借长筒胶鞋。',
      '',
      '<script>alert(1)</script>',
      '',
      ':::evil',
      '',
      '[点这里](javascript:alert(1))',
    ].join('\n');
    await importJson([write('a.md', text), '--out', out]);
    expect(onlyFile(join(out, 'lessons'), '.md')).toContain('status: draft');
    const check = await runCli('check', ['--content', out]);
    expect(check.stdout).toContain(' 0 个错误');
  });

  it('and a published lesson comes in as a draft', async () => {
    const { folder, out, write } = workspace();
    await importJson([write('a.txt', page), '--out', out]);
    const lesson = join(out, 'lessons/daoru/ba-ye-xiao-ban-dao-gong-di-shang.md');
    writeFileSync(
      lesson,
      readFileSync(lesson, 'utf8').replace(/^status: draft.*$/m, '"status": "published"'),
    );
    const elsewhere = join(folder, '别处');
    const { documents } = await importJson([lesson, '--out', elsewhere]);
    expect(documents[0]?.changes).toMatchObject([{ rule: 'frontmatter', after: 'status: draft' }]);
    expect(onlyFile(join(elsewhere, 'lessons'), '.md')).not.toContain('published"');
  });
});

describe('what cannot be imported', () => {
  it('is explained in one line each, while the rest goes on', async () => {
    const { out, write } = workspace();
    const files = [
      write('空.txt', ''),
      write('白.txt', ' \n\t\u3000\n'),
      write(
        '乱.bin',
        new Uint8Array(4000).map((_, index) => (index * 7919) % 251),
      ),
      write('表.rtf', '{\\rtf1\\ansi text}'),
      write('好.txt', page),
      join(out, '没有这个文件.txt'),
    ];
    const { code, documents, summary } = await importJson([...files, '--out', out]);
    expect(code).toBe(1);
    expect(summary).toMatchObject({ documents: 6, failed: 5, lessons: 1 });
    const reasons = documents.filter(({ status }) => status === 'failed').map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(5);
    for (const reason of reasons) {
      expect(reason).toMatch(/。$/);
      expect(reason).not.toContain('\n');
    }
  });

  it.each([
    [['--splits', 'a.yaml'], '没有这个文件'],
    [['--decisions', 'a.json'], '没有这个文件'],
    [['--nonsense'], '没有 --nonsense 这个选项'],
  ])('%s is a mistake on the command line', async (args, message) => {
    const { out, write } = workspace();
    const { code, stderr } = await runCli('import', [write('a.txt', page), '--out', out, ...args]);
    expect(code).not.toBe(0);
    expect(stderr).toContain(message);
    expect(existsSync(out)).toBe(false);
  });
});

it('the same document twice is written once', async () => {
  const { out, write } = workspace();
  const { documents } = await importJson([write('a/稿.txt', page), write('b/稿.txt', page), '--out', out]);
  expect(documents.map(({ lessons }) => lessons.length)).toEqual([1, 0]);
  expect(documents[1]).toMatchObject({ status: 'flagged', duplicates: [{ containment: 1 }] });
  expect(documents[1]?.counts.removed).toBe(documents[1]?.counts.in);
});
