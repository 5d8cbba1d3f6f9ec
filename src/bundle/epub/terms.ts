import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { attributeOf, findAll, replaceAll, textOf } from '../html.ts';

/** Fragments with an underscore: no heading has one. */
const entryId = (term: string): string => `term_${term}`;
const firstUseId = (term: string): string => `term_use_${term}`;

/** The lesson's terms with their explanations, as the last pages of its chapter. */
export function termList(article: Element): Element[] {
  const entries = findAll('.lesson-terms dl > div', article).flatMap((entry) => {
    const [explanation] = findAll('dd', entry);
    const id = explanation && attributeOf(explanation, 'dataTermEntry');
    if (id === undefined) return [];
    return [
      h('dt', { id: entryId(id), 'epub:type': 'glossterm' }, findAll('dt', entry).map(textOf).join('')),
      h('dd', { 'epub:type': 'glossdef' }, textOf(explanation as Element)),
    ];
  });
  if (entries.length === 0) return [];
  return [
    h('section', { ariaLabelledBy: 'terms' }, [
      h('h2', { id: 'terms' }, '本课词语'),
      h('dl', { className: ['terms'], 'epub:type': 'glossary' }, entries),
    ]),
  ];
}

/** Lets terms in the text lead to the list of this chapter, and each entry back to the first use. */
export function linkTerms(chapter: Root): void {
  const entries = new Map(
    findAll('dt[id]', chapter).map((entry) => [attributeOf(entry, 'id') ?? '', entry] as const),
  );
  const used = new Set<string>();
  replaceAll('a[data-term]', chapter, (link) => {
    const term = attributeOf(link, 'dataTerm') ?? '';
    const entry = entries.get(entryId(term));
    if (!entry) return link.children;
    const properties = { className: ['term'], href: `#${entryId(term)}`, 'epub:type': 'glossref' };
    if (used.has(term)) return [h('a', properties, link.children)];
    used.add(term);
    const back = h('a', { href: `#${firstUseId(term)}`, role: 'doc-backlink', ariaLabel: '回到正文' }, '↩');
    entry.children.push({ type: 'text', value: ' ' }, back);
    return [h('a', { ...properties, id: firstUseId(term) }, link.children)];
  });
}
