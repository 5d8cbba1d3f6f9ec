import { createElement } from '../create-element.ts';

/** A dot in place of the cursor that the back row can see. */
export function createLaser(stage: HTMLElement): { toggle(): boolean } {
  const dot = createElement('div', { class: 'stage-laser', 'aria-hidden': 'true', hidden: '' });
  stage.append(dot);
  let isOn = false;
  let place = '';
  const move = (): void => {
    dot.style.transform = place;
  };
  stage.addEventListener('mousemove', ({ clientX, clientY }) => {
    place = `translate(${clientX}px, ${clientY}px)`;
    if (isOn) {
      dot.hidden = false;
      move();
    }
  });
  return {
    toggle() {
      isOn = !isOn;
      dot.hidden = !isOn || place === '';
      move();
      stage.classList.toggle('has-laser', isOn);
      return isOn;
    },
  };
}
