import { z } from 'zod';
import { slugSchema } from './slug.ts';

const text = z.string().trim().min(1);

/** `content/collections/<collection>.yaml`: one course of lessons. */
export const collectionSchema = z.strictObject({
  title: text.max(30),
  summary: text.max(300),
  order: z.number().int().min(1),
  /** For whom the course is meant. */
  audience: text.max(80),
  /** Planned speaking time of the whole course in minutes. */
  minutes: z.number().int().min(1),
  /** Slug of the lesson to start with. */
  start: slugSchema,
});

export type CollectionData = z.infer<typeof collectionSchema>;
