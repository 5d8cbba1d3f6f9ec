import { itemText } from '../progress/item-text.ts';
/** What the forms take from the lesson's page. */
export interface LessonFacts {
  article: Element;
  slug: string;
  title: string;
  /** The unit that the site belongs to. */
  unit: string;
  /** Day of the last change, `2026-11-20`. */
  updated: string;
  goals: string[];
  keyPoints: string[];
  questions: string[];
  items: ListedItem[];
}

export interface ListedItem {
  text: string;
  /** 0 for an item of its own, 1 for one below another item … */
  depth: number;
}

function textsOf(root: ParentNode, selector: string): string[] {
  return Array.from(root.querySelectorAll(selector)).map((element) =>
    element.textContent.replace(/\s+/g, ' ').trim(),
  );
}

function depthOf(item: Element): number {
  let depth = -1;
  for (let at: Element | null = item; at; at = at.parentElement?.closest('.checklist-item') ?? null)
    depth += 1;
  return depth;
}

/** Reads the facts of the lesson that a page shows; undefined where it shows none. */
export function readLessonFacts(page: ParentNode): LessonFacts | undefined {
  const article = page.querySelector('article[data-lesson]');
  if (!article) return undefined;
  return {
    article,
    slug: article.getAttribute('data-lesson') ?? '',
    title: textsOf(article, 'h1')[0] ?? '',
    unit: textsOf(page, '.site-header .brand span')[0] ?? '',
    updated: textsOf(article, '.provenance time')[0] ?? '',
    goals: textsOf(article, '.goals li'),
    keyPoints: textsOf(article, '.key-points li'),
    questions: textsOf(article, '.discussion li'),
    items: Array.from(article.querySelectorAll('.checklist-item')).map((item) => {
      const box = item.querySelector('input[data-item]');
      return { text: box ? itemText(box) : '', depth: depthOf(item) };
    }),
  };
}
