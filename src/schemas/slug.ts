import { z } from 'zod';

/**
 * A slug is a file name and a URL segment at once: lower-case ASCII words joined by hyphens.
 * ASCII, because Chinese names break in old Windows zip folders and grow nine-fold in URLs.
 */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest slug that keeps `<folder>/lessons/<slug>.html` well under Windows' 260 characters. */
export const slugMaxLength = 60;

export const slugSchema = z
  .string()
  .max(slugMaxLength)
  .regex(slugPattern, '只能用小写字母、数字和连字符，例如 zoujin-qunzhong');
