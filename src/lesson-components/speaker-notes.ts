import { h } from 'hastscript';
import { z } from 'zod';
import type { LessonComponent } from './component.ts';

/** Words for the speaker: folded away for readers, in the presenter's window when projected. */
export const speakerNotesComponent: LessonComponent = {
  name: 'SpeakerNotes',
  directive: 'speaker-notes',
  description: '给讲课人的提示，读者看到的是折叠的一行。',
  example: '<SpeakerNotes>\n\n这里停一停，请两位同志先说。\n\n</SpeakerNotes>',
  attributes: z.strictObject({}),
  render(_attributes, children) {
    return h('details', { className: ['speaker-notes'], dataComponent: 'speaker-notes' }, [
      h('summary', { dataPagefindIgnore: '' }, '讲课提示'),
      ...children,
    ]);
  },
};
