import { paintSlide, shrinkToFit } from '../../src/browser/slides/paint-slide.ts';
import { readLesson } from '../../src/browser/slides/read-lesson.ts';
import { createFits } from '../../src/slides/estimate.ts';
import { pageSize } from '../../src/slides/page-size.ts';
import { planSlides } from '../../src/slides/plan.ts';

/** What a test of slides calls in the page; slides.test.ts bundles this file and runs it there. */
const slideTools = {
  /** Paints all slides of the page's lesson one by one; gives the text of each and where one does not fit. */
  paintAll(width: number, height: number, zoom: number) {
    const article = document.querySelector('article[data-lesson]');
    if (!article) throw new Error('no lesson');
    const source = readLesson(article);
    const { size, fontPixels } = pageSize(width, height, zoom);
    const slides = planSlides(source, createFits(size));
    document.querySelector('#stage')?.remove();
    const stage = document.createElement('div');
    stage.id = 'stage';
    stage.style.cssText = `position:fixed;z-index:1000;top:0;left:0;width:${width}px;height:${height}px;font-size:${fontPixels}px`;
    document.body.append(stage);
    const texts: string[] = [];
    const problems: string[] = [];
    /** Room that is left on the fullest page, in lines. */
    let slack = Infinity;
    /** Pixels of the smallest type of the lesson's text, without raised signs. */
    let smallest = Infinity;
    slides.forEach((slide, index) => {
      stage.textContent = '';
      const place = `${index + 1} / ${slides.length}`;
      const element = paintSlide(slide, source, { size, place });
      stage.append(element);
      shrinkToFit(element);
      const page = element.querySelector('.slide-page');
      const body = element.querySelector('.slide-body');
      if (!page || !body) throw new Error('no body');
      texts.push(page.textContent);
      const overflowing = [page, body, ...body.querySelectorAll('*')].filter(
        (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline',
      );
      const bottom = page.getBoundingClientRect().bottom;
      const last = body.lastElementChild?.getBoundingClientRect().bottom ?? 0;
      if (!element.querySelector('figure')) slack = Math.min(slack, (bottom - last) / fontPixels / 1.6);
      if (element.hasAttribute('data-shrunk') || last > bottom + 1)
        problems.push(
          `${place} ${slide.title}: ${element.getAttribute('data-shrunk') ?? ''} ${last - bottom}`,
        );
      const text = (part: Element): boolean =>
        Array.from(part.childNodes).some(({ nodeType, textContent }) => nodeType === 3 && textContent !== '');
      Array.from(body.querySelectorAll('*'))
        .filter((part) => text(part) && !part.closest('sup, sub'))
        .forEach((part) => (smallest = Math.min(smallest, parseFloat(getComputedStyle(part).fontSize))));
      overflowing.forEach((part) => problems.push(`${place} ${part.tagName} too wide: ${part.textContent}`));
    });
    return { texts, problems, slack, fontPixels, smallest };
  },
};

export type SlideTools = typeof slideTools;

Object.assign(window, { slideTools });
