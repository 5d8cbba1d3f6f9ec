import { h } from 'hastscript';
import { z } from 'zod';
import type { LessonComponent } from './component.ts';

/** A named working method with its points. */
export const methodComponent: LessonComponent = {
  name: 'Method',
  directive: 'method',
  description: '有名字的工作方法，里面用列表写要点。',
  example: '<Method name="三颗心">\n\n- 用爱心联系群众\n- 用真心对待群众\n\n</Method>',
  attributes: z.strictObject({ name: z.string().trim().min(1) }),
  render({ name = '' }, children) {
    return h('section', { className: ['method'], dataComponent: 'method', ariaLabel: `方法：${name}` }, [
      h('p', { className: ['method-name'] }, [
        h('span', { className: ['method-kind'], dataPagefindIgnore: '' }, '方法'),
        h('strong', name),
      ]),
      ...children,
    ]);
  },
};
