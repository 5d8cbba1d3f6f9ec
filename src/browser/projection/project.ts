import { showNotice } from '../notice.ts';
import { engine, loadEngine } from '../slides/engine.ts';
import { loadStyles } from '../styles/load-styles.ts';
import { pageInAddress } from './address.ts';
import { goBackTo, openStage } from './open-stage.ts';
import type { Place } from './place.ts';
import type { Stage } from './stage.ts';

let stage: Stage | undefined;
let isOpening = false;
/** Where the host left the projection: a clicker's start button sends Esc and F5 in turn. */
let left: Place | undefined;

function open(article: Element, fullScreen: boolean): void {
  const lesson = article.getAttribute('data-lesson') ?? '';
  stage = openStage(lesson, engine().readLesson(article), left, (place) => {
    stage = undefined;
    left = place;
    goBackTo(place);
  });
  if (fullScreen) stage.fullScreen.request();
}

/** F5 resumes what was projected before; readers who never projected keep their reload. */
function resumeOnF5(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F5' || event.ctrlKey || event.shiftKey || event.altKey || stage) return;
    event.preventDefault();
    project(true);
  });
}

/** @see ProjectionChunk */
export function project(fullScreen: boolean): void {
  const article = document.querySelector('article[data-lesson]');
  if (!article || isOpening) return;
  if (stage) {
    const page = pageInAddress();
    if (page !== undefined && page !== stage.page) stage.goTo(page);
    return;
  }
  isOpening = true;
  void Promise.all([loadEngine(), loadStyles('projection')])
    .then(() => {
      open(article, fullScreen);
      if (!left) resumeOnF5();
    })
    .catch((error: unknown) => showNotice(`投影${(error as Error).message}`))
    .then(() => (isOpening = false));
}
