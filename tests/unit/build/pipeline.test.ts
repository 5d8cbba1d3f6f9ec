import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentModel } from '../../../src/check/content-model.ts';
import { sourceLessons } from '../../../src/build/source-lessons.ts';
import { buildSite, type RenderPages } from '../../../src/build/pipeline.ts';
import { readContentFolder } from '../../../src/content/read-folder.ts';
import { lesson, page, temporaryFolder, writeFiles } from './site-folder.ts';

const fixture = join(import.meta.dirname, '..', '..', 'fixtures', 'site');

/** A unit's folder with the fixture's content. */
function unit(): { contentDir: string; outDir: string; drafts: boolean } {
  const root = temporaryFolder();
  cpSync(fixture, join(root, 'content'), { recursive: true });
  return { contentDir: join(root, 'content'), outDir: join(root, 'dist'), drafts: false };
}

/** Stands in for Astro: one bare page a lesson, from the source's own text. */
const renderPages: RenderPages = async ({ paths }) => {
  const files = readContentFolder(paths.content);
  const lessons = sourceLessons(readContentModel(files)).filter(({ isPublished }) => isPublished);
  const text = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
  writeFiles(paths.emitted, {
    'index.html': page('home', '<h1>学库</h1><p><a href="/glossary.html">术语</a></p>'),
    'glossary.html': page('glossary', '<h1>术语</h1><p id="sange-zhen">三个真</p>'),
    'assets/site.css': 'a{color:#222}',
    'assets/entry.js': '',
    'xueku-build.json': '{"site":"test-unit","build":"0","date":"2026-11-21","lessons":1}',
  });
  for (const { slug, sourceHash, source } of lessons) {
    const escaped = text(source).replaceAll(/[<&]/g, ' ').replaceAll('>', '&gt;');
    writeFiles(paths.emitted, { [`lessons/${slug}.html`]: lesson(slug, sourceHash, escaped) });
  }
  return ['[WARN] remark'];
};

const beside = (outDir: string) => readdirSync(dirname(outDir)).sort();

describe('buildSite', () => {
  it('builds a site, counts it and leaves nothing beside it', async () => {
    const options = unit();
    const summary = await buildSite(options, renderPages);
    expect(summary).toMatchObject({ leftOut: 2, remarks: expect.arrayContaining(['[WARN] remark']) });
    expect(summary.index).toBe(join(options.outDir, 'index.html'));
    expect(readFileSync(summary.index, 'utf8')).toContain('href="glossary.html"');
    expect(statSync(summary.index).mode & 0o777).toBe(0o644);
    expect(beside(options.outDir)).toEqual(['content', 'dist']);
  });

  it.each<[string, RenderPages]>([
    ['Astro fails', async () => Promise.reject(new Error('astro'))],
    [
      'the pages break a promise',
      async (run) => {
        const warnings = await renderPages(run);
        writeFiles(run.paths.emitted, { 'index.html': page('home', '<p><a href="/nowhere.html">x</a></p>') });
        return warnings;
      },
    ],
    ['nothing was written', async () => []],
  ])('keeps the old site when %s', async (_name, broken) => {
    const options = unit();
    await buildSite(options, renderPages);
    const before = readFileSync(join(options.outDir, 'index.html'), 'utf8');
    await expect(buildSite(options, broken)).rejects.toThrow();
    expect(readFileSync(join(options.outDir, 'index.html'), 'utf8')).toBe(before);
    expect(beside(options.outDir)).toEqual(['content', 'dist']);
  });

  it('reports errors of the content first, and stops Astro', async () => {
    const options = unit();
    writeFiles(options.contentDir, { 'lessons/jichu/坏 名字.md': 'x' });
    let stopped = false;
    const build = buildSite(options, async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      stopped = true;
      throw new Error('astro');
    });
    await expect(build).rejects.toMatchObject({ report: expect.stringContaining('坏 名字.md:1:1') });
    expect(stopped).toBe(true);
    expect(beside(options.outDir)).toEqual(['content']);
  });

  it('says which folder is missing', async () => {
    const options = { ...unit(), contentDir: '/nowhere/content' };
    await expect(buildSite(options, renderPages)).rejects.toMatchObject({
      report: expect.stringContaining('打不开内容文件夹 /nowhere/content'),
    });
  });

  it.each(['.', 'a/b'])('says that a site cannot lie below a file (%s)', async (place) => {
    const options = unit();
    const root = dirname(options.outDir);
    writeFiles(root, { 'file.txt': 'x' });
    const folder = join(root, 'file.txt', place);
    const build = buildSite({ ...options, outDir: join(folder, 'site') }, renderPages);
    await expect(build).rejects.toMatchObject({
      name: 'BuildFailure',
      report: expect.stringContaining(`不能在文件夹 ${folder} 里生成网站：这个路径中有一段是文件`),
    });
  });

  it('does not start while another build writes the same folder', async () => {
    const options = unit();
    const second = await buildSite(options, async (run) => {
      await expect(buildSite(options, renderPages)).rejects.toMatchObject({
        report: expect.stringContaining(`电脑 ${hostname()} 上的进程 ${process.pid}`),
      });
      return renderPages(run);
    });
    expect(second.pages).toBe(5);
  });

  it('cleans up when it is stopped', async () => {
    const options = unit();
    const controller = new AbortController();
    const build = buildSite({ ...options, signal: controller.signal }, async (run) => {
      controller.abort();
      return renderPages(run);
    });
    await expect(build).rejects.toThrow(/abort/i);
    expect(beside(options.outDir)).toEqual(['content']);
  });

  it('recovers from a build that was killed in the worst moment', async () => {
    const options = unit();
    await buildSite(options, renderPages);
    const root = dirname(options.outDir);
    cpSync(options.outDir, join(root, '.dist.xueku-previous'), { recursive: true });
    mkdirSync(join(root, '.dist.xueku-next'));
    writeFileSync(join(root, '.dist.xueku-next', 'half.html'), '');
    await buildSite(options, renderPages);
    expect(existsSync(join(options.outDir, 'half.html'))).toBe(false);
    expect(beside(options.outDir)).toEqual(['content', 'dist']);
  });
});
