const idleAfter = 3000;

/** Marks the stage as idle while nobody moves the pointer: cursor and bar go away. */
export function watchPointer(stage: HTMLElement): { wake(): void; stop(): void } {
  let timer = 0;
  let lastPlace = '';
  const wake = (): void => {
    stage.removeAttribute('data-idle');
    window.clearTimeout(timer);
    timer = window.setTimeout(() => stage.setAttribute('data-idle', ''), idleAfter);
  };
  const moved = ({ screenX, screenY }: MouseEvent): void => {
    // Browsers report a move when the page changes under a pointer that rests.
    const place = `${screenX} ${screenY}`;
    if (lastPlace !== '' && place !== lastPlace) wake();
    lastPlace = place;
  };
  stage.addEventListener('mousemove', moved);
  stage.setAttribute('data-idle', '');
  return {
    wake,
    stop() {
      window.clearTimeout(timer);
      stage.removeEventListener('mousemove', moved);
    },
  };
}
