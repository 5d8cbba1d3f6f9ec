import type { Element, Nodes } from 'hast';
import { blockElements, objectElements } from './elements.ts';
import { contextIn, outermost } from './context.ts';
import { keepsGlosses } from './glosses.ts';
import { createLineBuilder } from './line-builder.ts';
import { isTable, type Context, type ListItem, type PageContent, type PageLine } from './page-line.ts';
import { shownBy } from './shown.ts';
import { createTableBuilder } from './table-builder.ts';
import { attribute, walk } from './tree.ts';

const listElements: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);
const glossElements: ReadonlySet<string> = new Set(['rt', 'rp', 'rtc']);
const articleElements: ReadonlySet<string> = new Set(['article', 'main']);

function isBlock(element: Element): boolean {
  return blockElements.has(element.tagName) || attribute(element, 'dataXuekuBlock') !== undefined;
}

/**
 * Brings a page into lines, in the order of its text and with every character of it: blocks and `<br>` end a line.
 * Text nodes are numbered from 0 in document order.
 */
export function readLines(tree: Nodes): PageContent[] {
  const tables = createTableBuilder();
  const waiting: PageLine[] = [];
  const contexts: Context[] = [outermost];
  const lists: boolean[] = [];
  const keepsGloss = keepsGlosses(tree);
  let [node, articles] = [0, 0];

  const emit = (line: PageLine): void => {
    const item = line.runs[0]?.context.item;
    if (item && !item.isBegun && line.runs[0]?.context.aside === undefined) {
      item.isBegun = true;
      tables.add({ ...line, item });
    } else tables.add(line);
  };
  const main = createLineBuilder(emit);
  // Words set aside, and pictures, come after the line in which they stand: a sentence stays whole.
  const aside = createLineBuilder((line) => waiting.push(line));
  const endLine = (isBlank: boolean): void => {
    main.end(isBlank);
    aside.end(false);
    for (const line of waiting.splice(0)) tables.add(line);
  };
  const endIn = (context: Context, isBlank: boolean): void => {
    if (context.aside === undefined) endLine(isBlank);
    else aside.end(isBlank);
  };
  const current = (): Context => contexts.at(-1) ?? outermost;

  const enter = (element: Element): void => {
    const { tagName } = element;
    const outer = current();
    if (articleElements.has(tagName)) articles += 1;
    const context = contextIn(element, outer, articles > 0);
    if (listElements.has(tagName)) lists.push(tagName === 'ol');
    if (tagName === 'li') context.item = itemIn(lists);
    if (outer.aside === undefined && glossElements.has(tagName) && !keepsGloss) {
      context.aside = 'gloss';
      aside.text(' ', -1, context);
    } else if (
      outer.aside === undefined &&
      !isBlock(element) &&
      context.regions.length > outer.regions.length
    ) {
      // Hidden in the middle of a line, it must not stay in the sentence.
      if (context.regions.at(-1)?.kind === 'hidden') context.aside = 'hidden';
    }
    contexts.push(context);
    if (isBlock(element)) endIn(outer, false);
    if (tagName === 'br') endIn(context, main.isEmpty());
    const shown = tagName === 'img' || objectElements.has(tagName) ? shownBy(element) : undefined;
    if (shown) {
      const run = { start: 0, end: 0, node: -1, context };
      waiting.push({ text: '', runs: [run], afterBlank: false, shown });
    }
    tables.enter(element);
  };
  const leave = (element: Element): void => {
    const { tagName } = element;
    const context = contexts.pop() ?? outermost;
    const outer = current();
    if (isBlock(element)) endIn(outer, false);
    if (context.aside === 'hidden' && outer.aside === undefined) aside.end(false);
    tables.leave(element);
    if (listElements.has(tagName)) lists.pop();
    if (articleElements.has(tagName)) articles -= 1;
  };
  walk(tree, {
    enter,
    leave,
    text: ({ value }) => {
      const context = current();
      (context.aside === undefined ? main : aside).text(value, node, context);
      node += 1;
    },
  });
  endLine(false);
  nameTables(tables.contents);
  return tables.contents;
}

/** Tells lines the table they are in; what stands in tables that hold tables has little to do with each other. */
function nameTables(contents: readonly PageContent[]): void {
  const rest = contents.filter(isTable);
  for (let table = rest.pop(); table; table = rest.pop()) {
    const within = table.rows.flatMap((row) => row.flatMap(({ content }) => content));
    const nested = within.filter(isTable);
    for (const inner of nested) rest.push(inner);
    if (nested.length > 0) continue;
    for (const line of within) if (!isTable(line)) line.table = table;
  }
}

function itemIn(lists: readonly boolean[]): ListItem {
  return { ordered: lists.at(-1) ?? false, level: Math.max(lists.length - 1, 0), isBegun: false };
}
