import { z } from 'zod';
import { partialDateSchema } from './date.ts';

/** What kind of document a lesson was written from. */
export const sourceKinds = ['微党课', '规定', '心得体会', '征文', '短文', '建议', '评论', '其他'] as const;

export type SourceKind = (typeof sourceKinds)[number];

/** Provenance of a lesson: the document it rests on, and how far it departs from it. */
export const sourceSchema = z.strictObject({
  title: z.string().trim().min(1),
  author: z.string().trim().min(1).optional(),
  unit: z.string().trim().min(1).optional(),
  date: partialDateSchema.optional(),
  kind: z.enum(sourceKinds),
  /** The site, paper or series in which the document appeared. */
  publisher: z.string().trim().min(1).optional(),
  /** How far the lesson departs from the document, in a sentence or two. */
  departure: z.string().trim().min(1),
  /** What the document itself has lost (cut off, words removed). */
  gaps: z.string().trim().min(1).optional(),
});

export type Source = z.infer<typeof sourceSchema>;
