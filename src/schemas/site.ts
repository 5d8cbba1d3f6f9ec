import { z } from 'zod';
import { slugSchema } from './slug.ts';

const text = z.string().trim().min(1);

/** `content/site.yaml`: everything about the site that another unit changes. */
export const siteSchema = z.strictObject({
  /** Names this library in the reader's storage; unique to a unit (file:// pages share one storage). */
  id: slugSchema,
  title: text.max(20),
  /** Whose library it is. */
  unit: text.max(40),
  description: text.max(200),
  /** Public address, e.g. https://xuexi.example.gov.cn/ku/ — enables sitemap.xml and feed.xml. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  footer: text.max(200).optional(),
  /** Where a reader reports a mistake or a barrier: a phone number, an office, an address. */
  contact: text.max(120).optional(),
});

export type Site = z.infer<typeof siteSchema>;
