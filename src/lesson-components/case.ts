import { h } from 'hastscript';
import { z } from 'zod';
import type { LessonComponent } from './component.ts';

/** A real case from a source, or a made-up scene that says so. */
export const caseComponent: LessonComponent = {
  name: 'Case',
  directive: 'case',
  description: '案例或情景。情景是为讲课设想的，会标明“设想的情景”。',
  example: '<Case title="徙木立信" kind="案例">\n\n一段话。\n\n</Case>',
  attributes: z.strictObject({
    title: z.string().trim().min(1),
    kind: z.enum(['案例', '情景']).optional(),
    source: z.string().trim().min(1).optional(),
  }),
  render({ title = '', kind = '案例', source }, children) {
    return h('section', { className: ['case'], dataComponent: 'case', ariaLabel: `${kind}：${title}` }, [
      h('p', { className: ['case-label'] }, [
        h(
          'span',
          { className: ['case-kind'], dataPagefindIgnore: '' },
          kind === '情景' ? '设想的情景' : kind,
        ),
        h('strong', title),
      ]),
      ...children,
      ...(source ? [h('p', { className: ['case-source'] }, `出处：${source}`)] : []),
    ]);
  },
};
