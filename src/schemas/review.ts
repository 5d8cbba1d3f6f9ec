import { z } from 'zod';
import { daySchema } from './date.ts';

/** 三审三校: who stands for a lesson, in which role, since when. */
export const reviewSchema = z.strictObject({
  role: z.enum(['责任编辑', '初审', '复审', '终审', '审核', '校对']),
  name: z.string().trim().min(1),
  date: daySchema,
});

export type Review = z.infer<typeof reviewSchema>;
