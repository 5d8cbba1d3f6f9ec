import { hideBackground, lockScroll } from '../modal-page.ts';
import { keyMap } from '../site.ts';

/**
 * Lays the stage over the page, whose own text stays as it is: hidden from screen readers, without its keys, without
 * the focus. The result gives the page back; the opener gets the focus.
 */
export function coverPage(stage: HTMLElement): () => void {
  const active = document.activeElement;
  const opener = active instanceof HTMLElement && active !== document.body ? active : undefined;
  document.body.append(stage);
  stage.focus({ preventScroll: true });
  const showBackground = hideBackground(stage);
  const unlockScroll = lockScroll();
  const resumeKeys = keyMap.suspend();
  const { classList } = document.documentElement;
  classList.add('projecting');
  const focusMoved = ({ target }: FocusEvent): void => {
    if (target instanceof Node && !stage.contains(target)) stage.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', focusMoved);
  return () => {
    document.removeEventListener('focusin', focusMoved);
    classList.remove('projecting');
    showBackground();
    unlockScroll();
    resumeKeys();
    stage.remove();
    opener?.focus({ preventScroll: true });
  };
}
