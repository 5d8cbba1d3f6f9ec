import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../src/build/list-files.ts';
import { whyNoArchiver } from '../setup/archivers.ts';
import { contentFolders } from '../setup/sites.ts';
import { copyContent, fingerprint, runBuild, temporaryFolder } from './run-build.ts';
import { archiveIn, runBundle, startBundle } from './run-bundle.ts';

/** What an archive has that the site has not, and what differs in it. */
const ownFiles = ['README.txt', 'selfcheck.html'];
const changedFiles = ['SHA256SUMS', 'index.html'];
const lesson = 'lessons/fangfa/zoufang-jilu.md';

/** A copy of the fixture site and of its content, to be packed. */
function builtUnit(name = 'dist') {
  const root = temporaryFolder();
  const unit = { content: join(root, 'content'), out: join(root, name) };
  cpSync(contentFolders.fixture, unit.content, { recursive: true });
  cpSync(inject('sites').fixture, unit.out, { recursive: true });
  const args = ['--content', unit.content, '--out', unit.out];
  return { root, unit, args };
}

function unpack(archive: string): Map<string, string> {
  const entries = Object.entries(unzipSync(readFileSync(archive)));
  return new Map(entries.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

describe('npm run bundle', { timeout: 120_000 }, () => {
  it('packs the whole site below one dated folder, and nothing else', async () => {
    const { unit, args } = builtUnit();
    const { code, output } = await runBundle(args);
    expect(code, output).toBe(0);
    const archive = archiveIn(unit.out);
    const [, day] = /xueku-ceshi-ku-(\d{8})\.zip$/.exec(archive) ?? [];
    expect(day).toBe('20261121');
    const top = `xueku-ceshi-ku-${day}/`;
    const packed = unpack(archive);
    const site = inject('sites').fixture;
    expect([...packed.keys()].sort()).toEqual(
      [...listFiles(site), ...ownFiles].map((file) => top + file).sort(),
    );
    const differing = listFiles(site).filter(
      (file) => readFileSync(join(site, file), 'utf8') !== packed.get(top + file),
    );
    expect(differing).toEqual(changedFiles);
    expect(packed.get(`${top}version.js`)).toContain('"downloads":false');
    expect(packed.get(`${top}index.html`)).toContain('href="selfcheck.html"');
    const readme = packed.get(`${top}README.txt`) ?? '';
    expect(readme).toMatch(/^\uFEFF.*2026-11-21/);
    expect(readme.replaceAll('\r\n', '')).not.toContain('\n');
    for (const name of packed.keys()) expect(name).toMatch(/^[\x21-\x7e]{1,120}$/);
  });

  it('offers on the site what it has made, and says so in downloads.js', async () => {
    const { unit, args } = builtUnit();
    await runBundle(args);
    expect(readFileSync(join(unit.out, 'version.js'), 'utf8')).toContain('"downloads":true');
    const script = readFileSync(join(unit.out, 'downloads', 'downloads.js'), 'utf8');
    expect(script).toMatch(/^[\x20-\x7e]+\n$/);
    const { site, files } = JSON.parse(script.slice(script.indexOf('=') + 1, script.lastIndexOf(';'))) as {
      site: string;
      files: { kind: string; id: string; path: string; bytes: number; date: string }[];
    };
    expect(site).toBe('ceshi-ku');
    expect(files.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'site ceshi-ku',
      'lesson lianxi-qunzhong',
      'lesson changbiaoti-lizi',
      'lesson zoufang-jilu',
      'epub jichu',
      'epub fangfa',
    ]);
    for (const { path, bytes, date } of files) {
      expect(readFileSync(join(unit.out, path)).length).toBe(bytes);
      expect(date).toBe('2026-11-21');
    }
    const sums = readFileSync(join(unit.out, 'downloads', 'SHA256SUMS'), 'utf8');
    expect(sums.trim().split('\n')).toHaveLength(files.length + 1);
  });

  it('gives the same bytes in every folder and time zone', async () => {
    const here = builtUnit('dist');
    const there = builtUnit('另一个 文件夹');
    await runBundle(here.args, { TZ: 'America/New_York' });
    await runBundle(there.args, { TZ: 'Asia/Shanghai' });
    expect(fingerprint(join(here.unit.out, 'downloads'))).toEqual(
      fingerprint(join(there.unit.out, 'downloads')),
    );
    expect(listFiles(join(here.unit.out, 'downloads')).length).toBeGreaterThan(6);
  });

  it('keeps the old bundles and says why when it cannot make new ones', async () => {
    const { root, unit, args } = builtUnit();
    await runBundle(args);
    const before = fingerprint(unit.out);
    const fails = async (more: readonly string[], said: RegExp): Promise<void> => {
      const { code, output } = await runBundle([...args, ...more]);
      expect(output).toMatch(said);
      expect(output).toContain('没有动');
      expect(output).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
      expect(fingerprint(unit.out)).toEqual(before);
      expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
    };
    await fails(['--collection', 'meiyou'], /没有 meiyou 这个专题[^]*jichu/);
    await fails(['--since', join(root, 'meiyou.zip')], /找不到/);
    await fails(['--since', join(unit.content, 'site.yaml')], /不是 zip/);
    const path = join(unit.content, lesson);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n多了一句。\n`);
    await fails([], /不是用现在的[^]*npm run build/);
  });

  it('vouches only for a site that is as the build left it', async () => {
    const { unit, args } = builtUnit();
    rmSync(join(unit.out, 'tags.html'));
    writeFileSync(join(unit.out, 'mingdan.xlsx'), 'x');
    writeFileSync(join(unit.out, 'about.html'), 'x');
    const { code, output } = await runBundle(args);
    expect(code).toBe(1);
    expect(output).toMatch(/少了　tags\.html[^]*改过　about\.html[^]*多出来　mingdan\.xlsx/);
    expect(output).toContain(`npm run build -- --content "${unit.content}" --out "${unit.out}"`);
    expect(existsSync(join(unit.out, 'downloads'))).toBe(false);
  });

  it('loses nothing that an editor put beside the bundles, and believes no list', async () => {
    const { root, unit, args } = builtUnit();
    await runBundle(args);
    const folder = join(unit.out, 'downloads');
    const refused = async (said: RegExp, ...more: string[]): Promise<void> => {
      const before = fingerprint(folder);
      const { code, output } = await runBundle([...args, ...more]);
      expect([code, output]).toEqual([1, expect.stringMatching(said)]);
      expect(output).not.toMatch(/\n\s+at /);
      expect(fingerprint(folder)).toEqual(before);
    };
    writeFileSync(join(folder, '我的通知.docx'), 'x');
    await refused(/我的通知\.docx/);
    rmSync(join(folder, '我的通知.docx'));
    const list = readFileSync(join(folder, 'downloads.js'), 'utf8');
    const outside = list.replace(/"path":"[^"]*"/, '"path":"downloads/../../victim.txt"');
    for (const broken of ['garbage', 'window.xuekuDownloads={"files":5};', outside]) {
      writeFileSync(join(folder, 'downloads.js'), broken);
      await refused(/downloads\.js 坏了/, '--collection', 'fangfa');
    }
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
    expect((await runBundle(args)).code).toBe(0);
    rmSync(join(folder, 'SHA256SUMS'));
    await refused(/没有 SHA256SUMS/);
  });

  it('warns when the newest lesson was withdrawn and the edition looks older', async () => {
    const { unit, args } = builtUnit();
    await runBundle(args);
    const path = join(unit.content, 'lessons');
    for (const file of listFiles(path)) {
      const text = readFileSync(join(path, file), 'utf8');
      writeFileSync(join(path, file), text.replace(/^updated:.*$/m, 'updated: 2026-10-01'));
    }
    expect((await runBuild(unit)).output).toContain('资料版本从 2026-11-21 退到了 2026-10-01');
    const { code, output } = await runBundle(args);
    expect(code, output).toBe(0);
    expect(output).toContain('资料版本从 2026-11-21 退到了 2026-10-01');
    expect(output).toContain('旧的 downloads/xueku-ceshi-ku-20261121.zip 已经换成新的');
  });

  it('takes a collection by its Chinese name, and the site is not touched', async () => {
    const { unit, args } = builtUnit();
    const before = fingerprint(unit.out).filter((line) => !/version\.js|SHA256SUMS/.test(line));
    const { code, output } = await runBundle([...args, '--collection', '方法课']);
    expect(code, output).toBe(0);
    expect(output).not.toContain('换上新网站');
    const archive = archiveIn(unit.out, 'xueku-ceshi-ku-fangfa-');
    expect(unpack(archive).get('xueku-ceshi-ku-fangfa-20261121/README.txt')).toContain('测试库 · 方法课');
    expect(fingerprint(unit.out).filter((line) => !/version\.js|SHA256SUMS|downloads\//.test(line))).toEqual(
      before,
    );
    expect((await runBundle(['--verify', unit.out])).output).toContain('全部完好');
  });

  it('survives being stopped, and a kill', async () => {
    const { root, unit, args } = builtUnit();
    await runBundle(args);
    const before = fingerprint(unit.out);
    const stopped = startBundle(args);
    await stopped.said('制作单课文件');
    stopped.child.kill('SIGTERM');
    expect(await stopped.finished).toMatchObject({ code: 143, output: expect.stringContaining('已取消') });
    expect(fingerprint(unit.out)).toEqual(before);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);

    const killed = startBundle(args);
    await killed.said('制作单课文件');
    killed.child.kill('SIGKILL');
    await killed.finished;
    expect(fingerprint(unit.out)).toEqual(before);
    // As a build leaves it that is killed between its two renames.
    renameSync(unit.out, join(root, '.dist.xueku-previous'));
    const { code, output } = await runBundle(args);
    expect(code, output).toBe(0);
    expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  });

  it('refuses a folder without a site, and one with drafts', async () => {
    const { root, unit, args } = builtUnit();
    const nothing = await runBundle(['--out', join(root, 'nothing')]);
    expect([nothing.code, nothing.output]).toEqual([1, expect.stringContaining('请先运行：npm run build')]);
    const marker = join(unit.out, 'xueku-build.json');
    writeFileSync(marker, readFileSync(marker, 'utf8').replace('"unpublished": 0', '"unpublished": 1'));
    const drafts = await runBundle(args);
    expect([drafts.code, drafts.output]).toEqual([1, expect.stringContaining('还没有发布')]);
    expect(existsSync(join(unit.out, 'downloads'))).toBe(false);
  });

  it('packs one collection with working search, and puts it beside the others', async () => {
    const { unit, args } = builtUnit();
    await runBundle(args);
    const { code, output } = await runBundle([...args, '--collection', 'fangfa']);
    expect(code, output).toBe(0);
    expect(listFiles(join(unit.out, 'downloads')).filter((file) => file.endsWith('.zip'))).toEqual([
      'xueku-ceshi-ku-20261121.zip',
      'xueku-ceshi-ku-fangfa-20261121.zip',
    ]);
    const packed = unpack(archiveIn(unit.out, 'xueku-ceshi-ku-fangfa-'));
    const names = [...packed.keys()].map((name) => name.slice(name.indexOf('/') + 1));
    expect(names.filter((name) => name.startsWith('lessons/'))).toEqual(['lessons/zoufang-jilu.html']);
    expect(names).toContain('glossary.html');
    expect(names).toContain('search/manifest.js');
    const page = packed.get('xueku-ceshi-ku-fangfa-20261121/lessons/zoufang-jilu.html') ?? '';
    expect(page).toContain('联系群众从进门开始（见完整资料库）');
    expect(page).toContain('data-site="ceshi-ku"');
    // The whole, made again, keeps an archive of its own version.
    await runBundle(args);
    expect(existsSync(archiveIn(unit.out, 'xueku-ceshi-ku-fangfa-'))).toBe(true);
  });

  it('tells what a new edition changes, and the next build keeps the old archive', async () => {
    const { root, unit, args } = builtUnit();
    await runBundle(args);
    copyContent(unit.content, join(root, 'copy'));
    const path = join(unit.content, lesson);
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace(/^updated:.*$/m, 'updated: 2026-11-22')
        .replace('记录写完', '记录都写完'),
    );
    expect((await runBuild(unit)).code).toBe(0);
    const old = archiveIn(unit.out, 'xueku-ceshi-ku-20261121');
    expect(readFileSync(join(unit.out, 'version.js'), 'utf8')).toContain('"downloads":true');

    const { code, output } = await runBundle([...args, '--since', old]);
    expect(code, output).toBe(0);
    const packed = unpack(archiveIn(unit.out, 'xueku-ceshi-ku-20261122'));
    const top = 'xueku-ceshi-ku-20261122/';
    expect(packed.get(`${top}index.html`)).toContain('href="updates.html"');
    expect(packed.get(`${top}README.txt`)).toContain('updates.html');
    expect(packed.get(`${top}SHA256SUMS`)).toContain('  updates.html\n');
    expect(packed.get(`${top}updates.html`)).toContain('href="lessons/zoufang-jilu.html#');
    expect(existsSync(old)).toBe(false);
  });

  it('compares a collection with its own part of an old archive, and nothing with a part that is too small', async () => {
    const { root, unit, args } = builtUnit();
    await runBundle(args);
    const whole = join(root, 'whole.zip');
    cpSync(archiveIn(unit.out), whole);
    const { output } = await runBundle([...args, '--collection', 'fangfa', '--since', whole]);
    expect(output).toContain('没有不同');
    const part = archiveIn(unit.out, 'xueku-ceshi-ku-fangfa-');
    const updates = unpack(part).get('xueku-ceshi-ku-fangfa-20261121/updates.html') ?? '';
    expect(updates).toContain('data-page="updates"');
    expect(updates).not.toContain('联系群众从进门开始');
    const refused = await runBundle([...args, '--since', part]);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('只是 fangfa 一个专题的包')]);
  });
});

describe('npm run bundle -- --verify', { timeout: 120_000 }, () => {
  it('finds the archive, its folder and the downloads whole, and what is missing, changed or too much', async () => {
    const { root, unit, args } = builtUnit();
    await runBundle(args);
    const archive = archiveIn(unit.out);
    const folder = join(root, '学习 资料');
    for (const [name, text] of Object.entries(unzipSync(readFileSync(archive)))) {
      const path = join(folder, name.slice(name.indexOf('/') + 1));
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
    }
    for (const whole of [archive, folder, join(unit.out, 'downloads')]) {
      const { code, output } = await runBundle(['--verify', whole]);
      expect([code, output]).toEqual([0, expect.stringContaining('全部完好')]);
    }
    rmSync(join(folder, 'study.html'));
    writeFileSync(join(folder, 'about.html'), 'x');
    writeFileSync(join(folder, 'lessons', 'jiu.html'), 'x');
    const { code, output } = await runBundle(['--verify', folder]);
    expect(code).toBe(1);
    expect(output).toMatch(/study\.html[^]*about\.html[^]*lessons\/jiu\.html/);
  });

  it('does not go together with packing', async () => {
    const { code, output } = await runBundle(['--verify', 'a.zip', '--since', 'b.zip']);
    expect([code, output]).toEqual([2, expect.stringContaining('用法')]);
  });
});

describe.each([
  { command: 'unzip', options: (archive: string, folder: string) => ['-q', archive, '-d', folder] },
  { command: '7zz', options: (archive: string, folder: string) => ['x', '-bd', `-o${folder}`, archive] },
  {
    command: 'python3',
    options: (archive: string, folder: string) => ['-m', 'zipfile', '-e', archive, folder],
  },
] as const)('$command', { timeout: 120_000 }, ({ command, options }) => {
  it.skipIf(whyNoArchiver(command))('unpacks every file with its name and bytes', async () => {
    const { root, unit, args } = builtUnit();
    await runBundle(args);
    const archive = archiveIn(unit.out);
    const folder = join(root, '解 压');
    mkdirSync(folder);
    execFileSync(command, options(archive, folder), { stdio: 'pipe' });
    const packed = unzipSync(readFileSync(archive));
    expect(listFiles(folder)).toEqual(Object.keys(packed).sort());
    for (const [name, bytes] of Object.entries(packed)) {
      expect(readFileSync(join(folder, name)).equals(Buffer.from(bytes)), name).toBe(true);
    }
  });
});
