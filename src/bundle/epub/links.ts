import { posix } from 'node:path';
import type { ElementContent } from 'hast';
import { attributeOf, findAll, replaceAll } from '../html.ts';
import { type Chapter, fragment, type Place } from './chapter.ts';

/** Ways out of the book that a phone understands. */
const outside = /^(?:https?|mailto|tel):/i;

/** The ids of a chapter with their place in its text. */
function idsOf(content: ElementContent[]): Map<string, number> {
  return new Map(
    findAll('[id]', fragment(content)).map((element, index) => [attributeOf(element, 'id') ?? '', index]),
  );
}

/** What the chapter has, in the order of reading, which a table of contents must keep. */
function keepPlaces(places: readonly Place[], ids: ReadonlyMap<string, number>): Place[] {
  const order = ({ id }: Place): number => ids.get(id) ?? 0;
  return places
    .filter(({ id }) => ids.has(id))
    .map((place) => ({ ...place, children: keepPlaces(place.children, ids) }))
    .sort((a, b) => order(a) - order(b));
}

/** Leads links to lessons of the book to their chapters. What the book has not becomes text: no link dangles. */
export function linkChapters(chapters: readonly Chapter[]): Chapter[] {
  const idsOfPages = new Map(chapters.map(({ slug, content }) => [`lessons/${slug}.html`, idsOf(content)]));

  /** Where a link of a lesson leads in the book; undefined when it leads nowhere. */
  const target = (page: string, href: string): string | undefined => {
    if (outside.test(href)) return href;
    const [path = '', id] = href.split('#');
    const file = path === '' ? page : posix.join(posix.dirname(page), path);
    const ids = idsOfPages.get(file);
    if (!ids) return undefined;
    const known = id !== undefined && ids.has(id) ? `#${id}` : '';
    if (file === page) return known || undefined;
    return posix.basename(file, '.html') + '.xhtml' + known;
  };

  return chapters.map((chapter) => {
    const page = `lessons/${chapter.slug}.html`;
    const tree = fragment(chapter.content);
    replaceAll('a[href]', tree, (link) => {
      const href = attributeOf(link, 'href') ?? '';
      const found = target(page, href);
      if (found !== undefined) {
        link.properties['href'] = found;
        return [link];
      }
      // The note's mark stood in words for the speaker.
      if ('dataFootnoteBackref' in link.properties) return [];
      if (!/(?:^|\/)attachments\//.test(href)) return link.children;
      return [...link.children, { type: 'text', value: '（附件，在完整资料库里）' }];
    });
    const content = tree.children as ElementContent[];
    return {
      ...chapter,
      content,
      places: keepPlaces(chapter.places, idsOfPages.get(page) ?? new Map()),
    };
  });
}
