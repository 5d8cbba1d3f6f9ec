import { parseQuery, type Query } from '../../search/query.ts';
import type { Phrase } from '../../search/match.ts';
import { addFootBar } from '../foot-bars/add-foot-bar.ts';
import { provideChunk } from '../registry.ts';
import { createBar } from '../search-marks/bar.ts';
import { landOn } from '../search-marks/bring-into-view.ts';
import { hitsIn } from '../search-marks/find-hits.ts';
import { addressedSection, firstHit } from '../search-marks/first-hit.ts';
import { isLanding, pageLoaded } from '../search-marks/landing.ts';
import { leaveFocusAt } from '../search-marks/leave-focus.ts';
import { loadNormalizer } from '../search-marks/load-normalizer.ts';
import { forgetQuery, queryOf } from '../search-marks/query-address.ts';
import type { SearchMarksChunk } from '../search-marks/search-marks-chunk.ts';
import { collectSegments } from '../search-marks/segments.ts';
import { stepHits } from '../search-marks/step-hits.ts';
import { isReadingAloud, wrapHits } from '../search-marks/wrap-hits.ts';
import { keyMap } from '../site.ts';

const group = '搜索标记';
const shownClass = 'search-marks-shown';

function phrasesOf({ include }: Query): Phrase[] {
  return include.reduce<Phrase[]>((all, { phrases }) => all.concat(phrases), []);
}

const markHits: SearchMarksChunk['markHits'] = async () => {
  const typed = queryOf(window.location.href);
  if (typed === '') return;
  const normalizer = await loadNormalizer();
  // The sentences of 朗读 refer to the page's text nodes: they must not be split under it.
  if (isReadingAloud()) return;
  const query = parseQuery(typed, normalizer);
  const phrases = phrasesOf(query);
  const parts = Array.from(document.querySelectorAll('[data-pagefind-body]'));
  const marks = wrapHits(hitsIn(collectSegments(parts), phrases, normalizer));
  const total = marks.hits.length;

  const close = (): void => {
    undo.forEach((step) => step());
    forgetQuery();
  };
  const bar = createBar(query.text, total, { move: (step) => steps.move(step), close });
  const steps = stepHits(marks.hits, bar.show);
  const undo = [
    () => leaveFocusAt(steps.current(), bar.element),
    marks.restore,
    addFootBar(bar.element),
    () => document.documentElement.classList.remove(shownClass),
  ];
  document.documentElement.classList.add(shownClass);
  if (total === 0) return;

  undo.push(
    keyMap.register({ key: 'F3', description: '下一处', group, run: () => steps.move(1) }),
    keyMap.register({ key: 'Shift+F3', description: '上一处', group, run: () => steps.move(-1) }),
  );
  const chooseBySection = (): void => steps.choose(firstHit(marks.hits, addressedSection()));
  window.addEventListener('hashchange', chooseBySection);
  undo.push(() => window.removeEventListener('hashchange', chooseBySection));
  chooseBySection();
  await pageLoaded();
  const mark = steps.current();
  if (isLanding() && mark) landOn(addressedSection(), mark);
};

provideChunk('search-marks', { markHits });
