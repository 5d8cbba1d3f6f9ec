/** An entry of the outline and the heading it leads to. */
export interface OutlineLink {
  link: HTMLAnchorElement;
  target: HTMLElement;
}

/** What an entry of the outline leads to. */
export function targetOf(link: HTMLAnchorElement): HTMLElement | null {
  const id = (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '');
  try {
    return document.getElementById(decodeURIComponent(id));
  } catch {
    return document.getElementById(id);
  }
}

/** A heading counts as reached this far below the top of the window (the header is sticky). */
const readingLine = 0.3;

/**
 * Which heading the reader is at: the last one above the reading line, the last of all at the foot of the page.
 * @param tops distance of each heading from the top of the window
 */
export function currentHeading(tops: readonly number[], line: number, atEnd: boolean): number {
  if (atEnd) return tops.length - 1;
  return tops.filter((top) => top <= line).length - 1;
}

/** The entry itself or, while it is folded away, the nearest ancestor's entry that can be seen. */
function visibleLink(link: HTMLAnchorElement): HTMLAnchorElement {
  const fold = link.closest('[hidden]');
  const owner = fold?.parentElement?.querySelector('a');
  return owner && owner !== link ? visibleLink(owner) : link;
}

function keepInView(nav: HTMLElement, link: HTMLElement): void {
  if (nav.scrollHeight <= nav.clientHeight) return;
  const frame = nav.getBoundingClientRect();
  const box = link.getBoundingClientRect();
  // Not scrollIntoView, which would scroll the page too.
  if (box.top < frame.top || box.bottom > frame.bottom)
    nav.scrollTop += box.top - frame.top - frame.height / 3;
}

/**
 * Marks the entry of the section being read; returns a function that marks it anew.
 * Looks at the headings once a frame while scrolling: a lesson has a dozen.
 */
export function followScroll(nav: HTMLElement, links: readonly OutlineLink[]): () => void {
  let marked: HTMLAnchorElement | undefined;
  let scheduled = false;

  const update = (): void => {
    scheduled = false;
    const tops = links.map(({ target }) => target.getBoundingClientRect().top);
    const { scrollHeight, clientHeight } = document.documentElement;
    const canScroll = scrollHeight > clientHeight;
    const atEnd = canScroll && window.pageYOffset + window.innerHeight >= scrollHeight - 2;
    const entry = links[currentHeading(tops, window.innerHeight * readingLine, atEnd)];
    const link = entry && visibleLink(entry.link);
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    marked = link;
    if (link) keepInView(nav, link);
  };
  const schedule = (): void => {
    if (!scheduled) window.requestAnimationFrame(update);
    scheduled = true;
  };
  window.addEventListener('scroll', schedule, { passive: true });
  window.addEventListener('resize', schedule);
  update();
  return update;
}
