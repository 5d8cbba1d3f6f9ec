import type { Catalogue, Place } from '../../search/data.ts';
import type { LessonHits, SectionHits } from '../../search/lesson-hits.ts';
import { createButton, createElement } from '../create-element.ts';
import { siteAddress } from '../site.ts';
import { lessonAddress } from './result-address.ts';
import { excerptText, hasHit, markedText, type Marker } from './text-pieces.ts';

export interface LessonResultOptions {
  catalogue: Catalogue;
  marker: Marker;
  /** What the lesson page is to mark. */
  marked: string;
  headingTag: 'h3' | 'h4';
}

const sectionsShown = 3;

/** Makes ids of excerpts, by which a screen reader reads them after the link's name. */
let excerptCount = 0;

/** What the quoted text is, where its heading does not say so. */
const labels: Readonly<Partial<Record<Place, string>>> = { item: '清单', tag: '标签' };

/** Whether a section would only repeat the title, which stands above all sections anyway. */
function repeatsTitle({ id, place, best }: SectionHits, title: string, marker: Marker): boolean {
  return id === '' && place === 'title' && (best.text === title || !hasHit(best.text, marker));
}

/** Builds one lesson with its sections. */
export function createLessonResult(hits: LessonHits, options: LessonResultOptions): HTMLElement {
  const { catalogue, marker, marked, headingTag } = options;
  const lesson = catalogue.lessons[hits.lesson];
  const slug = lesson?.slug ?? '';
  const title = lesson?.title ?? '';
  const address = (id: string): string => siteAddress(lessonAddress(slug, marked, id));

  const createSection = (section: SectionHits): HTMLElement => {
    const excerptId = `search-excerpt-${++excerptCount}`;
    const link = createElement(
      'a',
      {
        class: 'search-section-link',
        href: address(section.id),
        'data-search-result': '',
        'data-lesson': slug,
        'aria-describedby': excerptId,
      },
      ...markedText(section.heading === '' ? '课文开头' : section.heading, marker),
    );
    const label = labels[section.best.place];
    return createElement(
      'li',
      { class: 'search-section' },
      createElement(
        'p',
        { class: 'search-section-name' },
        link,
        ...(label === undefined ? [] : [createElement('span', { class: 'search-label' }, label)]),
      ),
      createElement(
        'p',
        { class: 'search-excerpt', id: excerptId },
        ...excerptText(section.best.text, marker),
      ),
    );
  };

  const list = createElement('ul', { class: 'search-sections' });
  const sections = hits.sections.filter((section) => !repeatsTitle(section, title, marker));
  list.append(...sections.slice(0, sectionsShown).map(createSection));
  const rest = sections.slice(sectionsShown);
  const titleLink = createElement('a', { href: address('') }, ...markedText(title, marker));
  if (sections.length < hits.sections.length) {
    titleLink.setAttribute('data-search-result', '');
    titleLink.setAttribute('data-lesson', slug);
  }
  const result = createElement(
    'li',
    { class: 'search-lesson' },
    createElement(headingTag, { class: 'search-lesson-title' }, titleLink),
    createElement(
      'p',
      { class: 'search-lesson-facts' },
      createElement('span', {}, catalogue.collections[lesson?.collection ?? -1]?.title ?? ''),
      createElement('span', {}, `命中 ${hits.count} 处`),
    ),
    ...(sections.length > 0 ? [list] : []),
  );
  if (rest.length > 0) {
    const more = createButton('search-rest', `还有 ${rest.length} 节`, () => {
      more.remove();
      list.append(...rest.map(createSection));
      list.children[sectionsShown]?.querySelector('a')?.focus({ preventScroll: true });
    });
    // For scripts: every result can be reached by pressing whatever has this.
    more.setAttribute('data-search-more', '');
    result.append(more);
  }
  return result;
}
