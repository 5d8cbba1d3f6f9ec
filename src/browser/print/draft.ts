import type { PrintKind } from './print-chunk.ts';

/** What somebody typed into a form: only what differs from what the lesson fills in. */
export interface Draft {
  texts: Readonly<Record<string, string>>;
  /** Texts of the rows, when any row was changed. */
  rows?: readonly (readonly string[])[];
}

export const emptyDraft: Draft = { texts: {} };

/** Key in the site's storage: each form of each lesson has its own, for each learner. */
export function draftKey(learner: string, slug: string, kind: PrintKind): string {
  return `print1:${encodeURIComponent(learner)}:${slug}:${kind}`;
}

function isRow(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

/** A stored value as a draft; what is broken in it is left out. */
export function parseDraft(value: unknown): Draft {
  if (typeof value !== 'object' || value === null) return emptyDraft;
  const { texts, rows } = value as { texts?: unknown; rows?: unknown };
  const kept: Record<string, string> = {};
  if (typeof texts === 'object' && texts !== null) {
    Object.entries(texts).forEach(([name, text]) => {
      if (typeof text === 'string') kept[name] = text;
    });
  }
  return Array.isArray(rows) && rows.length > 0 && rows.every(isRow)
    ? { texts: kept, rows }
    : { texts: kept };
}

export function isEmptyDraft({ texts, rows }: Draft): boolean {
  return Object.keys(texts).length === 0 && rows === undefined;
}
