import { createButton } from '../create-element.ts';
import { loadChunk } from '../load-chunk.ts';
import { showNotice } from '../notice.ts';
import { keyMap } from '../site.ts';
import { whenChineseVoice } from '../voices.ts';
import { withChunk } from './on-demand.ts';

const group = '本课';

/** The button stands here at once, because others stand behind it; what it does is in the chunk `progress`. */
function addFavouriteButton(place: Element): void {
  const toggle = (): void => withChunk('progress', '收藏', (chunk) => chunk.toggleFavourite());
  const button = createButton('button lesson-favourite', '收藏', toggle);
  button.setAttribute('aria-pressed', 'false');
  place.append(button);
  keyMap.register({ key: 'f', description: '收藏或取消收藏', group, run: toggle });
}

function addReadAloudButton(place: Element, parts: readonly Element[]): void {
  let stop: (() => void) | undefined;
  const show = (): void => button.setAttribute('aria-pressed', String(stop !== undefined));
  const toggle = async (): Promise<void> => {
    if (stop) {
      stop();
      return;
    }
    button.disabled = true;
    try {
      const { startReadAloud } = await loadChunk('read-aloud');
      stop = startReadAloud(parts, () => {
        stop = undefined;
        show();
        button.focus({ preventScroll: true });
      });
    } catch (error) {
      showNotice(`朗读${(error as Error).message}`);
    }
    button.disabled = false;
    show();
  };
  const button = createButton('button lesson-read-aloud', '朗读', () => void toggle());
  show();
  place.append(button);
  keyMap.register({ key: 'r', description: '开始或停止朗读', group, run: () => void toggle() });
}

/** Puts 收藏 and, where a local Chinese voice exists, 朗读 into a lesson's tool bar. */
export function startLessonTools(): void {
  const place = document.querySelector('[data-lesson-tools]');
  if (!place) return;
  addFavouriteButton(place);
  const parts = Array.from(document.querySelectorAll('[data-read-aloud]'));
  if (parts.length > 0) whenChineseVoice(() => addReadAloudButton(place, parts));
}
