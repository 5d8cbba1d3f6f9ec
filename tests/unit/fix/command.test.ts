import { execFile, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixContent } from '../../../src/fix/fix-content.ts';
import { replaceFile } from '../../../src/fix/replace-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const project = join(import.meta.dirname, '../../..');
const command = join(project, 'src/cli/check.ts');

function run(folder: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, '--content', 'neirong', ...words],
      { cwd: dirname(folder), maxBuffer: 10_000_000 },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });
}

/** A copy of the project's own content under another site id, so that its check is clean. */
function contentCopy(): string {
  const folder = join(temporaryFolder({}), 'neirong');
  cpSync(join(project, 'content'), folder, { recursive: true });
  change(folder, 'site.yaml', (text) => text.replace('id: xueku', 'id: shiyan'));
  return folder;
}

function change(folder: string, file: string, edit: (text: string) => string): void {
  writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
}

function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  );
}

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
};

/** Half-width marks in every plain line of a lesson's text. */
function plantMarks(text: string): string {
  const [front = '', ...body] = text.split(/(?<=\n---\n)/);
  const planted = body
    .join('')
    .replace(/^(?![:<#|>-])[^\n[\]`<>{]+$/gm, (line) =>
      line.replace(/[，：；！？（）“”]/g, (mark) => halfWidth[mark] ?? mark),
    );
  return front + planted;
}

describe('npm run check -- --fix', { timeout: 120_000 }, () => {
  it('gives back the lessons as they were, byte by byte, and the second run fixes nothing', async () => {
    const folder = contentCopy();
    const good = filesOf(folder);
    const lessons = [...good.keys()].filter((file) => /\.mdx?$/.test(file));
    for (const [index, file] of lessons.entries()) {
      change(folder, file, plantMarks);
      if (index % 3 === 0) change(folder, file, (text) => `\ufeff${text}`);
      if (index % 3 === 1) change(folder, file, (text) => text.replace('群众', '群\u200b众'));
      if (index % 3 === 2)
        writeFileSync(join(folder, file), `\ufeff${readFileSync(join(folder, file), 'utf8')}`, 'utf16le');
    }
    chmodSync(join(folder, lessons[0] ?? ''), 0o640);

    const before = await run(folder);
    expect(before.code).toBe(1);
    const fixed = await run(folder, '--fix');
    expect(fixed.out).toMatch(/^neirong\/lessons\/\S+:\d+:\d+ {2}byte-order-mark — 有 BOM → 无 BOM$/m);
    expect(fixed.out).toMatch(/^neirong\/lessons\/\S+:\d+:\d+ {2}ascii-punctuation — .+ → .+$/m);
    expect(fixed.out).toMatch(/\n修好了 \d+ 个文件里的 \d+ 处。\n\n内容检查通过，没有问题。\n$/);
    expect([fixed.code, fixed.err]).toEqual([0, '']);
    expect(filesOf(folder)).toEqual(good);
    expect(statSync(join(folder, lessons[0] ?? '')).mode & 0o777).toBe(0o640);

    const again = await run(folder, '--fix');
    expect(again.out).toBe('没有可以自动修的问题。\n\n内容检查通过，没有问题。\n');
  });

  it('reports what is left after the repair, and keeps the exit code of the check', async () => {
    const folder = contentCopy();
    const file = 'lessons/lianxi-zhidu/changxiao-jizhi.md';
    change(folder, file, (text) => `${text}\n先听,后说。“没有下半\n`);
    const { code, out } = await run(folder, '--fix', '--json');
    const report = JSON.parse(out) as {
      repairs: { file: string; kind: string; before: string; after: string }[];
      unwritten: unknown[];
      problems: { kind: string }[];
      counts: { errors: number };
    };
    expect(report.repairs).toEqual([
      expect.objectContaining({
        file: `neirong/${file}`,
        kind: 'ascii-punctuation',
        before: '先听,后说。“',
        after: '先听，后说。“',
      }),
    ]);
    expect(report.unwritten).toEqual([]);
    expect(report.problems.map(({ kind }) => kind)).toEqual(['unbalanced-punctuation']);
    expect([code, report.counts.errors]).toEqual([1, 1]);
  });

  it('without --fix changes nothing', async () => {
    const folder = contentCopy();
    change(folder, 'site.yaml', (text) => `\ufeff${text}`);
    const before = filesOf(folder);
    expect((await run(folder)).code).toBe(1);
    expect(filesOf(folder)).toEqual(before);
  });

  it('names a file that cannot be written and repairs the others', async () => {
    const folder = contentCopy();
    const [locked, open] = [
      'lessons/lianxi-zhidu/changxiao-jizhi.md',
      'lessons/lianxi-zhidu/qinzheng-aimin.md',
    ];
    for (const file of [locked, open]) change(folder, file, (text) => `\ufeff${text}`);
    chmodSync(join(folder, locked), 0o444);
    const { code, out } = await run(folder, '--fix');
    expect(code).toBe(1);
    expect(out).toContain(`neirong/${locked}  没有修：文件设成了只读。`);
    expect(out).toContain(`neirong/${open}:1:1  byte-order-mark`);
  });

  it('stops at Ctrl-C with whole files only', async () => {
    const folder = contentCopy();
    const good = filesOf(folder);
    const lessons = [...good.keys()].filter((file) => /\.mdx?$/.test(file));
    for (const file of lessons) change(folder, file, plantMarks);
    const planted = filesOf(folder);
    const process_ = spawn(process.execPath, [command, '--content', 'neirong', '--fix'], {
      cwd: dirname(folder),
    });
    const code = await new Promise((resolve) => {
      process_.on('exit', resolve);
      const watch = setInterval(() => {
        const first = lessons[0] ?? '';
        if (readFileSync(join(folder, first), 'latin1') === planted.get(first)) return;
        clearInterval(watch);
        process_.kill('SIGINT');
      }, 2);
    });
    expect([0, 130]).toContain(code);
    const left = filesOf(folder);
    expect([...left.keys()]).toEqual([...good.keys()]);
    for (const [file, bytes] of left) expect([good.get(file), planted.get(file)]).toContain(bytes);
  });
});

describe('writing', () => {
  it('stops before the first file when it was stopped', async () => {
    const folder = temporaryFolder({ 'site.yaml': '\ufefftitle: 甲\n' });
    const stop = new AbortController();
    stop.abort();
    expect(await fixContent(folder, stop.signal)).toEqual({ fixed: [], unwritten: [] });
    expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe('\ufefftitle: 甲\n');
  });

  it('leaves a file alone that changed meanwhile', () => {
    const folder = temporaryFolder({ 'a.md': '新的' });
    const encoder = new TextEncoder();
    const reason = replaceFile(join(folder, 'a.md'), encoder.encode('旧的'), encoder.encode('修好的'));
    expect(reason).toBe('文件刚才被别的程序改过，请再运行一次');
    expect([readFileSync(join(folder, 'a.md'), 'utf8'), readdirSync(folder)]).toEqual(['新的', ['a.md']]);
    expect(replaceFile(join(folder, 'b.md'), encoder.encode(''), encoder.encode(''))).toBe('文件不在了');
    expect(existsSync(join(folder, 'b.md'))).toBe(false);
  });
});
