import type { DocumentResult } from './document-result.ts';

export const noCounts = { in: 0, kept: 0, removed: 0, metadata: 0 };

/** A document of which nothing was written. */
export function failedResult(input: string, reason: string): DocumentResult {
  return {
    input,
    status: 'failed',
    reason,
    format: '',
    encoding: '',
    script: 'simplified',
    lessons: [],
    counts: noCounts,
    metadata: [],
    removed: [],
    changes: [],
    flags: [],
    duplicates: [],
  };
}
