const namespace = 'http://www.w3.org/2000/svg';
const radius = 8;
const length = 2 * Math.PI * radius;

function circle(className: string): SVGElement {
  const element = document.createElementNS(namespace, 'circle');
  element.setAttribute('class', className);
  ['cx', 'cy'].forEach((name) => element.setAttribute(name, '10'));
  element.setAttribute('r', String(radius));
  return element;
}

/** A ring that is filled as far as things are done. It repeats what stands beside it, so nobody has to see it. */
export function createRing(done: number, total: number): SVGElement {
  const ring = document.createElementNS(namespace, 'svg');
  ring.setAttribute('class', 'ring');
  ring.setAttribute('viewBox', '0 0 20 20');
  ring.setAttribute('aria-hidden', 'true');
  const part = total === 0 ? 0 : done / total;
  const arc = circle('ring-done');
  arc.setAttribute('stroke-dasharray', `${part * length} ${length}`);
  arc.setAttribute('transform', 'rotate(-90 10 10)');
  ring.append(circle('ring-all'));
  // A round cap would draw a dot for nothing.
  if (part > 0) ring.append(arc);
  return ring;
}
