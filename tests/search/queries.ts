import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const kinds = [
  'words',
  'phrases',
  'across borders',
  'single characters',
  'numbers',
  'names',
  'several words',
  'traditional',
  'full pinyin',
  'initials',
  'typos',
  'absent',
] as const;
export type Kind = (typeof kinds)[number];

/** In these kinds the answer is exactly the lessons that hold what was typed. */
export const exactKinds: ReadonlySet<Kind> = new Set(
  kinds.filter((kind) => !['full pinyin', 'initials', 'typos'].includes(kind)),
);

const querySchema = z.strictObject({
  query: z.string(),
  /** Slug of the lesson that must come first. */
  first: z.string().optional(),
  /** Chinese that letters stand for. */
  means: z.string().optional(),
  /** What 您是不是要找 must offer. */
  suggests: z.string().optional(),
});

const fileSchema = z.record(
  z.enum(kinds),
  z.array(z.union([querySchema, z.string().transform((query): z.infer<typeof querySchema> => ({ query }))])),
);

export type TestQuery = z.infer<typeof querySchema> & { kind: Kind };

/** The queries of queries.yaml, in order. */
export function readQueries(): TestQuery[] {
  const file = fileSchema.parse(parse(readFileSync(join(import.meta.dirname, 'queries.yaml'), 'utf8')));
  return kinds.flatMap((kind) => file[kind].map((query) => ({ ...query, kind })));
}
