import { qrCode } from '../../lesson/qr-code.ts';
import { createButton, createElement } from '../create-element.ts';

const namespace = 'http://www.w3.org/2000/svg';

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(namespace, name);
  Object.keys(attributes).forEach((one) => element.setAttribute(one, attributes[one] ?? ''));
  return element;
}

function picture(text: string): SVGElement {
  const { size, path } = qrCode(text);
  const image = svg('svg', {
    class: 'qr',
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': '进度的二维码',
    'shape-rendering': 'crispEdges',
  });
  // White also on dark pages: phones do not read inverted codes.
  const side = String(size);
  image.append(
    svg('rect', { width: side, height: side, fill: '#fff' }),
    svg('path', { d: path, fill: '#000' }),
  );
  return image;
}

/** Links as QR codes, one at a time. */
export function createQrView(links: readonly string[]): HTMLElement {
  const place = createElement('div', {});
  const count = createElement('span', { role: 'status' });
  const address = createElement('p', { class: 'qr-address' });
  let index = 0;
  const show = (): void => {
    const link = links[index] ?? '';
    place.textContent = '';
    place.append(picture(link));
    address.textContent = link;
    count.textContent = `第 ${index + 1} 张，共 ${links.length} 张`;
    previous.disabled = index === 0;
    next.disabled = index === links.length - 1;
  };
  const move = (step: number): void => {
    index += step;
    show();
    // A disabled button loses the focus to nothing.
    if (previous.disabled) next.focus();
    else if (next.disabled) previous.focus();
  };
  const previous = createButton('button', '上一张', () => move(-1));
  const next = createButton('button', '下一张', () => move(1));
  show();
  const steps = createElement('p', { class: 'carry-actions' }, previous, count, next);
  return createElement('div', { class: 'qr-view' }, place, ...(links.length > 1 ? [steps] : []), address);
}
