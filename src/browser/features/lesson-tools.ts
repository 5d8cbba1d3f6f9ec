import { createButton } from '../create-element.ts';
import { loadChunk } from '../load-chunk.ts';
import { showNotice } from '../notice.ts';
import { favourites, keyMap, sharedBetweenPages, storage } from '../site.ts';
import { whenChineseVoice } from '../voices.ts';

const group = '本课';

/** Says what a favourite is good for in this browser. */
function whereKept(): string {
  if (!storage.persistent) return '但此浏览器不允许保存，关闭页面后就没有了';
  return sharedBetweenPages ? '可在首页找到' : '但此浏览器把双击打开的各页分开保存，首页看不到它';
}

function addFavouriteButton(place: Element, slug: string): void {
  const show = (): void => button.setAttribute('aria-pressed', String(favourites.has(slug)));
  const toggle = (): void => {
    const title = document.querySelector('main h1')?.textContent.trim() ?? slug;
    if (favourites.has(slug)) favourites.remove(slug);
    else favourites.add({ slug, title });
    showNotice(favourites.has(slug) ? `已收藏，${whereKept()}。` : '已取消收藏。');
  };
  const button = createButton('button lesson-favourite', '收藏', toggle);
  show();
  favourites.onChange(show);
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
  const article = document.querySelector('article[data-lesson]');
  if (!place || !article) return;
  addFavouriteButton(place, article.getAttribute('data-lesson') ?? '');
  const parts = Array.from(document.querySelectorAll('[data-read-aloud]'));
  if (parts.length > 0) whenChineseVoice(() => addReadAloudButton(place, parts));
}
