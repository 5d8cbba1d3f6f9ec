import type { DocumentResult } from '../../../../src/import/report/document-result.ts';
import { failedResult } from '../../../../src/import/report/results.ts';

/** A document that was imported, with one lesson. */
export function importedResult(input: string, more: Partial<DocumentResult> = {}): DocumentResult {
  return {
    ...failedResult(input, ''),
    status: 'ok',
    format: 'txt',
    encoding: 'utf-8',
    counts: { in: 10, kept: 8, removed: 1, metadata: 1 },
    lessons: [
      {
        file: 'content/lessons/daoru/qiao.md',
        title: '桥',
        author: '',
        unit: '',
        date: '',
        outline: [],
        pending: [],
        action: 'new',
      },
    ],
    ...more,
  };
}
