import { z } from 'zod';

/** True when the parts of an ISO date name a day that exists (2026-02-30 does not). */
function exists(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A full day, `2026-11-21`. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '要写成 2026-11-21 这样的年-月-日')
  .refine(exists, '没有这一天');

/** A day, a month or a year: `2026-11-21`, `2026-11`, `2026` — as much as the source states. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, '要写成 2026、2026-11 或 2026-11-21')
  .refine(exists, '没有这一天');
