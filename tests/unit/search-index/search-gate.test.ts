import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkBuiltSite } from '../../../src/build/gates.ts';
import { listFiles } from '../../../src/build/list-files.ts';
import { relocateSite } from '../../../src/build/relocate.ts';
import { searchGateTitle } from '../../../src/build/search-gate.ts';
import type { Catalogue, CatalogueLesson, LessonText, SearchManifest } from '../../../src/search/data.ts';
import type { SearchFacts } from '../../../src/search-index/facts.ts';
import { contentHash, deflateJson, wrapBytes, wrapJson } from '../../../src/search-index/wrap.ts';
import { lessonsInText, writeSearchIndex } from '../../../src/search-index/write-search-index.ts';
import { emittedSite, expectedLessons, temporaryFolder, writeFiles } from '../build/site-folder.ts';

const siteId = 'ceshi-ku';

const facts: SearchFacts = {
  siteId,
  siteTitle: '学库',
  siteVersion: '1',
  catalogue: {
    collections: [{ id: 'a', title: '专题' }],
    tags: ['立信'],
    kinds: ['规定'],
    lessons: expectedLessons.map(({ slug }) => ({
      slug,
      title: slug,
      collection: 0,
      tags: [0],
      kind: 0,
      hasChecklist: false,
      terms: [],
    })),
  },
  people: [['周婷'], []],
  terms: [{ id: 'sange-zhen', name: '三个真', aliases: [], explanation: '三条要求。' }],
};

/** The files of a small site with its search data. */
async function buildFiles(): Promise<Record<string, string>> {
  const root = temporaryFolder();
  writeFiles(root, emittedSite());
  await relocateSite(root, undefined);
  await writeSearchIndex(root, facts, new AbortController().signal);
  return Object.fromEntries(listFiles(root).map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

let built: Record<string, string> | undefined;

/** Such a site, to be damaged. */
class Site {
  readonly root = temporaryFolder();

  async build(): Promise<this> {
    built ??= await buildFiles();
    writeFiles(this.root, built);
    return this;
  }

  path(file: string): string {
    return join(this.root, 'search', file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'latin1');
  }

  write(file: string, code: string): void {
    writeFileSync(this.path(file), code, 'latin1');
  }

  json(file: string): unknown {
    const base64 = /,"([^"]*)"/.exec(this.read(file))?.[1] ?? '';
    return JSON.parse(inflateRawSync(Buffer.from(base64, 'base64')).toString('utf8'));
  }

  get manifest(): SearchManifest {
    return this.json('manifest.js') as SearchManifest;
  }

  set manifest(manifest: SearchManifest) {
    this.write('manifest.js', wrapBytes(siteId, 'manifest', deflateJson(manifest)).code);
  }

  /** Replaces the catalogue so that only its content is wrong. */
  changeLessons(change: (lessons: CatalogueLesson[]) => CatalogueLesson[]): void {
    const old = this.manifest.catalogue;
    const catalogue = this.json(old) as Catalogue;
    const { path, code } = wrapJson(siteId, 'catalogue', {
      ...catalogue,
      lessons: change(catalogue.lessons),
    });
    rmSync(this.path(old));
    this.write(path, code);
    this.manifest = { ...this.manifest, catalogue: path };
  }

  /** Replaces the engine so that only its content is wrong. */
  changeEngine(change: (code: string) => string): void {
    const { engine } = this.manifest;
    const code = change(this.read(engine.script));
    rmSync(this.path(engine.script));
    const script = `engine.${contentHash(code)}.js`;
    this.write(script, code);
    this.manifest = { ...this.manifest, engine: { ...engine, script } };
  }

  async faults(): Promise<string[]> {
    const { reports } = await checkBuiltSite(this.root, { lessons: expectedLessons });
    const report = reports.find(({ title }) => title === searchGateTitle);
    return (report?.failures ?? []).map(({ file, message }) => `${file ?? ''} ${message}`);
  }
}

const text = (site: Site): string => site.manifest.texts[0] ?? '';
const index = (site: Site): string => site.manifest.engine.indexes[0] ?? '';
const chunk = (site: Site): string =>
  `${index(site)}/index/${readdirSync(site.path(`${index(site)}/index`))[0]}`;

