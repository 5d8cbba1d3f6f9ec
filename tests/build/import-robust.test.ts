import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeDecisions, type Decision } from '../../src/import/decisions.ts';
import { project, temporaryFolder } from './run-build.ts';
import { importJson, onlyFile, runCli, type ImportReport } from './run-import.ts';

/** Two sections with headings that an editor may reject. */
const page = (title: string): string => `${title}

收工以后的两个小时，工人们去哪里？去年夏天，我们在工棚边上支起一块黑板，${title}就这样开了课。

一、先问大家想学什么

开课以前，我们挨个宿舍走了一遍。有人想学看图纸，有人想学用手机办社保。问清楚了再排课，来的人就坐得住。

二、再请大家轮流当老师

会看图纸的老师傅教年轻人，会用手机的年轻人教老师傅。轮流当老师，听课的人更认真，讲课的人也更用心。
`;

function workspace() {
  const folder = temporaryFolder();
  const out = join(folder, '内容');
  const write = (name: string, content: string): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  return { folder, out, write };
}

/** What a run must not leave. */
function leftBehind(out: string): string[] {
  const entries = readdirSync(out, { recursive: true, encoding: 'utf8' });
  return entries.filter((path) => basename(path).startsWith('.') || path.endsWith('.part'));
}

const importCommand = join(project, 'src', 'cli', 'import.ts');

describe('a disk that is full', () => {
  it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
    'ends the run in Chinese, names the lessons that stay, and the JSON is whole',
    async ({ skip }) => {
      const { folder, out, write } = workspace();
      mkdirSync(out);
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', out]);
      if (mounted.status !== 0) skip();
      onTestFinished(() => void spawnSync('umount', [out]));
      for (let number = 100; number < 160; number++) {
        write(`材料/${number}.txt`, page(`第${number}夜校`) + `第${number}次上课人人都到了。`.repeat(30));
      }
      const { code, stderr, documents } = await importJson([join(folder, '材料'), '--out', out]);
      expect(code).toBe(1);
      expect(stderr).not.toContain('    at ');
      expect(stderr).toContain('写不了报告：磁盘满了。');
      const files = documents.flatMap(({ lessons }) => lessons.map(({ file }) => file));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        expect(existsSync(file)).toBe(true);
        expect(stderr).toContain(file);
      }
      expect(leftBehind(out)).toEqual([]);
    },
  );

  it.skipIf(!existsSync('/dev/full'))('is said of standard output, too', () => {
    const { out, write } = workspace();
    const command = '"$0" "$1" "$2" --out "$3" --json > /dev/full';
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', command, process.execPath, importCommand, write('夜校.txt', page('夜校')), out],
      { cwd: project, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('结果写不出去：磁盘满了。');
    expect(stderr).not.toContain('    at ');
    expect(leftBehind(out)).toEqual([]);
  });
});

describe('two imports into one folder', () => {
  it('at once: the second says who writes there', async () => {
    const { out, write } = workspace();
    const first = spawn(process.execPath, [importCommand, '-', '--out', out], { cwd: project });
    const lock = join(out, 'import', '.lock');
    while (!existsSync(lock)) await new Promise((resume) => setTimeout(resume, 10));
    const second = await runCli('import', [write('夜校.txt', page('夜校')), '--out', out]);
    const tried = await runCli('import', [write('夜校.txt', page('夜校')), '--out', out, '--dry-run']);
    first.stdin.end(page('早课'));
    const code = await new Promise((resolve) => first.on('close', resolve));
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^另一个导入正在写 .+进程 \d+，从 .+ 开始。\n请等它结束再试。.+\.lock\n$/u);
    expect(second.stderr).toContain(`进程 ${first.pid}`);
    expect({ code, dryRun: tried.code }).toEqual({ code: 0, dryRun: 0 });
    expect(leftBehind(out)).toEqual([]);
  });

  it('takes over from a run that was killed, and removes what it left', async () => {
    const { out, write } = workspace();
    const { pid } = spawnSync('true');
    const owner = { pid, processStart: '1', host: hostname(), since: new Date().toISOString() };
    write('内容/import/.lock', JSON.stringify(owner));
    write('内容/.import-oMUqAb/0', '半份');
    write('内容/import/reports/20261121-093000.part/report.json', '{');
    const { code } = await runCli('import', [write('夜校.txt', page('夜校')), '--out', out]);
    expect(code).toBe(0);
    expect(leftBehind(out)).toEqual([]);
  });

  it('leaves no folder when the command was wrong', async () => {
    const { folder, out, write } = workspace();
    const bad = write('分篇.yaml', 'splits: []');
    const { code } = await runCli('import', [write('夜校.txt', page('夜校')), '--out', out, '--splits', bad]);
    expect(code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['分篇.yaml', '夜校.txt']);
  });
});

