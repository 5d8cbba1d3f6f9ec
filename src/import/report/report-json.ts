import type { DocumentResult } from './document-result.ts';

/** Numbers over all documents of a run. */
export interface RunSummary {
  documents: number;
  ok: number;
  flagged: number;
  failed: number;
  lessons: number;
}

export function emptySummary(): RunSummary {
  return { documents: 0, ok: 0, flagged: 0, failed: 0, lessons: 0 };
}

export function addToSummary(summary: RunSummary, { status, lessons }: DocumentResult): RunSummary {
  return {
    ...summary,
    documents: summary.documents + 1,
    [status]: summary[status] + 1,
    lessons: summary.lessons + lessons.length,
  };
}

/** The parts of one JSON object that is written while the run goes on: a thousand documents never stand in memory. */
export const jsonParts = {
  start: '{"documents":[',
  document: (result: DocumentResult, isFirst: boolean): string =>
    `${isFirst ? '' : ','}\n${JSON.stringify(result)}`,
  end: (summary: RunSummary): string => `\n],"summary":${JSON.stringify(summary)}}\n`,
};
