import { describe, expect, it } from 'vitest';
import { bookChapters } from '../../../src/site/book.ts';
import type { Lesson } from '../../../src/site/library.ts';

function lesson(slug: string, body: string, checklist = '', footnotes = ''): Lesson {
  return { slug, rendered: { body, checklist, footnotes } } as Lesson;
}

const chaptersOf = (...lessons: Lesson[]) => bookChapters({ lessons });

describe('the book of a collection', () => {
  it('has no id twice, whatever the lessons have in common', () => {
    const body =
      '<section aria-labelledby="yi"><h2 id="yi">一</h2><p><a href="#fn-1" id="fnref-1">1</a></p></section>';
    const footnotes =
      '<section data-footnotes><h2 id="footnote-label">注释</h2><li id="fn-1">注</li></section>';
    const chapters = chaptersOf(lesson('a', body, '', footnotes), lesson('b', body, '', footnotes));
    const html = chapters.map((chapter) => chapter.body + chapter.footnotes).join('');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('leads to its own chapters where the text names a lesson of the collection, otherwise to the site', () => {
    const links =
      '<a href="/lessons/b.html">b</a><a href="/lessons/b.html#er">b</a><a href="/lessons/z.html#er">z</a>' +
      '<a href="/glossary.html#x">x</a><a href="https://example.cn/#y">y</a>';
    const [first, second] = chaptersOf(lesson('a', links), lesson('b', '<h2 id="er">二</h2>'));
    const hrefs = [...(first?.body ?? '').matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual([
      `#${second?.id ?? ''}`,
      '#lesson-b--er',
      '/lessons/z.html#er',
      '/glossary.html#x',
      'https://example.cn/#y',
    ]);
    expect(second?.body).toContain('id="lesson-b--er"');
  });

  it('has a box to tick by hand instead of a control that would keep nothing', () => {
    const item =
      '<li class="checklist-item"><label class="checklist-label"><input type="checkbox" id="item-1" value="1" data-item="1"><span>已读 <strong>全文</strong></span></label></li>';
    const [chapter] = chaptersOf(lesson('a', '', item + item));
    expect(chapter?.checklist).not.toMatch(/<input|<label/);
    expect(chapter?.checklist.match(/□<\/span> <span>已读 <strong>全文<\/strong><\/span>/g)).toHaveLength(2);
  });

  it('loads its pictures before somebody prints', () => {
    const [chapter] = chaptersOf(lesson('a', '<img src="/attachments/a.png" alt="" loading="lazy">'));
    expect(chapter?.body).not.toContain('loading');
  });
});
