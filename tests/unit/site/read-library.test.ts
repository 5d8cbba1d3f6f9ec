import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildMarker } from '../../../src/site/build-marker.ts';
import { readLibrary } from '../../../src/site/read-library.ts';
import { sourceHash } from '../../../src/site/version.ts';
import { collectionFile, contentFiles, projectFiles } from '../support/content-folder.ts';
import { hrefsOf, readHtml } from '../support/html.ts';
import { lessonFile } from '../support/lesson-data.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function read(changes: Record<string, string | undefined> = {}, includeUnpublished = false) {
  const files = Object.entries({ ...contentFiles, ...changes }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
  );
  return readLibrary(
    temporaryFolder(Object.fromEntries(files)),
    temporaryFolder(projectFiles),
    includeUnpublished,
  );
}

const slugs = (library: ReturnType<typeof read>) => library.lessons.map(({ slug }) => slug);

describe('readLibrary', () => {
  it('puts collections and their lessons into their order and leaves empty collections out', () => {
    const library = read();
    expect(library.collections.map(({ id, lessons }) => [id, lessons.map(({ slug }) => slug)])).toEqual([
      ['lixin', ['d-lesson']],
      ['fangfa', ['b-lesson', 'a-lesson']],
    ]);
    expect(slugs(library)).toEqual(['d-lesson', 'b-lesson', 'a-lesson']);
    expect(library.site).toMatchObject({ id: 'ceshi', address: 'https://example.cn/ku' });
  });

  it('settles equal orders by name', () => {
    const library = read({
      'collections/lixin.yaml': collectionFile(2, 'd-lesson'),
      'lessons/fangfa/a-lesson.mdx': lessonFile({ order: 1 }),
    });
    expect(slugs(library)).toEqual(['a-lesson', 'b-lesson', 'd-lesson']);
  });

  it('counts what is not published and leaves it out, unless asked for', () => {
    const library = read();
    expect(library.unpublished).toBe(2);
    expect([...library.tags.keys()]).not.toContain('草稿标签');
    const all = read({}, true);
    expect(slugs(all)).toEqual(['c-draft', 'd-lesson', 'e-review', 'b-lesson', 'a-lesson']);
    expect(all.unpublished).toBe(2);
    expect([...all.tags.keys()]).toContain('草稿标签');
  });

  it('resolves links only to lessons that are shown', () => {
    const body = (library: ReturnType<typeof read>) =>
      library.lessons.find(({ slug }) => slug === 'b-lesson')?.rendered.body ?? '';
    expect(hrefsOf(body(read()))).toEqual([
      '/lessons/a-lesson.html',
      '../lixin/c-draft.md',
      '/glossary.html#wuxin',
    ]);
    expect(hrefsOf(body(read({}, true)))).toContain('/lessons/c-draft.html');
  });

  it('sizes pictures, and goes on where a file is none', () => {
    const { tags } = readHtml(read().lessons.find(({ slug }) => slug === 'b-lesson')?.rendered.body ?? '');
    const images = tags
      .filter(({ name }) => name === 'img')
      .map(({ attributes: { src, width, height } }) => [src, width, height]);
    expect(images).toEqual([
      ['/attachments/tu-pian-cun-kou.png', '1', '1'],
      ['/attachments/huai.png', undefined, undefined],
    ]);
  });

  it('keeps former slugs, path and the hash of the exact source', () => {
    const lesson = read().lessons.find(({ slug }) => slug === 'a-lesson');
    expect(lesson).toMatchObject({
      collection: 'fangfa',
      path: 'lessons/fangfa/a-lesson.mdx',
      data: { formerSlugs: ['old-name'] },
    });
    expect(lesson?.sourceHash).toBe(
      sourceHash(Buffer.from(contentFiles['lessons/fangfa/a-lesson.mdx'] as string)),
    );
    expect(lesson?.sourceHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('relates lessons by tags and terms', () => {
    const related = read().lessons.find(({ slug }) => slug === 'a-lesson')?.related;
    expect(related?.map(({ slug }) => slug).toSorted()).toEqual(['b-lesson', 'd-lesson']);
    expect(related?.find(({ slug }) => slug === 'b-lesson')).toEqual({
      slug: 'b-lesson',
      sharedTags: ['立信'],
      sharedTerms: ['wuxin'],
    });
  });

  it('names tags safely', () => {
    const { tags } = read();
    expect([...tags.values()].every((slug) => /^[a-z0-9-]+$/.test(slug))).toBe(true);
    expect(tags.get('公示')).not.toBe(tags.get('攻势'));
  });

  it('publishes under safe names the attachments that shown lessons link, show or offer, and no others', () => {
    const offered = { file: '通知.pdf', title: '通知' };
    const changes = {
      'lessons/fangfa/a-lesson.mdx': lessonFile({ attachments: [offered] }),
      'lessons/lixin/c-draft.md': lessonFile({
        status: 'draft',
        attachments: [{ file: '通知.PDF', title: '草稿用' }],
      }),
    };
    expect(read().attachments.map(({ file }) => file)).toEqual(['坏.png', '图片/村口.png'].toSorted());
    expect(read(changes).attachments).toContainEqual({
      file: '通知.pdf',
      name: 'tong-zhi-2.pdf',
      size: 2000,
    });
    expect(read(changes).attachments.map(({ file }) => file)).not.toContain('通知.PDF');
    expect(read(changes, true).attachments.map(({ name }) => name)).toContain('tong-zhi.pdf');
    const forbidden = {
      'lessons/fangfa/a-lesson.mdx': lessonFile({ attachments: [{ file: 'tool.exe', title: '程序' }] }),
    };
    expect(read(forbidden).attachments.map(({ file }) => file)).not.toContain('tool.exe');
  });

  it('shows a draft whose fields are still to be written', () => {
    const toWrite = lessonFile({
      status: 'draft',
      title: '待补',
      order: '待补',
      tags: '待补',
      goals: '待补',
      updated: '待补',
      source: '待补',
    });
    const library = read({ 'lessons/lixin/c-draft.md': toWrite }, true);
    expect(library.lessons.find(({ slug }) => slug === 'c-draft')?.data).toMatchObject({
      title: '待补',
      tags: ['待补'],
    });
    expect(library.version.date).toBe('2026-11-22');
  });

  it.each([
    ['a frontmatter that is not valid', lessonFile({ order: 0 })],
    ['no frontmatter', '只有正文。'],
    ['broken YAML', '---\ntitle: [\n---\n正文'],
    ['broken MDX', lessonFile({}, '<Case>')],
  ])('leaves a lesson with %s to the check', (_, text) => {
    expect(slugs(read({ 'lessons/fangfa/a-lesson.mdx': text }))).toEqual(['d-lesson', 'b-lesson']);
  });

  it('leaves out lessons without a collection, and files that are no lessons', () => {
    const changes = {
      'lessons/fremd/x.md': lessonFile(),
      'lessons/x.md': lessonFile(),
      'lessons/fangfa/x/y.md': lessonFile(),
      'lessons/fangfa/x.txt': lessonFile(),
    };
    expect(slugs(read(changes))).toEqual(slugs(read()));
    expect(
      slugs(
        read({
          'collections/fangfa.yaml': undefined,
          'collections/fangfa.yml': collectionFile(1, 'a-lesson'),
        }),
      ),
    ).toEqual(['d-lesson']);
  });

  it('does without a glossary, but not without a site', () => {
    expect(read({ 'glossary.yaml': undefined }).glossary).toEqual([]);
    expect(read({ 'glossary.yaml': '- term: 甲' }).glossary).toEqual([]);
    expect(() => read({ 'site.yaml': undefined })).toThrow();
    expect(() => read({ 'site.yaml': 'id: Ä' })).toThrow();
  });
});

describe('the version', () => {
  it('names the day of the newest lesson that is shown', () => {
    expect(read().version.date).toBe('2026-11-22');
    expect(read({}, true).version.date).toBe('2026-12-31');
    expect(read({ 'lessons/fangfa/b-lesson.md': undefined }).version.date).toBe('2026-11-21');
  });

  it('has a build id of content and engine, not of place and time', () => {
    const content = temporaryFolder(contentFiles);
    const project = temporaryFolder(projectFiles);
    const build = () => readLibrary(content, project, false).version.build;
    const before = build();
    expect(before).toMatch(/^[0-9a-f]{8}$/);
    expect(read().version.build).toBe(before);
    utimesSync(join(content, 'site.yaml'), 0, 0);
    utimesSync(join(project, 'src/a.ts'), 0, 0);
    expect(build()).toBe(before);
  });

  it('has another build id after any change', () => {
    const content = temporaryFolder(contentFiles);
    const project = temporaryFolder(projectFiles);
    const build = () => readLibrary(content, project, false).version.build;
    const seen = new Set([build()]);
    const changed = (change: () => void) => {
      change();
      const id = build();
      expect(seen).not.toContain(id);
      seen.add(id);
    };
    changed(() => writeFileSync(join(content, 'lessons/fangfa/a-lesson.mdx'), lessonFile({ title: '改了' })));
    // Attachments are not kept in memory, but count: the same size, another byte.
    changed(() => writeFileSync(join(content, 'attachments/通知.pdf'), 'y'.repeat(2000)));
    changed(() => writeFileSync(join(content, 'attachments/new.txt'), ''));
    changed(() => rmSync(join(content, 'attachments/坏.png')));
    changed(() => writeFileSync(join(project, 'src/a.ts'), 'other engine'));
    changed(() => writeFileSync(join(project, 'public/c.txt'), ''));
    changed(() => writeFileSync(join(project, 'package-lock.json'), '{"a":1}'));
  });
});

describe('buildMarker', () => {
  it('names the site and counts what is in it', () => {
    const library = read();
    expect(buildMarker(library)).toEqual({
      site: 'ceshi',
      build: library.version.build,
      date: '2026-11-22',
      lessons: 3,
      unpublished: library.lessons.filter(({ data }) => data.status !== 'published').length,
      sections: 2,
      checklistItems: 2,
      characters: library.lessons.reduce((sum, { rendered }) => sum + rendered.characters, 0),
    });
    expect(buildMarker(library).characters).toBeGreaterThan(0);
  });
});
