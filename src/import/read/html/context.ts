import type { Element } from 'hast';
import { boldElements, controlElements, headingElements, preformattedElements } from './elements.ts';
import type { Hidden } from './facts.ts';
import { linkOf } from './addresses.ts';
import { isChrome } from './chrome-names.ts';
import type { Context, Region } from './page-line.ts';
import { attribute } from './tree.ts';

export const outermost: Context = {
  isPreformatted: false,
  isBold: false,
  isControl: false,
  aside: undefined,
  isTitle: false,
  align: undefined,
  heading: undefined,
  link: undefined,
  item: undefined,
  regions: [],
  article: undefined,
};

function alignOf(element: Element, inherited: Context['align']): Context['align'] {
  const align = attribute(element, 'dataXuekuAlign');
  if (align === undefined) return inherited;
  return align === 'center' || align === 'right' ? align : undefined;
}

function boldOf(element: Element, inherited: boolean): boolean {
  const styled = attribute(element, 'dataXuekuBold');
  return styled === undefined ? inherited || boldElements.has(element.tagName) : styled === 'yes';
}

/** Parts that an article has of its own, when they stand in one. */
const ownParts: ReadonlySet<string> = new Set(['aside', 'footer']);

function regionsOf(element: Element, outer: Context, isInArticle: boolean): Region[] {
  const regions: Region[] = [];
  const hidden = attribute(element, 'dataXuekuHidden') as Hidden | undefined;
  if (hidden) regions.push({ kind: 'hidden', hidden });
  if (element.tagName === 'blockquote') regions.push({ kind: 'quote' });
  const isOfArticle = outer.article !== undefined && ownParts.has(element.tagName);
  if (isChrome(element, isInArticle))
    regions.push(isOfArticle ? { kind: 'chrome', isOfArticle } : { kind: 'chrome' });
  return regions;
}

/** What holds inside an element. Lists are up to the walk, which knows where they begin. */
export function contextIn(element: Element, outer: Context, isInArticle: boolean): Context {
  const { tagName } = element;
  const regions = regionsOf(element, outer, isInArticle);
  const link = tagName === 'a' ? linkOf(element) : undefined;
  const inner: Context = {
    ...outer,
    isPreformatted:
      outer.isPreformatted ||
      preformattedElements.has(tagName) ||
      attribute(element, 'dataXuekuPre') !== undefined,
    isBold: boldOf(element, outer.isBold),
    isControl: outer.isControl || controlElements.has(tagName),
    isTitle: outer.isTitle || tagName === 'title',
    align: alignOf(element, outer.align),
    heading: headingElements.has(tagName) ? Number(tagName.slice(1)) : outer.heading,
    link: link ?? outer.link,
    regions: regions.length > 0 ? [...outer.regions, ...regions] : outer.regions,
    article: tagName === 'article' ? element : outer.article,
  };
  return inner;
}
