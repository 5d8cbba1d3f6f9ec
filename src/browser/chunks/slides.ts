import { divideLesson } from '../../slides/divide-lesson.ts';
import { provideChunk } from '../registry.ts';
import { paintSlide, shrinkToFit, steps } from '../slides/paint-slide.ts';
import { readLesson } from '../slides/read-lesson.ts';

provideChunk('slides', { readLesson, divideLesson, paintSlide, shrinkToFit, steps });