it('stops cleanly when nobody reads the output any more', async () => {
  const { folder, out, write } = workspace();
  for (let number = 100; number < 130; number++) write(`材料/${number}.txt`, page(`第${number}夜校`));
  const child = spawn(process.execPath, [importCommand, join(folder, '材料'), '--out', out, '--json'], {
    cwd: project,
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(141);
  expect(stderr).toBe('导入……\n');
  expect(leftBehind(out)).toEqual([]);
  expect(onlyFile(join(out, 'import', 'reports'), 'report.html')).toContain('中途停下');
  const { documents } = JSON.parse(onlyFile(join(out, 'import', 'reports'), 'report.json')) as ImportReport;
  expect(readdirSync(join(out, 'lessons', 'daoru'))).toHaveLength(documents.length);
});

describe('the command line', () => {
  it('needs a folder behind --out', async () => {
    const { write } = workspace();
    const { code, stderr } = await runCli('import', [write('夜校.txt', page('夜校')), '--out', '']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--out 后面是空的，请写上课程文件夹。\n用法：/);
  });

  it('says what --content is called here', async () => {
    const { code, stderr } = await runCli('import', ['夜校.txt', '--content', 'x']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^没有 --content 这个选项，导入用 --out 写内容文件夹。\n用法：/);
  });

  it('names the file in the way, not the one beside it', async () => {
    const { out, write } = workspace();
    const input = write('夜校.txt', page('夜校'));
    const first = await importJson([input, '--out', out, '--dry-run']);
    const path = first.documents[0]?.lessons[0]?.file ?? '';
    mkdirSync(join(path, '里面'), { recursive: true });
    const { documents } = await importJson([input, '--out', out]);
    expect(documents[0]?.reason).toContain(`已经有 ${path}，`);
  });
});

it('says every 100 documents how far it is', async () => {
  const { folder, out, write } = workspace();
  for (let number = 100; number < 300; number++) write(`材料/${number}.txt`, `第${number}份\n\n一句话。\n`);
  const { stderr } = await runCli('import', [join(folder, '材料'), '--out', out, '--dry-run']);
  expect(stderr).toBe('导入……\n已读 100 份……\n已读 200 份……\n');
});

describe('what had no effect', () => {
  it('of a splits file is an error', async () => {
    const { out, write } = workspace();
    const input = write('夜校.txt', page('夜校'));
    const splits = write('分篇.yaml', 'spilts: [1, 5]');
    const { code, stdout, stderr } = await runCli('import', [input, '--out', out, '--splits', splits]);
    expect(code).toBe(1);
    const line = '分篇文件里的“spilts”没有用上：这次导入的文件里没有这个名字。\n';
    expect(stdout).toContain(line);
    expect(stderr).toContain(line);
    expect(onlyFile(join(out, 'import', 'reports'), 'report.html')).toContain(line.trim());
  });

  it('of the decisions is said', async () => {
    const { folder, out, write } = workspace();
    const input = write('夜校.txt', page('夜校'));
    const decisions = await headings(input, join(folder, '别处'));
    const file = write(
      'jueding.json',
      writeDecisions([...decisions, { ...decisions[0], input: '早课.txt' } as Decision]),
    );
    const { code, stderr, stdout } = await runCli('import', [input, '--out', out, '--decisions', file]);
    const line = `${decisions.length + 1} 个决定里有 1 个没有用上：早课.txt 第 5 行（认作标题）`;
    expect(code).toBe(0);
    expect(stdout).toContain(line);
    expect(stderr).toContain(line);
  });
});

/** All headings of a document, rejected. */
async function headings(input: string, out: string): Promise<Decision[]> {
  const { documents } = await importJson([input, '--out', out, '--dry-run']);
  return (documents[0]?.changes ?? [])
    .filter(({ rule }) => rule === 'heading')
    .map(({ rule, line, before, after }) => ({ input, rule, line, before, after, choice: 'reject' }));
}

describe('choices', () => {
  const outlineOf = ({ documents }: ImportReport) => documents[0]?.lessons[0]?.outline;

  it('hold in every later import, also from another folder, until they are taken back', async () => {
    const { folder, out, write } = workspace();
    const input = write('一/夜校.txt', page('夜校'));
    const stored = join(out, 'import', 'decisions.json');
    const rejected = await headings(input, out);
    expect(rejected.map(({ line }) => line)).toEqual([5, 9]);
    const decide = (name: string, ...decisions: Decision[]): string => write(name, writeDecisions(decisions));
    const [first, second] = rejected as [Decision, Decision];

    const one = await importJson([input, '--out', out, '--decisions', decide('1.json', first)]);
    expect(outlineOf(one)).toHaveLength(1);
    const two = await importJson([input, '--out', out, '--decisions', decide('2.json', second)]);
    expect(outlineOf(two)).toEqual([]);
    expect(readFileSync(stored, 'utf8')).toBe(writeDecisions([first, second]));

    mkdirSync(join(folder, '二'));
    renameSync(input, join(folder, '二', '夜校.txt'));
    const moved = join(folder, '二', '夜校.txt');
    const three = await importJson([moved, '--out', out]);
    expect(three.documents[0]?.lessons[0]).toMatchObject({ action: 'unchanged', outline: [] });

    const back = { ...first, choice: 'withdraw' } as const;
    const four = await importJson([moved, '--out', out, '--decisions', decide('3.json', back)]);
    expect(outlineOf(four)).toHaveLength(1);
    expect(readFileSync(stored, 'utf8')).toBe(writeDecisions([second]));
  });

  it('are not kept by a dry run, and damaged ones are left alone', async () => {
    const { out, write } = workspace();
    const input = write('夜校.txt', page('夜校'));
    const file = write('jueding.json', writeDecisions(await headings(input, out)));
    await runCli('import', [input, '--out', out, '--decisions', file, '--dry-run']);
    expect(existsSync(out)).toBe(false);
    const stored = write('内容/import/decisions.json', '{');
    const { code, stderr } = await importJson([input, '--out', out]);
    expect(code).toBe(0);
    expect(stderr).toContain(`${stored}：以前存下的决定坏了，没有用它`);
    rmSync(stored);
  });
});
