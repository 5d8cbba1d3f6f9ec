import { h } from 'hastscript';
import { z } from 'zod';
import type { LessonComponent } from './component.ts';

/** A short attributed quotation of a classic. */
export const classicComponent: LessonComponent = {
  name: 'Classic',
  directive: 'classic',
  description: '引文，必须注明出处。',
  example: '<Classic work="《左传·僖公二十五年》">\n\n信，国之宝也。\n\n</Classic>',
  attributes: z.strictObject({
    work: z.string().trim().min(1),
    author: z.string().trim().min(1).optional(),
  }),
  render({ work = '', author }, children) {
    return h('figure', { className: ['classic'], dataComponent: 'classic' }, [
      h('blockquote', children),
      h('figcaption', author ? `${author}　${work}` : work),
    ]);
  },
};
