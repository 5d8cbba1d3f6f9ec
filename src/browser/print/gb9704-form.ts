import { createElement } from '../create-element.ts';
import { chineseDay } from './chinese-date.ts';
import type { PrintForm } from './form.ts';
import { paperBlocks } from './paper-blocks.ts';

/** What of a lesson's page belongs to its text, in the order of the page. */
const parts =
  '.lesson-text > .prose, .lesson-text > .key-points, .lesson-text > .closing, .lesson-text > .discussion';

/** The layout of GB/T 9704-2012: 22 lines of 28 characters. No red head: a lesson is no official document. */
export const gb9704Form: PrintForm = {
  name: '公文格式',
  description: '按 GB/T 9704-2012 排版：每页 22 行，每行 28 字，正文仿宋，没有红头。',
  build({ article, title, unit, updated }, sheet) {
    const source = Array.from(article.querySelectorAll('.provenance h2, .provenance p')).filter(
      (element) => !element.querySelector('time'),
    );
    return {
      content: [
        createElement('h1', { class: 'paper-title' }, sheet.field('title', '标题', title)),
        ...paperBlocks(Array.from(article.querySelectorAll(parts))),
        ...paperBlocks(source),
        createElement(
          'div',
          { class: 'paper-signature' },
          sheet.field('unit', '署名', unit),
          sheet.field('date', '日期', chineseDay(updated)),
        ),
      ],
    };
  },
};
