import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BuiltLesson, BuiltSite } from '../built-site.ts';
import { attributeOf, find, findAll, parsePage, textOf } from '../html.ts';
import { adaptParts } from './adapt-parts.ts';
import type { Chapter, Place } from './chapter.ts';
import { readCredits } from './credits.ts';
import { termList } from './terms.ts';

/** The lesson's texts, in the order of its page. Progress, addresses and neighbours belong to the site. */
const texts = ['.prose', '.key-points', '.closing', '.discussion']
  .map((part) => `.lesson-text > ${part}`)
  .join(', ');

/** Entries of an outline, two levels of them: phones show a list, not a tree. */
function readPlaces(list: Element, depth = 2): Place[] {
  return list.children.flatMap((entry) => {
    if (entry.type !== 'element') return [];
    const link = find('a', entry);
    const below = entry.children.find((child) => child.type === 'element' && child.tagName === 'ol');
    return {
      title: textOf(link),
      id: (attributeOf(link, 'href') ?? '').replace(/^#/, ''),
      children: below?.type === 'element' && depth > 1 ? readPlaces(below, depth - 1) : [],
    };
  });
}

/** The heading of a part is enough: how many questions it has is said there. */
function withoutCounts(place: Place): Place {
  return { ...place, title: place.title.replace(/ \d+ [题项]$/, '') };
}

/** Reads a lesson's page as the raw material of a chapter; its links still lead into the site. */
export function readChapter(site: BuiltSite, { slug, title, file }: BuiltLesson, number: number): Chapter {
  const article = find(`article[data-lesson="${slug}"]`, parsePage(site.readText(file)));
  const { planned, audience, credits } = readCredits(article);
  const facts = [planned && `计划讲授 ${planned}`, audience && `适合：${audience}`].filter(Boolean);
  const content: ElementContent[] = [
    h('header', [
      h('p', { className: ['chapter-number'] }, `第 ${number} 课`),
      h('h1', title),
      ...findAll('.lesson-header > .lead', article),
      h('p', { className: ['chapter-facts'] }, facts.join('　')),
      ...findAll('.lesson-header > .goals', article),
    ]),
    ...findAll(texts, article),
    ...termList(article),
    ...findAll('.provenance', article).map((section) =>
      h('section', section.properties, section.children, h('ul', { className: ['credits'] }, credits)),
    ),
  ];
  return {
    slug,
    title,
    places: [
      ...findAll('[data-outline] > ol:not(.outline-tail)', article).flatMap((list) => readPlaces(list)),
      ...findAll('[data-outline] > .outline-tail', article).flatMap((list) =>
        readPlaces(list).map(withoutCounts),
      ),
    ],
    content: adaptParts(content),
  };
}
