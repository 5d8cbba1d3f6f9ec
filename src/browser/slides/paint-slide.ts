import { itemIndent, markerWidth, pictureHeight, titleGap, titleScale } from '../../slides/measures.ts';
import { padding } from '../../slides/page-size.ts';
import type {
  Film,
  Heading,
  ListItem,
  PageSize,
  Paragraph,
  Picture,
  Run,
  Slide,
  SlideSource,
  TableRow,
} from '../../slides/model.ts';
import { createElement } from '../create-element.ts';

export interface PaintOptions {
  size: PageSize;
  /** Written at the bottom, e.g. 4 / 21. */
  place?: string;
  isTicked?(item: string): boolean;
}

function paintRuns(runs: readonly Run[]): Node[] {
  return runs.map(({ text, marks = [] }) =>
    marks.reduceRight<Node>((inner, mark) => {
      const element = createElement(mark, {});
      element.append(inner);
      return element;
    }, document.createTextNode(text)),
  );
}

function em(value: number): string {
  return `${Math.round(value * 1000) / 1000}em`;
}

function paintTitle(slide: Slide, size: PageSize): HTMLElement {
  const title = createElement('h2', { class: 'slide-title' });
  if (slide.number) title.append(createElement('span', { class: 'slide-number' }, slide.number));
  title.append(slide.title);
  if (slide.continued) title.append(createElement('span', { class: 'slide-continued' }, '（续）'));
  const scale = titleScale(slide, size);
  title.style.fontSize = em(scale);
  title.style.marginBottom = em(titleGap / scale);
  return title;
}

function paintParagraph({ role, marker, runs }: Paragraph): HTMLElement {
  const element = createElement('p', { class: role ? `slide-${role}` : '' });
  if (marker) element.append(createElement('b', {}, marker));
  element.append(...paintRuns(runs));
  return element;
}

function paintHeading({ number, runs }: Heading): HTMLElement {
  return createElement(
    'h3',
    {},
    createElement('span', { class: 'slide-number' }, number),
    ...paintRuns(runs),
  );
}

function paintItem(item: ListItem, { size, isTicked }: PaintOptions): HTMLElement {
  const element = createElement('li', { class: 'slide-item' });
  const text = createElement('span', { class: 'slide-item-text' }, ...paintRuns(item.runs));
  const marker = createElement('span', { class: 'slide-marker' }, item.marker);
  element.style.marginLeft = em(itemIndent(item, size));
  if (item.tick === undefined) element.append(marker, text);
  else {
    const box = createElement('input', { type: 'checkbox', value: item.tick, 'data-item': item.tick });
    box.checked = isTicked?.(item.tick) ?? false;
    marker.textContent = '';
    marker.append(box, createElement('i', {}));
    element.append(createElement('label', { class: 'slide-label-of-item' }, marker, text));
  }
  marker.style.width = em(markerWidth(item));
  return element;
}

function paintCells(
  tag: 'th' | 'td',
  cells: TableRow['cells'],
  { alignments, shares }: TableRow,
): HTMLElement {
  const row = createElement('tr', {});
  cells.forEach((runs, index) => {
    const cell = createElement(tag, {}, ...paintRuns(runs));
    cell.style.width = `${(shares[index] ?? 0) * 100}%`;
    cell.style.textAlign = alignments[index] ?? '';
    row.append(cell);
  });
  return row;
}

function paintTable(row: TableRow): HTMLTableElement {
  const table = createElement('table', {});
  if (row.head.length > 0) table.append(createElement('thead', {}, paintCells('th', row.head, row)));
  table.append(createElement('tbody', {}));
  return table;
}

function paintPicture(piece: Picture | Film, size: PageSize): HTMLElement {
  const figure = createElement(
    'figure',
    {},
    piece.kind === 'picture'
      ? createElement('img', { src: piece.source, alt: piece.alternative })
      : createElement('video', {
          src: piece.source,
          controls: '',
          preload: 'none',
          'aria-label': piece.title,
        }),
  );
  figure.style.minHeight = em(pictureHeight(size));
  return figure;
}

function paintPieces({ pieces }: Slide, options: PaintOptions): HTMLElement {
  const body = createElement('div', { class: 'slide-body' });
  let open: { element: Element; block: number | undefined } | undefined;
  for (const piece of pieces) {
    const block = piece.kind === 'row' ? piece.block : undefined;
    if (piece.kind === 'row') {
      if (open?.block !== block) {
        open = { element: paintTable(piece), block };
        body.append(open.element);
      }
      open?.element.lastElementChild?.append(paintCells('td', piece.cells, piece));
    } else if (piece.kind === 'item') {
      if (open?.element.tagName !== 'UL') {
        open = { element: createElement('ul', {}), block };
        body.append(open.element);
      }
      open.element.append(paintItem(piece, options));
    } else {
      open = undefined;
      body.append(
        piece.kind === 'paragraph'
          ? paintParagraph(piece)
          : piece.kind === 'heading'
            ? paintHeading(piece)
            : paintPicture(piece, options.size),
      );
    }
  }
  return body;
}

/**
 * A slide as an element that fills its parent; all its lengths are ems of the parent's type (`pageSize`).
 * It has no ids, and the boxes of its checklist items are `input[data-item]`.
 */
export function paintSlide(slide: Slide, source: SlideSource, options: PaintOptions): HTMLElement {
  const { size } = options;
  const page = createElement('div', { class: 'slide-page' });
  page.style.width = em(size.columns + 0.3);
  page.style.height = em(size.height);
  if (slide.title || slide.number) page.append(paintTitle(slide, size));
  page.append(paintPieces(slide, options));
  const section = slide.section === undefined ? undefined : source.sections[slide.section];
  const where = [source.title, ...(section ? [section.number + section.title] : [])].join(' › ');
  const element = createElement('section', { class: `slide slide-${slide.kind}` }, page);
  element.style.setProperty('--slide-small', em(size.small));
  element.style.setProperty('--slide-tiny', em(size.tiny));
  element.style.paddingTop = em(padding.top);
  const foot = createElement(
    'div',
    { class: 'slide-foot' },
    createElement('p', { class: 'slide-where' }, slide.kind === 'cover' ? '' : where),
    createElement('p', {}, options.place ?? ''),
  );
  foot.style.width = em((size.columns + 0.3) / size.tiny);
  element.append(foot);
  return element;
}

/** What step-by-step reveal shows one by one. */
export function steps(slide: Element): HTMLElement[] {
  return Array.from(slide.querySelectorAll<HTMLElement>('.slide-item, tbody tr'));
}

/**
 * The safety net below the estimate: makes the type of a slide smaller until nothing overflows; at 60 % it scrolls.
 * `data-shrunk` then says by how many steps.
 */
export function shrinkToFit(slide: HTMLElement): void {
  const body = slide.querySelector<HTMLElement>('.slide-body');
  if (!body) return;
  const overflows = (): boolean =>
    body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
  for (let step = 1; overflows() && step <= 10; step += 1) {
    body.style.fontSize = em(1 - step * 0.04);
    slide.setAttribute('data-shrunk', String(step));
  }
  if (!overflows()) return;
  body.style.overflow = 'auto';
  body.tabIndex = 0;
}
