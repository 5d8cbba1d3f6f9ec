import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), '学库 检查-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Result {
  code: number;
  out: string;
  err: string;
}

function run(command: string, ...words: string[]): Promise<Result> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(project, 'src/cli', `${command}.ts`), ...words],
      { cwd: folder },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });
}

describe('npm run new and npm run check', { timeout: 60_000 }, () => {
  it('make a site that passes, report what is wrong in it and refuse to overwrite', async () => {
    expect(await run('new', 'site', 'dangxiao')).toMatchObject({ code: 0, err: '' });
    expect(await run('check', '--content', 'dangxiao')).toMatchObject({
      code: 0,
      out: '内容检查通过，没有问题。\n',
    });

    const again = await run('new', 'site', 'dangxiao');
    expect([again.code, again.err]).toEqual([1, 'dangxiao 里已经有东西，没有动它。请换一个新的文件夹名。\n']);

    expect((await run('new', '入门/我的新课', '--content', 'dangxiao')).out).toContain('wo-de-xin-ke');
    const lesson = join(folder, 'dangxiao/lessons/rumen/wo-de-xin-ke.mdx');
    expect(existsSync(lesson)).toBe(true);

    writeFileSync(lesson, '没有文件头');
    const report = await run('check', '--content', 'dangxiao');
    expect(report.code).toBe(1);
    expect(report.out).toMatch(
      /^dangxiao\/lessons\/rumen\/wo-de-xin-ke\.mdx:1:1 {2}missing-frontmatter — 错误：/,
    );
    const json = JSON.parse((await run('check', '--content', 'dangxiao', '--json')).out) as {
      problems: { kind: string }[];
    };
    expect(json.problems[0]?.kind).toBe('missing-frontmatter');
  });

  it('answer mistakes on the command line in Chinese, without a stack', async () => {
    const missing = await run('check', '--content', '没有');
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err).toMatch(/^打不开内容文件夹 .*没有.*\n$/);

    const unknown = await run('check', '--jsn');
    expect([unknown.code, unknown.err]).toEqual([
      2,
      expect.stringMatching(/^没有 --jsn 这个选项。\n用法：npm run check/),
    ]);

    const help = await run('new', '--help');
    expect([help.code, help.out]).toEqual([0, expect.stringMatching(/^用法：npm run new/)]);
    expect((await run('new')).code).toBe(2);
  });
});
