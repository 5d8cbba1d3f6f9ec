import { createElement } from '../create-element.ts';

/**
 * A lesson's text as the plain paragraphs of an official paper. Nothing of the page's own is taken over but its words,
 * tables and pictures: no ids, no links, no controls.
 */

const left = 'script, style, template, video, details.speaker-notes, .data-footnote-backref';
const inlineKept = new Set(['strong', 'em', 'del', 'code', 'ruby', 'rt', 'rp', 'sub']);
const blockNames = new Set(
  'blockquote details div dl figure figcaption h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
);

const nameOf = (node: Node): string => node.nodeName.toLowerCase();
const isBlock = (node: Node): node is Element => blockNames.has(nameOf(node));

/** Running text: marks of emphasis stay, everything else gives its words. */
function inline(nodes: readonly Node[]): Node[] {
  return ([] as Node[]).concat(
    ...nodes.map((node): Node[] => {
      if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
      if (!(node instanceof Element) || node.matches(left)) return [];
      const name = nameOf(node);
      if (name === 'br') return [createElement('br', {})];
      if (name === 'img') return [picture(node)];
      if (name === 'input') return [document.createTextNode('□')];
      if (name === 'sup' && node.querySelector('[data-footnote-ref]'))
        return [createElement('sup', {}, `〔${node.textContent.trim()}〕`)];
      const children = inline(Array.from(node.childNodes));
      if (!inlineKept.has(name) && name !== 'sup') return children;
      const copy = document.createElement(name);
      copy.append(...children);
      return [copy];
    }),
  );
}

const gridLine = 225 / 22;
const millimetresPerPixel = 25.4 / 96;
const widest = 156;
/** Of a picture whose size is not known, in pixels. */
const usualHeight = 400;
const mostLines = 12;

/** A picture takes whole lines, so that the text below it stays on the grid. */
function picture(image: Element): HTMLElement {
  const [source, alt, width, height] = ['src', 'alt', 'width', 'height'].map(
    (name) => image.getAttribute(name) ?? '',
  ) as [string, string, string, string];
  const frame = createElement('span', { class: 'paper-picture' }, createElement('img', { src: source, alt }));
  const scale = Math.min(millimetresPerPixel, widest / (Number(width) || widest));
  const lines = Math.ceil(((Number(height) || usualHeight) * scale) / gridLine);
  frame.style.height = `${Math.min(mostLines, lines) * gridLine}mm`;
  return frame;
}

function paragraph(nodes: readonly Node[], className = '', marker = ''): HTMLElement[] {
  const children = inline(nodes);
  const isEmpty = children.every(
    (node) => node.nodeName !== 'SPAN' && (node.textContent ?? '').trim() === '',
  );
  if (isEmpty && marker === '') return [];
  const attributes: Record<string, string> = className === '' ? {} : { class: className };
  return [createElement('p', attributes, marker, ...children)];
}

/** The paragraphs of an item: the first carries its mark, lists inside it follow. */
function item(element: Element, marker: string, depth: number): HTMLElement[] {
  const found: HTMLElement[] = [];
  let run: Node[] = [];
  let mark = marker;
  const endRun = (): void => {
    const made = paragraph(
      run,
      'paper-item',
      mark && run.some((node) => node.textContent?.trim()) ? mark : '',
    );
    if (made.length > 0) mark = '';
    found.push(...made);
    run = [];
  };
  Array.from(element.childNodes).forEach((child) => {
    if (!isBlock(child)) {
      run.push(child);
      return;
    }
    endRun();
    if (nameOf(child) === 'p') {
      run = Array.from(child.childNodes);
      endRun();
    } else found.push(...block(child, depth + 1));
  });
  endRun();
  return found;
}

function list(element: Element, depth: number): HTMLElement[] {
  const isOrdered = nameOf(element) === 'ol';
  const start = Number(element.getAttribute('start') ?? 1);
  const inFootnotes = element.closest('[data-footnotes]') !== null;
  return ([] as HTMLElement[]).concat(
    ...Array.from(element.children).map((child, index) => {
      const number = start + index;
      if (child.matches('.checklist-item')) return item(child, '', depth);
      if (inFootnotes) return item(child, `〔${number}〕`, depth);
      return item(child, !isOrdered ? '· ' : depth === 0 ? `${number}. ` : `（${number}）`, depth);
    }),
  );
}

function table(element: Element): HTMLElement {
  const cell = (source: Element): HTMLElement => {
    const copy = createElement(
      nameOf(source) === 'th' ? 'th' : 'td',
      {},
      ...inline(Array.from(source.childNodes)),
    );
    if (/align-(?:center|right)/.test(source.className)) copy.className = source.className;
    return copy;
  };
  const copy = createElement('table', {});
  Array.from(element.querySelectorAll('thead, tbody')).forEach((part) => {
    const rows = Array.from(part.children).map((row) =>
      createElement('tr', {}, ...Array.from(row.children).map(cell)),
    );
    copy.append(createElement(nameOf(part) === 'thead' ? 'thead' : 'tbody', {}, ...rows));
  });
  return copy;
}

/** `案例　三把椅子` of a case or method, as 案例：三把椅子. */
function label(element: Element): HTMLElement {
  const [kind, ...rest] = Array.from(element.children).map((child) => child.textContent.trim());
  return createElement('p', { class: 'paper-label' }, `${kind ?? ''}：${rest.join('')}`);
}

function block(element: Element, depth: number): HTMLElement[] {
  if (element.matches(left)) return [];
  const children = Array.from(element.childNodes);
  const name = nameOf(element);
  if (element.matches('.case-label, .method-name')) return [label(element)];
  if (element.matches('.case-source, .classic figcaption')) return paragraph(children, 'paper-right');
  if (/^h[1-6]$/.test(name)) {
    const heading = document.createElement(name);
    heading.append(...inline(children));
    return [heading];
  }
  if (name === 'p') return paragraph(children, element.matches('.closing') ? 'paper-classic' : '');
  if (name === 'ul' || name === 'ol') return list(element, depth);
  if (name === 'table') return [table(element)];
  if (name === 'hr') return [createElement('p', { class: 'paper-centre' }, '＊　＊　＊')];
  if (name === 'pre') return [createElement('pre', {}, element.textContent)];
  const inner = paperBlocks(children, depth);
  if (name === 'blockquote') {
    const look = element.closest('.classic') ? 'paper-classic' : 'paper-quote';
    inner.forEach(({ classList }) => classList.add(look));
  }
  return inner;
}

/** The words of these nodes as paragraphs, headings and tables, in their order. */
export function paperBlocks(nodes: readonly Node[], depth = 0): HTMLElement[] {
  const found: HTMLElement[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    found.push(...paragraph(run));
    run = [];
  };
  nodes.forEach((node) => {
    if (isBlock(node)) {
      endRun();
      found.push(...block(node, depth));
    } else run.push(node);
  });
  endRun();
  return found;
}
