import { rewriteAttributes } from '../relocatable/rewrite-attributes.ts';
import type { Attribute, StartTag } from '../relocatable/scan-html.ts';
import type { Collection, Lesson } from './library.ts';
import { urls } from './urls.ts';

/** A lesson's parts as they stand in the book of its collection. */
export interface Chapter {
  lesson: Lesson;
  /** Fragment of its first page. */
  id: string;
  body: string;
  checklist: string;
  footnotes: string;
}

/** In a book a tick would not be kept: a box to tick by hand stands for the control. */
const tickable = /<label class="checklist-label"><input[^>]*>([^]*?)<\/label>/g;
const box = '<span class="checklist-label"><span class="book-box">□</span> $1</span>';

/** Where a lesson begins in the book. */
export function chapterId(slug: string): string {
  return `lesson-${slug}`;
}

/** What stands before the ids of a lesson's own headings and notes. */
function chapterPrefix(slug: string): string {
  return `${chapterId(slug)}--`;
}

const idAttributes = new Set(['id', 'aria-labelledby', 'aria-describedby']);

/** A part of a lesson's page as a part of a page with many lessons. */
function attributeInBook(
  tag: StartTag,
  { name, value }: Attribute,
  number: number,
  prefix: string,
  address: (url: string) => string,
): string | undefined {
  // The same name on every lesson's 结语 helps nobody: parts of a book's lesson are no landmarks of the page.
  if (tag.name === 'section' && name.startsWith('aria-label')) return undefined;
  // Tables that scroll are: each says in which lesson it stands.
  if (name === 'aria-label' && tag.name === 'div') return `第 ${number} 课，${value}`;
  if (idAttributes.has(name)) return value.replace(/\S+/g, (id) => prefix + id);
  // A picture must be there when the page is printed.
  if (name === 'loading') return undefined;
  if (name !== 'href') return value;
  return value.startsWith('#') ? `#${prefix}${value.slice(1)}` : address(value);
}

/**
 * The lessons of a collection as chapters of one page: no id twice, and links between them lead to their place in the
 * book.
 */
export function bookChapters({ lessons }: Pick<Collection, 'lessons'>): Chapter[] {
  const chapters = new Map(lessons.map(({ slug }) => [urls.lesson(slug), slug]));
  const address = (url: string): string => {
    const [page = '', fragment] = url.split('#');
    const slug = chapters.get(page);
    if (slug === undefined) return url;
    return `#${fragment === undefined ? chapterId(slug) : chapterPrefix(slug) + fragment}`;
  };
  return lessons.map((lesson, index) => {
    const { slug, rendered } = lesson;
    const part = (html: string): string =>
      rewriteAttributes(html, (tag, attribute) =>
        attributeInBook(tag, attribute, index + 1, chapterPrefix(slug), address),
      ).replace(tickable, box);
    return {
      lesson,
      id: chapterId(slug),
      body: part(rendered.body),
      checklist: part(rendered.checklist),
      footnotes: part(rendered.footnotes),
    };
  });
}
