import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readLesson } from '../../src/browser/slides/read-lesson.ts';
import { planFor, windows } from '../unit/slides/every-size.ts';
import { articleOf } from '../unit/slides/lesson-page.ts';
import { textsOfPage, textsOfSlides } from '../unit/slides/texts.ts';

const lessons = (['real', 'fixture'] as const).flatMap((name) => {
  const folder = join(inject('sites')[name], 'lessons');
  return readdirSync(folder)
    .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ html }) => html.includes('data-lesson='));
});

it('there are lessons', () => expect(lessons.length).toBeGreaterThan(20));

describe.each(lessons)('$file', ({ html }) => {
  const article = articleOf(html);
  const source = readLesson(article);
  const expected = textsOfPage(article);

  it.each(windows)('has all its text on slides that fit, at %d×%d', (width, height) => {
    for (const zoom of [-4, 0, 4]) {
      const { slides, tooFull } = planFor(source, width, height, zoom);
      expect(textsOfSlides(slides, source)).toEqual(expected);
      expect(tooFull).toEqual([]);
    }
  });

  it('is planned before anybody notices', () => {
    const start = performance.now();
    planFor(source, 1920, 1080);
    // About 20 ms on a slow office PC's core; the tests' machine may be busy.
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('begins with its cover and ends with its checklist', () => {
    const kinds = planFor(source, 1920, 1080).slides.map(({ kind }) => kind);
    expect([kinds[0], kinds[kinds.length - 1]]).toEqual(['cover', 'checklist']);
  });
});
