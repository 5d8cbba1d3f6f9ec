/** The places that an editor is asked to look at. */
function allPlaces(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.look li[data-line]')).filter((item) =>
    item.querySelector('.choice'),
  );
}

function isDecided(item: HTMLElement): boolean {
  return item.querySelector('input:checked') !== null;
}

export interface PlaceCount {
  all: number;
  decided: number;
}

/** How far the editor is. */
export function countPlaces(): PlaceCount {
  const places = allPlaces();
  return { all: places.length, decided: places.filter(isDecided).length };
}

/** Opens whatever an element is folded away in. */
export function unfold(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

let here: HTMLElement | undefined;

/** Goes to the next place without a decision, and from the last one back to the first. */
export function goToNextPlace(): void {
  const open = allPlaces().filter((item) => item === here || !isDecided(item));
  const next = open[here ? (open.indexOf(here) + 1) % open.length : 0];
  if (!next) return;
  here?.classList.remove('is-here');
  here = next;
  next.classList.add('is-here');
  unfold(next);
  next.querySelector('input')?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}
