import { describe, expect, it } from 'vitest';
import { BuildFailure } from '../../../../src/build/failure.ts';
import { DamagedEntry } from '../../../../src/bundle/archive/refusal.ts';
import { type Edition, onlyCollection } from '../../../../src/bundle/updates/edition.ts';
import { readEdition } from '../../../../src/bundle/updates/read-edition.ts';
import { readLessonPage } from '../../../../src/bundle/updates/read-lesson-page.ts';
import {
  bundleTree,
  type BundleOptions,
  type Draft,
  editionOf,
  lessonPage,
  onlyLesson,
} from './bundle-pages.ts';

describe('a lesson page', () => {
  const text = [
    '开头[^1]。',
    '## 做法',
    '先听。',
    '### 记下来',
    '![村口](../../attachments/图片/村口.png)\n\n| 谁 | 几户 |\n| --- | --- |\n| 甲 | 3 |',
    '## 结语',
    '走下去。',
    '[^1]: 注一条。',
  ].join('\n\n');

  it('is read part by part, without numbers, labels and what its editors note', async () => {
    const { sections } = await onlyLesson({ text, attachments: [['biao.txt', '样表']], tags: '别的标签' });
    expect(sections.map(({ id, heading, parent, text }) => [id, heading, parent, text])).toEqual([
      ['', '简介', '', 'ke讲什么。'],
      ['', '附件', '', '样表'],
      ['goals', '学完这一课', '', '会走访'],
      ['opening', '引子', '', '开头。'],
      ['zuo-fa', '做法', '', '先听。'],
      ['ji-xia-lai', '记下来', '#zuo-fa', '村口\n谁\n几户\n甲\n3'],
      ['jie-yu', '结语', '', '走下去。'],
      ['key-points', '要点', '', '先听'],
      ['', '结束的一句话', '', '门常进，心才近。'],
      ['footnote-label', '注释', '', '注一条。'],
      ['provenance', '出处说明', '', '原文：《某文》。'],
    ]);
  });

  it('gives its items with the ids that ticks are kept under', async () => {
    const { items } = await onlyLesson({ items: ['已读**全文**', '走访'] });
    expect(items.map(({ text }) => text)).toEqual(['已读全文', '走访']);
    expect(items.every(({ id }) => /^[0-9a-f]{10}$/.test(id))).toBe(true);
  });

  it('gives its names, day and fingerprint', async () => {
    const lesson = await onlyLesson({ title: '进门', former: ['jiu-ke'], updated: '2026-10-01' });
    expect(lesson).toMatchObject({
      slug: 'ke',
      title: '进门',
      summary: '进门讲什么。',
      former: ['jiu-ke'],
      updated: '2026-10-01',
      collection: 'jichu',
    });
    expect(lesson.sourceHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('knows a picture by what is in the file, each file once', async () => {
    const options = { files: { 'attachments/tu-pian-cun-kou.png': '画' } };
    const { sections } = await onlyLesson(
      { text: `${text}\n\n![村口](../../attachments/图片/村口.png)` },
      options,
    );
    const other = await onlyLesson({ text }, { files: { 'attachments/tu-pian-cun-kou.png': '另一幅画' } });
    const filesOf = (lesson: { sections: typeof sections }): string[] =>
      lesson.sections.flatMap(({ files }) => files);
    expect(filesOf({ sections })).toHaveLength(1);
    expect(filesOf(other)).not.toEqual(filesOf({ sections }));
  });

  it.each([
    ['an empty file', ''],
    ['half a page', lessonPage('ke').slice(0, 1500)],
    ['a page of something else', '<!doctype html><html><body><h1>别的</h1></body></html>'],
    ['a lesson without title', lessonPage('ke').replace(/<h1>.*<\/h1>/, '')],
    ['a lesson that is nested too deep', lessonPage('ke').replace('<h1>', `${'<div>'.repeat(50_000)}<h1>`)],
    ['no page at all', '\u0000\u0001PK'],
  ])('is refused when it is %s', (_, html) => {
    expect(() => readLessonPage(html, 'lessons/ke.html')).toThrow(/^lessons\/ke\.html 不是完整的课程页/);
  });

  it('is left out when it only leads on, or is a draft', () => {
    const draft = lessonPage('ke').replace('<h1>', '<p class="draft-banner">草稿</p><h1>');
    const redirect = '<html data-page="redirect"><body>换了地址</body></html>';
    expect([draft, redirect].map((html) => readLessonPage(html, 'x'))).toEqual([undefined, undefined]);
  });
});

describe('a bundle', () => {
  const lessons: Record<string, Draft> = {
    yi: { updated: '2026-11-01' },
    er: { collection: 'fangfa', former: ['er-jiu'], updated: '2026-11-21' },
    san: { updated: '2026-11-10' },
  };

  it('has its lessons in the order of its home page, and no redirects', async () => {
    const edition = await editionOf(lessons);
    expect(edition).toMatchObject({ site: 'ceshi', build: 'b1', date: '2026-11-21' });
    expect(edition.lessons.map(({ slug }) => slug)).toEqual(['yi', 'san', 'er']);
    expect(edition.collections).toEqual([
      { id: 'jichu', title: '基础课' },
      { id: 'fangfa', title: '方法课' },
    ]);
  });

  it('can be reduced to one collection', async () => {
    const { lessons: left, collections } = onlyCollection(await editionOf(lessons), 'jichu');
    expect([left.map(({ slug }) => slug), collections.length]).toEqual([['yi', 'san'], 1]);
  });

  const refused: [string, BundleOptions, RegExp][] = [
    ['something else', { without: ['xueku-build.json'] }, /不是学库的资料/],
    ['a bundle without home page', { without: ['index.html'] }, /不是学库的资料/],
    ['a bundle with a broken marker', { files: { 'xueku-build.json': '{"site":' } }, /读不懂/],
    ['a bundle with an empty marker', { files: { 'xueku-build.json': 'null' } }, /读不懂/],
    ['a bundle with a strange marker', { files: { 'xueku-build.json': '{"site":1}' } }, /读不懂/],
    ...(['site', 'build', 'date', 'collection'] as const).map((field): [string, BundleOptions, RegExp] => {
      const marker = { site: 'ceshi', build: 'b1', date: '2026-11-21', lessons: 3 };
      const evil = { ...marker, [field]: `${field === 'date' ? '2026-11-21' : 'ab'}\u001b]0;x\u0007` };
      const files = { 'xueku-build.json': JSON.stringify(evil) };
      return [`a bundle whose ${field} would drive a terminal`, { files }, /xueku-build\.json 读不懂/];
    }),
    ['a bundle with a page too few', { without: ['lessons/san.html'] }, /应有 3 课，只找到 2 课/],
    ['a bundle with half a page', { files: { 'lessons/er.html': '<html>' } }, /lessons\/er\.html 不是完整的/],
  ];
  it('is refused when a page is endless', async () => {
    const tree = bundleTree(lessons, { files: { 'lessons/er.html': ' '.repeat(16 * 1024 ** 2 + 1) } });
    await expect(readEdition(tree, '旧资料.zip')).rejects.toThrow('“lessons/er.html”超过 16 MB');
  });

  it.each(refused)('is refused when it is %s', async (_, options, expected) => {
    const reading: Promise<Edition> = readEdition(bundleTree(lessons, options), '旧资料.zip');
    const failure = await reading.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(BuildFailure);
    expect((failure as BuildFailure).report).toMatch(expected);
    expect((failure as BuildFailure).report).toMatch(/^旧资料\.zip：[\s\S]*请给 npm run bundle/);
  });

  it('names a damaged archive once', async () => {
    const tree = bundleTree(lessons);
    const read = (file: string): Promise<Uint8Array> =>
      file === 'lessons/er.html' ? Promise.reject(new DamagedEntry('旧资料.zip', file)) : tree.read(file);
    const { report } = await readEdition({ ...tree, read }, '旧资料.zip').then(
      () => ({ report: '' }),
      (error: unknown) => error as BuildFailure,
    );
    expect(report).toMatch(/^旧资料\.zip 不能用：里面的文件“lessons\/er\.html”坏了。\n请重新复制或下载一次/);
    expect(report.split('旧资料.zip')).toHaveLength(2);
  });
});
