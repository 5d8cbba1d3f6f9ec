import { z } from 'zod';
import { slugSchema } from './slug.ts';

const text = z.string().trim().min(1);

export const termKinds = ['方法', '制度', '机构', '人物', '典籍', '会议文件', '概念'] as const;

/** One entry of `content/glossary.yaml`. */
export const termSchema = z.strictObject({
  term: text.min(2).max(30),
  /** Anchor on the glossary page. */
  id: slugSchema,
  /** Other spellings that texts use. */
  aliases: z.array(text.min(2)).default([]),
  kind: z.enum(termKinds),
  /** Two sentences for a newcomer. */
  explanation: text.max(300),
  reference: text.max(200),
});

export const glossarySchema = z.array(termSchema);

export type Term = z.infer<typeof termSchema>;
