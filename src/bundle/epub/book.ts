import type { BuiltCollection, BuiltSite } from '../built-site.ts';
import { find, findAll, parsePage, textOf } from '../html.ts';
import type { Chapter } from './chapter.ts';
import { keepBookAttributes } from './keep-attributes.ts';
import { linkChapters } from './links.ts';
import { createPictureBox, type Picture } from './pictures.ts';
import { readChapter } from './read-chapter.ts';
import { nameUuid } from './uuid.ts';

/** A collection as a book. */
export interface Book {
  identifier: string;
  title: string;
  summary: string;
  audience: string;
  /** Title of the site it comes from. */
  series: string;
  unit: string;
  /** Of the site's version. */
  date: string;
  build: string;
  chapters: Chapter[];
  pictures: Picture[];
}

/** Reads a collection from the built pages. @throws BuildFailure when a page is not as the templates write it */
export function readBook(site: BuiltSite, { id, title, lessons }: BuiltCollection): Book {
  const page = parsePage(site.readText(`collections/${id}.html`));
  const box = createPictureBox(site);
  const raw = lessons.map((lesson, index) => readChapter(site, lesson, index + 1));
  const chapters = linkChapters(raw).map((chapter) => {
    const content = box.adopt(chapter.slug, chapter.content);
    keepBookAttributes(content);
    return { ...chapter, content };
  });
  const { site: siteId, build, date } = site.marker;
  return {
    // A new version is a new book: places that a reader remembers in the old one would be wrong in it.
    identifier: `urn:uuid:${nameUuid([siteId, id, build])}`,
    title,
    summary: textOf(find('main .lead', page)),
    audience: findAll('main .audience', page)
      .map((line) => textOf(line).replace(/^适合\s*/, ''))
      .join(''),
    series: site.title,
    unit: textOf(find('.brand span', page)),
    date,
    build,
    chapters,
    pictures: box.pictures(),
  };
}
