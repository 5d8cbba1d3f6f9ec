import { sharedModules } from 'virtual:shared-modules';
import { applyPreferences } from './apply-preferences.ts';
import { startLessonQr } from './features/lesson-qr.ts';
import { startLessonTools } from './features/lesson-tools.ts';
import { startOutline } from './features/outline.ts';
import { startPrinting } from './features/printing.ts';
import { startProjection } from './features/projection.ts';
import { startReaderTools } from './features/reader-tools.ts';
import { startSearchBox } from './features/search-box.ts';
import { startSearchLanding } from './features/search-landing.ts';
import { startStudy } from './features/study.ts';
import { startTermPreview } from './features/term-preview.ts';
import { startVersion } from './features/version.ts';
import { publishModules } from './registry.ts';
import { preferences } from './site.ts';

/** The one client entry: each feature looks whether the page has what it works on. */
const features = [
  startReaderTools,
  startProjection,
  startPrinting,
  startLessonTools,
  startLessonQr,
  startOutline,
  startTermPreview,
  startSearchBox,
  startStudy,
  startSearchLanding,
  startVersion,
];

publishModules(sharedModules);
preferences.onChange((changed) => applyPreferences(document.documentElement, changed));

features.forEach((start) => {
  try {
    start();
  } catch (error) {
    // One broken feature must not take the others with it.
    console.error(error);
  }
});
