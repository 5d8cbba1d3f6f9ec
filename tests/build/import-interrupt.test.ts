import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/build/list-files.ts';
import { readBase } from '../../src/import/bases.ts';
import { project, temporaryFolder, watch } from './run-build.ts';
import { importJson, runCli, type ImportReport } from './run-import.ts';

/** A document of some 2,000 characters that no other one is like. */
function documentOf(number: number): string {
  const place = `第${number}号院`;
  const paragraph = (part: number): string =>
    `${place}的第${part}件事，是院子里的${number * 31 + part}盏灯。灯坏了没有人报，报了没有人修，修了又没有人说一声，住在里面的人慢慢就不再开口。`;
  return [
    `${place}的灯`,
    '',
    ...Array.from({ length: 3 }, (_, section) =>
      [
        `${['一', '二', '三'][section] ?? ''}、${place}怎么做了第${section + 1}步`,
        ...Array.from({ length: 9 }, (__, part) => paragraph(section * 9 + part)),
      ].join('\n\n'),
    ),
  ].join('\n\n');
}

function workspace(count: number) {
  const folder = temporaryFolder();
  const inputs = join(folder, '资料');
  mkdirSync(inputs);
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(inputs, `${String(number).padStart(3, '0')}.txt`), documentOf(number));
  }
  return { folder, inputs, out: join(folder, '内容') };
}

function lessonsIn(out: string): string[] {
  const folder = join(out, 'lessons');
  return existsSync(folder) ? listFiles(folder) : [];
}

/** Lessons without their record, and records without their lesson. */
function unpaired(out: string): string[] {
  const bases = join(out, 'import', 'bases');
  const recorded = (existsSync(bases) ? readdirSync(bases) : []).map((name) => {
    const read = readBase(name, readFileSync(join(bases, name), 'utf8'));
    if (!('record' in read)) return `unreadable ${name}`;
    const { file, draft } = read.record;
    return existsSync(join(out, file)) && readFileSync(join(out, file), 'utf8') === draft
      ? file
      : `not as in ${name}`;
  });
  const lessons = lessonsIn(out).map((file) => `lessons/${file}`);
  return [...new Set([...recorded, ...lessons])].filter(
    (one) => !recorded.includes(one) || !lessons.includes(one),
  );
}

/** What a run must not leave. */
function leftBehind(out: string): string[] {
  const entries = readdirSync(out, { recursive: true, encoding: 'utf8' });
  return entries.filter((path) => basename(path).startsWith('.') || path.endsWith('.part'));
}

async function expectWhole(out: string): Promise<void> {
  expect(leftBehind(out)).toEqual([]);
  expect(unpaired(out)).toEqual([]);
  const { code, stdout } = await runCli('check', ['--content', out]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('0 个错误') as string });
}

describe('Ctrl-C while 200 documents are imported', () => {
  it('leaves whole lessons and a report, and the next run goes on from there', async () => {
    const { inputs, out } = workspace(200);
    const child = spawn(
      process.execPath,
      [join(project, 'src', 'cli', 'import.ts'), inputs, '--out', out, '--json'],
      { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    const { finished } = watch(child);
    while (child.exitCode === null && lessonsIn(out).length < 20) {
      await new Promise((resume) => setTimeout(resume, 5));
    }
    child.kill('SIGINT');
    const { code } = await finished;
    expect(code).toBe(130);
    const lessons = lessonsIn(out);
    expect(lessons.length).toBeGreaterThanOrEqual(20);
    expect(lessons.length).toBeLessThan(200);
    await expectWhole(out);
    const { documents, summary } = JSON.parse(stdout) as ImportReport;
    expect(documents.map(({ lessons: [lesson] }) => lesson?.file).sort()).toEqual(
      lessons.map((file) => join(out, 'lessons', file)).sort(),
    );
    expect(summary).toMatchObject({ documents: lessons.length, lessons: lessons.length, failed: 0 });
    const [stamp = ''] = readdirSync(join(out, 'import', 'reports'));
    const report = join(out, 'import', 'reports', stamp);
    expect(readFileSync(join(report, 'report.html'), 'utf8')).toContain('中途停下');
    expect(JSON.parse(readFileSync(join(report, 'report.json'), 'utf8'))).toEqual({ documents, summary });

    const again = await importJson([inputs, '--out', out]);
    expect(again.code).toBe(0);
    const actions = again.documents.map(({ lessons: [lesson] }) => lesson?.action);
    expect(actions.filter((action) => action === 'unchanged')).toHaveLength(lessons.length);
    expect(actions.filter((action) => action === 'new')).toHaveLength(200 - lessons.length);
    expect(unpaired(out)).toEqual([]);
  });
});

describe('where nothing can be written', () => {
  const failed = expect.objectContaining({ status: 'failed', lessons: [] }) as object;

  it.each([
    ['a file stands in the way of lessons/', 'lessons'],
    ['a file stands in the way of the collection', 'lessons/daoru'],
    ['a file stands in the way of the records', 'import/bases'],
    ['a file stands in the way of collections/', 'collections'],
  ])('%s: nothing of the document remains', async (_what, obstacle) => {
    const { inputs, out } = workspace(2);
    mkdirSync(join(out, obstacle, '..'), { recursive: true });
    writeFileSync(join(out, obstacle), '挡路的文件');
    const { code, documents, stderr } = await importJson([inputs, '--out', out]);
    expect(code).toBe(1);
    expect(stderr).not.toContain('    at ');
    expect(documents).toEqual([failed, failed]);
    for (const { reason } of documents) expect(reason).toMatch(/^[^\n]+。$/);
    expect(readFileSync(join(out, obstacle), 'utf8')).toBe('挡路的文件');
    expect(listFiles(out).filter((file) => !file.startsWith('import/reports/'))).toEqual([obstacle]);
    expect(leftBehind(out)).toEqual([]);
  });

  it('a file stands where one lesson of two would go: the other is written', async () => {
    const { inputs, out } = workspace(2);
    const first = await importJson([inputs, '--out', out, '--dry-run']);
    const path = first.documents[0]?.lessons[0]?.file ?? '';
    // A folder of that name is no lesson, so its name is not known to be taken.
    mkdirSync(join(path, '里面'), { recursive: true });
    const { code, documents } = await importJson([inputs, '--out', out]);
    expect(code).toBe(1);
    expect(documents.map(({ status }) => status)).toEqual(['failed', 'ok']);
    expect(lessonsIn(out)).toHaveLength(1);
    await expectWhole(out);
  });

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0)('a folder that is read-only is said so', async () => {
    const { inputs, out } = workspace(1);
    mkdirSync(out);
    chmodSync(out, 0o555);
    const { code, stderr } = await runCli('import', [inputs, '--out', out]);
    chmodSync(out, 0o755);
    expect(code).toBe(1);
    expect(stderr).toContain('写不进');
    expect(listFiles(out)).toEqual([]);
  });
});
