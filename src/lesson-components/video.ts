import { h } from 'hastscript';
import { z } from 'zod';
import type { LessonComponent } from './component.ts';

/** A film that lies beside the lessons; never fetched before somebody presses play. */
export const videoComponent: LessonComponent = {
  name: 'Video',
  directive: 'video',
  description: '放在 content/attachments/ 里的视频，不自动播放。',
  example: '<Video file="zoufang.mp4" title="走访实录">\n\n看不了视频时读这段话。\n\n</Video>',
  attributes: z.strictObject({
    file: z.string().trim().min(1),
    title: z.string().trim().min(1),
  }),
  render({ file = '', title = '' }, children, { attachmentUrl }) {
    const url = attachmentUrl(file);
    return h('figure', { className: ['video'], dataComponent: 'video' }, [
      h('video', { src: url, controls: true, preload: 'none', ariaLabel: title }),
      h('figcaption', [h('a', { href: url }, `视频：${title}`), ...children]),
    ]);
  },
};
