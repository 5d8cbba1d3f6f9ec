import { parseDocument } from 'htmlparser2';
import { BuildFailure } from '../../build/failure.ts';
import { openingTitle } from '../../lesson/headings.ts';
import { openingId } from '../../lesson/reserved-ids.ts';
import { hiddenElements, ignoringAttributes, inlineElements } from '../../search/segment-borders.ts';
import { type EditionLesson, type EditionSection, sectionKey } from './edition.ts';

// A thousand pages are read twice: this parser takes a sixth of the time of the one that makes pages of bundles.
type PageNode = ReturnType<typeof parseDocument>['children'][number];
type PageElement = Extract<PageNode, { attribs: unknown }>;

/** A lesson as its own page tells it; the home page knows its collection. `files` are still paths of the site. */
export type LessonPage = Omit<EditionLesson, 'collection'>;

/** Parts that stand under no heading of their own. */
const namedParts: Readonly<Record<string, string>> = { attachments: '附件', closing: '结束的一句话' };
const introduction = '简介';

const headingElement = /^h[2-6]$/;
interface OpenSection extends EditionSection {
  lines: string[];
  hasItems: boolean;
}

function isElement(node: PageNode): node is PageElement {
  return 'attribs' in node;
}

function textOfNode(node: PageNode): string {
  return node.nodeType === 3 && 'data' in node ? node.data : '';
}

function classesOf({ attribs }: PageElement): string[] {
  return (attribs['class'] ?? '').split(/\s+/);
}

