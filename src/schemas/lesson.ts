import { z } from 'zod';
import { isDeviceName } from '../lesson/device-name.ts';
import { daySchema } from './date.ts';
import { reviewSchema } from './review.ts';
import { slugSchema } from './slug.ts';
import { sourceSchema } from './source.ts';

const text = z.string().trim().min(1);

/** A file that a lesson offers for download, from `content/attachments/`. */
export const attachmentSchema = z.strictObject({
  /** Path below `content/attachments/`, as it is called there. */
  file: text,
  title: text,
});

/** Frontmatter of one lesson. Collection and slug come from the file's place and name. */
export const lessonSchema = z.strictObject({
  title: text.max(60),
  summary: text.max(300),
  /** Place within the collection, from 1. */
  order: z.number().int().min(1),
  tags: z.array(text.max(12)).min(1).max(8),
  audience: text.max(80),
  /** Planned speaking time in minutes. */
  minutes: z.number().int().min(1).max(240),
  goals: z.array(text).min(1).max(5),
  keyPoints: z.array(text).min(1).max(8),
  discussion: z.array(text).min(1).max(8),
  /** The one sentence to remember. */
  closing: text.max(80).optional(),
  source: sourceSchema,
  attachments: z.array(attachmentSchema).default([]),
  updated: daySchema,
  status: z.enum(['draft', 'review', 'published']),
  review: z.array(reviewSchema).default([]),
  /** Slugs this lesson had before; each becomes a redirect page. */
  formerSlugs: z
    .array(
      slugSchema.refine((slug) => !isDeviceName(slug), '这是 Windows 留给设备的名字，在那里解不开压缩包'),
    )
    .default([]),
});

export type LessonData = z.infer<typeof lessonSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
