import { beforeAll, describe, expect, inject, it } from 'vitest';
import { runsOf } from '../../src/browser/slides/read-blocks.ts';
import { readLesson } from '../../src/browser/slides/read-lesson.ts';
import { type BuiltLesson, type BuiltSite, readBuiltSite } from '../../src/bundle/built-site.ts';
import { findAll, parsePage, textOf } from '../../src/bundle/html.ts';
import {
  prepareSingleFiles,
  type SingleFileMaker,
} from '../../src/bundle/single-file/prepare-single-files.ts';
import { textOf as slideText } from '../../src/slides/runs.ts';
import { articleOf } from '../unit/slides/lesson-page.ts';

const sites = inject('sites');
/** A mail, a chat and an old phone take it without thinking. */
const sizeLimit = 150 * 1024;

const lessonsOf = ({ collections }: BuiltSite): BuiltLesson[] =>
  collections.flatMap(({ lessons }) => lessons);
/** Without the pictures. */
const sizeOf = (html: string): number => Buffer.byteLength(html.replace(/data:image\/(?!svg)[^"]*/g, ''));

describe.each([
  { name: 'real', root: sites.real },
  { name: 'fixture', root: sites.fixture },
])('the lessons of the $name site as one file each', ({ root }) => {
  const site = readBuiltSite(root);
  let maker: SingleFileMaker;
  beforeAll(async () => {
    maker = await prepareSingleFiles(site);
  });

  it.each(lessonsOf(site))('$slug is small and whole', (lesson) => {
    const html = maker.make(lesson);
    expect(sizeOf(html)).toBeLessThanOrEqual(sizeLimit);
    const texts = (page: string): string[] =>
      findAll('.lesson-text p, .lesson-text li, .lesson-text h2, .lesson-text h3, td, th', parsePage(page))
        .map((element) => textOf(element).replaceAll('（见完整资料库）', ''))
        .filter((text) => text !== '');
    const own = texts(html);
    const leading = new Set(
      findAll('.related *, .lesson-steps *, .progress-card *', parsePage(site.readText(lesson.file))).map(
        textOf,
      ),
    );
    const lost = texts(site.readText(lesson.file)).filter(
      (text) => !own.includes(text) && !leading.has(text),
    );
    expect(lost).toEqual([]);
    expect(own.length).toBeGreaterThan(10);
  });

  it.each(lessonsOf(site))('$slug is projected as on the site', (lesson) => {
    const [own, alone] = [site.readText(lesson.file), maker.make(lesson)].map((html) => {
      const { topics, minutes } = readLesson(articleOf(html));
      // A film is a sentence in a single file.
      const text = topics
        .filter(({ kind }) => kind !== 'film')
        .map(({ title, pieces }) => [title, pieces.map((piece) => slideText(runsOf(piece)))]);
      return { minutes, text };
    });
    expect(alone).toEqual(own);
  });

  it('is the same every time', async () => {
    const again = await prepareSingleFiles(site);
    for (const lesson of lessonsOf(site).slice(0, 2)) expect(again.make(lesson)).toBe(maker.make(lesson));
  });
});