/** Numbers, labels and calls of footnotes, which change when something beside them does. */
function isIgnored({ name, attribs }: PageElement): boolean {
  return (
    hiddenElements.includes(name) ||
    name === 'noscript' ||
    ignoringAttributes.some((attribute) => attribute in attribs)
  );
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text of an element without what is ignored in it; an ignored heading still names its section. */
function plainText(element: PageElement): string {
  const inner = (node: PageNode): string => {
    if (!isElement(node)) return textOfNode(node);
    if (isIgnored(node)) return '';
    return node.name === 'br' ? ' ' : node.children.map(inner).join('');
  };
  return collapse(element.children.map(inner).join(''));
}

/** The file below `attachments/` that an element shows or leads to. */
function attachmentOf({ attribs }: PageElement): string | undefined {
  return /^\.\.\/(attachments\/[^?#]+)/.exec(attribs['src'] ?? attribs['href'] ?? '')?.[1];
}

function firstInside(
  nodes: readonly PageNode[],
  matches: (element: PageElement) => boolean,
): PageElement | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = matches(node) ? node : firstInside(node.children, matches);
    if (found) return found;
  }
  return undefined;
}

/** Walks through a lesson's article as a reader does. */
function readArticle(article: PageElement): Pick<LessonPage, 'title' | 'summary' | 'sections' | 'items'> {
  const sections: OpenSection[] = [];
  const items: LessonPage['items'] = [];
  /** A new form is news once, not in every section that links to it. */
  const known = new Set<string>();
  let title = '';
  let summary = '';
  let line = '';

  const open = (id: string, heading: string, parent = ''): OpenSection => {
    const section = { id, heading, parent, text: '', files: [], lines: [], hasItems: false };
    sections.push(section);
    return section;
  };
  let current = open('', introduction);
  /** The last section of the second level, of which deeper ones are parts. */
  let top: OpenSection | undefined;

  const endLine = (): void => {
    const collapsed = collapse(line);
    if (collapsed !== '') current.lines.push(collapsed);
    line = '';
  };
  /** Reads an element's content into `section`, and goes on where it was before. */
  const readInto = (section: OpenSection, element: PageElement): void => {
    const before = current;
    current = section;
    element.children.forEach(read);
    endLine();
    current = before;
  };
  const readHeading = (element: PageElement, id: string): void => {
    const isDeep = element.name !== 'h2';
    current = open(id, plainText(element), isDeep && top ? sectionKey(top) : '');
    if (!isDeep) top = current;
  };
  const readItem = (label: PageElement, box: PageElement): void => {
    items.push({ id: box.attribs['data-item'] ?? '', text: plainText(label) });
    current.hasItems = true;
  };

  function readElement(element: PageElement): void {
    const { name, attribs } = element;
    const id = attribs['id'];
    if (headingElement.test(name) && id !== undefined) {
      readHeading(element, id);
      return;
    }
    if (isIgnored(element)) return;
    const classes = classesOf(element);
    const box =
      name === 'label' ? firstInside(element.children, (inner) => 'data-item' in inner.attribs) : undefined;
    const partName = Object.keys(namedParts).find((part) => classes.includes(part));
    const file = attachmentOf(element);
    if (file !== undefined && !known.has(file)) {
      known.add(file);
      current.files.push(file);
    }
    if (name === 'img') line += attribs['alt'] ?? '';

    if (name === 'h1') title = plainText(element);
    else if (box) readItem(element, box);
    // Who wrote and who checked a lesson is no news for those who learn from it; its papers are.
    else if (classes.includes('credits')) {
      const papers = firstInside(element.children, (inner) => classesOf(inner).includes('attachments'));
      if (papers) readElement(papers);
    } else if (partName !== undefined) readInto(open('', namedParts[partName] ?? ''), element);
    else if (name === 'section') {
      readInto(id === undefined ? current : open(id, id === openingId ? openingTitle : ''), element);
    } else {
      if (classes.includes('lead')) summary ||= plainText(element);
      element.children.forEach(read);
    }
  }
  function read(node: PageNode): void {
    if (!isElement(node)) {
      line += textOfNode(node);
      return;
    }
    const isInline = inlineElements.includes(node.name);
    if (!isInline || node.name === 'br') endLine();
    readElement(node);
    if (!isInline) endLine();
  }

  article.children.forEach(read);
  endLine();
  return {
    title,
    summary,
    items,
    sections: sections
      // A heading that has nothing but items below it says nothing that the items do not say.
      .filter(
        ({ id, lines, files, hasItems }) =>
          lines.length > 0 || files.length > 0 || (id !== '' && id !== openingId && !hasItems),
      )
      .map(({ id, heading, parent, lines, files }) => ({
        id,
        heading,
        parent,
        text: lines.join('\n'),
        files,
      })),
  };
}

function readWholePage(html: string, broken: (why: string) => BuildFailure): LessonPage | undefined {
  const page = parseDocument(html).children;
  const root = firstInside(page, ({ name }) => name === 'html');
  if (root?.attribs['data-page'] === 'redirect') return undefined;
  const article = firstInside(page, ({ attribs }) => 'data-lesson' in attribs);
  const slug = article?.attribs['data-lesson'];
  if (!article || !slug) throw broken('里面找不到课文');
  const inArticle = (className: string): PageElement | undefined =>
    firstInside(article.children, (element) => classesOf(element).includes(className));
  if (inArticle('draft-banner')) return undefined;
  const content = readArticle(article);
  if (content.title === '') throw broken('里面找不到题目');
  const day = firstInside(inArticle('provenance')?.children ?? [], ({ name }) => name === 'time');
  return {
    slug,
    former: (article.attribs['data-former'] ?? '').split(/\s+/).filter(Boolean),
    updated: day?.attribs['datetime'] ?? '',
    sourceHash: article.attribs['data-source-hash'] ?? '',
    ...content,
  };
}

/**
 * Reads the page of a lesson as any version of the engine has built it.
 * @returns undefined for pages that only lead on to another one, and for drafts
 * @throws BuildFailure when it is no whole page of a lesson
 */
export function readLessonPage(html: string, file: string): LessonPage | undefined {
  const broken = (why: string): BuildFailure =>
    new BuildFailure(`${file} 不是完整的课程页：${why}。这份资料可能没有拷全，请换一份完整的再试。`);
  if (!/<\/html>\s*$/.test(html)) throw broken('网页的后半截没有了');
  try {
    return readWholePage(html, broken);
  } catch (error) {
    if (error instanceof RangeError) throw broken('里面的元素套得太深');
    throw error;
  }
}
