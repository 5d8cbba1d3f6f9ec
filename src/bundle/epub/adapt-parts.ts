import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { attributeOf, find, findAll, replaceAll } from '../html.ts';
import { fragment } from './chapter.ts';
import { linkTerms } from './terms.ts';

/** A box to think a tick into, or to tick on paper: a book keeps no state. */
const box = h('span', { className: ['book-box'] }, '□');

function adaptChecklist(chapter: Root): void {
  replaceAll('.checklist-label', chapter, ({ children }) => {
    const words = children.filter((child) => child.type !== 'element' || child.tagName !== 'input');
    return [h('span', { className: ['checklist-label'] }, [box, ' ', ...words])];
  });
}

/** A film does not fit into a book that is sent from phone to phone: its name and the words beside it stay. */
function adaptVideos(chapter: Root): void {
  replaceAll('.video', chapter, (figure) => {
    const title = attributeOf(find('video', figure), 'ariaLabel') ?? '';
    const [, ...words] = find('figcaption', figure).children;
    return [h('div', { className: ['video'] }, [h('p', `视频：${title}（请在完整资料库里看）`), ...words])];
  });
}

/** The frame that scrolls on the site is only a frame here: books have pages. */
function adaptTables(chapter: Root): void {
  for (const frame of findAll('.table-frame', chapter)) frame.properties = { className: ['table-frame'] };
}

/** Footnotes as readers know them, which show a note where its mark is touched. */
function adaptFootnotes(chapter: Root): void {
  for (const mark of findAll('a[data-footnote-ref]', chapter)) {
    Object.assign(mark.properties, { 'epub:type': 'noteref', role: 'doc-noteref' });
  }
  for (const notes of findAll('section[data-footnotes]', chapter)) {
    notes.properties['epub:type'] = 'footnotes';
    for (const note of findAll('li[id^="fn-"]', notes)) note.properties['epub:type'] = 'footnote';
  }
  for (const back of findAll('a[data-footnote-backref]', chapter)) back.properties['role'] = 'doc-backlink';
}

/**
 * Makes the parts of a lesson's page parts of a book. Words for the speaker go: the book is read by those who
 * listened.
 */
export function adaptParts(content: ElementContent[]): ElementContent[] {
  const chapter = fragment(content);
  replaceAll('.speaker-notes', chapter, () => []);
  // A lesson that begins with a heading has an empty one.
  replaceAll('.opening', chapter, (opening) =>
    opening.children.some(({ type }) => type === 'element') ? [opening] : [],
  );
  adaptChecklist(chapter);
  adaptVideos(chapter);
  adaptTables(chapter);
  adaptFootnotes(chapter);
  linkTerms(chapter);
  return chapter.children as ElementContent[];
}