describe('the gate of the search', () => {
  it('passes what was built', async () => {
    expect(await (await new Site().build()).faults()).toEqual([]);
  });

  it.each<[string, (site: Site) => void, string]>([
    ['no manifest', (site) => rmSync(site.path('manifest.js')), 'search/manifest.js 没有这个文件'],
    [
      'another format',
      (site) => (site.manifest = { ...site.manifest, format: 0 }),
      'search/manifest.js 写的是格式 0',
    ],
    [
      'the data of another site',
      (site) => site.write('manifest.js', wrapBytes('other', 'manifest', deflateJson(site.manifest)).code),
      'search/manifest.js 里面写的是 other/manifest',
    ],
    ['no texts', (site) => rmSync(site.path(text(site))), '没有这个文件'],
    [
      'half a file',
      (site) => site.write(text(site), site.read(text(site)).slice(0, 200)),
      '不是完整的检索数据',
    ],
    [
      'a changed byte',
      (site) =>
        site.write(
          text(site),
          site.read(text(site)).replace(/(?<=,"....)./, (old) => (old === 'A' ? 'B' : 'A')),
        ),
      '不是完整的检索数据',
    ],
    [
      'sloppy base64',
      (site) => site.write(text(site), site.read(text(site)).replace(/(?<=,"....)/, ' ')),
      '不是完整的检索数据',
    ],
    [
      'a file under another name',
      (site) => renameSync(site.path(chunk(site)), site.path(`${index(site)}/index/other.pf_index.js`)),
      'other.pf_index',
    ],
    ['a file too many', (site) => site.write('old.js', ''), 'search/old.js 检索清单里没有这个文件'],
    ['an index without a chunk', (site) => rmSync(site.path(chunk(site))), '和名字里的校验码对不上'],
    [
      'an index without its WebAssembly',
      (site) => rmSync(site.path(`${index(site)}/wasm.unknown.pagefind.js`)),
      '和名字里的校验码对不上',
    ],
    ['no lessons', (site) => site.changeLessons(() => []), 'lessons/zou-jiceng.html 检索目录里没有这一课'],
    [
      'a lesson missing in the catalogue',
      (site) => site.changeLessons((lessons) => lessons.slice(1)),
      'lessons/jiang-zhenhua.html 检索目录里没有这一课',
    ],
    [
      'a lesson twice in the catalogue',
      (site) => site.changeLessons((lessons) => [...lessons, ...lessons.slice(0, 1)]),
      'lessons/jiang-zhenhua.html 检索目录里多出了这一课',
    ],
    [
      'lessons in another order than their texts',
      (site) => site.changeLessons((lessons) => [...lessons].reverse()),
      'lessons/jiang-zhenhua.html 和 search/texts/1.',
    ],
    [
      'texts that end too early',
      (site) => (site.manifest = { ...site.manifest, lessonsPerText: 1 }),
      '应有 1 课',
    ],
    [
      'a page that says something else',
      (site) => {
        const page = join(site.root, 'lessons', 'zou-jiceng.html');
        writeFileSync(page, readFileSync(page, 'utf8').replace('走基层', '走机关'));
      },
      'lessons/zou-jiceng.html 和 search/texts/1.',
    ],
    [
      'a lesson that the engine does not know',
      (site) =>
        site.changeLessons((lessons) => lessons.map((lesson) => ({ ...lesson, engineId: 'und_0000000' }))),
      '在检索引擎里叫 und_0000000，有 0 个索引认得它',
    ],
    [
      'two lessons of one name',
      (site) =>
        site.changeLessons((lessons) =>
          lessons.map((lesson) => ({ ...lesson, engineId: lessons[0]?.engineId ?? '' })),
        ),
      '另有一课也叫这个',
    ],
    [
      'names of lessons mixed up',
      (site) =>
        site.changeLessons((lessons) =>
          lessons.map((lesson, at) => ({ ...lesson, engineId: lessons[1 - at]?.engineId ?? '' })),
        ),
      '找不到这一课',
    ],
    ['an engine that does not start', (site) => site.changeEngine(() => 'x('), '检索引擎没有运行起来'],
    [
      'an engine that asks for other files',
      (site) => site.changeEngine((code) => code.replace('.pf_meta', '.pf_mate')),
      '检索引擎没有运行起来',
    ],
  ])('finds %s', async (_name, damage, fault) => {
    const site = await new Site().build();
    damage(site);
    expect((await site.faults()).join('\n')).toContain(fault);
  });

  it('begins with the texts of both lessons', async () => {
    const site = await new Site().build();
    const texts = site.json(text(site)) as LessonText[];
    expect(texts.map(({ sections }) => sections.map(({ id }) => id))).toEqual([
      ['', 'kaitou'],
      ['', 'kaitou'],
    ]);
  });
});

describe('writeSearchIndex', () => {
  it('puts few lessons into a file, and makes not too many files', () => {
    expect([1, 19, 1000, 2000, 10_000].map(lessonsInText)).toEqual([4, 4, 4, 8, 16]);
  });

  it('leaves the terms when a site has no published lesson yet', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'index.html': emittedSite()['index.html'] ?? '' });
    const empty = { ...facts, catalogue: { ...facts.catalogue, lessons: [] }, people: [] };
    const summary = await writeSearchIndex(root, empty, new AbortController().signal);
    expect(summary).toMatchObject({ lessons: 0, words: 0 });
    const { reports } = await checkBuiltSite(root, { lessons: [] });
    expect(reports.map(({ title }) => title)).not.toContain(searchGateTitle);
  });

  it('refuses a lesson page without text', async () => {
    const root = temporaryFolder();
    writeFiles(root, {
      ...emittedSite(),
      'lessons/zou-jiceng.html': '<article data-lesson="x"><p>走基层</p></article>',
    });
    await expect(writeSearchIndex(root, facts, new AbortController().signal)).rejects.toMatchObject({
      report: expect.stringContaining('lessons/zou-jiceng.html 里没有可以检索的文字'),
    });
  });

  it('stops when the build is stopped', async () => {
    const root = temporaryFolder();
    writeFiles(root, emittedSite());
    await expect(writeSearchIndex(root, facts, AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});
