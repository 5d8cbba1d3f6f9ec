import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { findComponent } from '../lesson-components/registry.ts';
import type { ChecklistItem } from '../lesson/checklist-items.ts';
import { checklistTitle } from '../lesson/headings.ts';
import type { OutlineEntry } from '../lesson/outline.ts';
import { countCharacters } from '../lesson/reading-time.ts';
import { openingId } from '../lesson/reserved-ids.ts';
import type { ComponentNode } from './component-node.ts';
import { proseText } from './prose-text.ts';
import { tickableItems } from './rehype-checklist.ts';
import { finishElements, type ImageSize } from './rehype-elements.ts';
import { numberHeadings } from './rehype-headings.ts';
import { type Section, splitSections } from './rehype-sections.ts';
import { linkTerms, type TermMatcher } from './rehype-terms.ts';
import { remarkAutolinks } from './remark-autolinks.ts';
import { remarkComponents } from './remark-components.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { type LinkTargets, remarkLinks } from './remark-links.ts';
import { remarkTables } from './remark-tables.ts';

/** What a lesson's text needs to know of the rest of the site. */
export interface RenderSurroundings extends LinkTargets {
  terms: TermMatcher;
  glossaryUrl: string;
  imageSize(url: string): ImageSize | undefined;
}

/** A lesson's text, ready for a page. */
export interface RenderedLesson {
  /** Opening and sections. */
  body: string;
  /** The 学习清单 sections, which a page shows after the discussion questions. */
  checklist: string;
  /** Footnotes, or empty. */
  footnotes: string;
  outline: OutlineEntry[];
  /** Glossary ids that the text links, in the order of first use. */
  terms: string[];
  /** Characters of what a reader reads: without checklist, footnotes and speaker notes. */
  characters: number;
  sections: number;
  /** Everything that can be ticked, in the order of the text. */
  items: ChecklistItem[];
}

function renderComponent(
  state: State,
  node: ComponentNode,
  surroundings: RenderSurroundings,
): Element | ElementContent[] {
  const children = state.all(node);
  // An unknown component is an error of the content check; here its text is kept, never lost.
  return (
    findComponent(node.name)?.render(node.attributes, state.wrap(children, true), surroundings) ?? children
  );
}

function toTree(tree: Root, surroundings: RenderSurroundings): HastRoot {
  const hast = toHast(tree, {
    clobberPrefix: '',
    footnoteLabel: '注释',
    footnoteLabelTagName: 'h2',
    footnoteLabelProperties: { dataPagefindIgnore: '' },
    footnoteBackContent: '↩',
    footnoteBackLabel: (index, rereference) =>
      `回到正文中的注释 ${index + 1}${rereference > 1 ? `（第 ${rereference} 处）` : ''}`,
    handlers: {
      lessonComponent: (state: State, node: ComponentNode) => renderComponent(state, node, surroundings),
    },
  });
  return hast.type === 'root' ? hast : { type: 'root', children: [hast] };
}

function isFootnotes(node: ElementContent | HastRoot['children'][number]): node is Element {
  return node.type === 'element' && 'dataFootnotes' in node.properties;
}

function isChecklist({ heading }: Section, outline: readonly OutlineEntry[]): boolean {
  const id = heading?.properties['id'];
  return outline.some((entry) => entry.id === id && entry.title === checklistTitle);
}

/** Renders a parsed lesson. The tree is used up. */
export function renderLesson(tree: Root, source: string, surroundings: RenderSurroundings): RenderedLesson {
  remarkComponents(source)(tree);
  remarkAutolinks(source)(tree);
  remarkLinks(surroundings)(tree);
  remarkFootnotes()(tree);
  remarkTables()(tree);
  const hast = toTree(tree, surroundings);
  const items = tickableItems(hast);
  finishElements(hast, (url) => surroundings.imageSize(url));
  const footnotes = hast.children.filter(isFootnotes);
  hast.children = hast.children.filter((node) => !isFootnotes(node));

  const outline = numberHeadings(hast);
  const sections = splitSections(hast, openingId);
  const terms = new Set(
    sections.flatMap(({ element }) => linkTerms(element, surroundings.terms, surroundings.glossaryUrl)),
  );

  const checklists = sections.filter((section) => isChecklist(section, outline));
  // The same words on every page find nothing.
  for (const { heading } of checklists) if (heading) heading.properties['dataPagefindIgnore'] = '';
  const body = sections.filter((section) => !checklists.includes(section));
  return {
    body: toHtml(body.map(({ element }) => element)),
    checklist: toHtml(checklists.map(({ element }) => element)),
    footnotes: toHtml(footnotes),
    outline,
    terms: [...terms],
    characters: countCharacters(body.map(({ element }) => proseText(element)).join('\n')),
    sections: outline.filter(({ title }) => title !== checklistTitle).length,
    items,
  };
}
