import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { documentHtml } from './document-html.ts';
import type { DocumentResult } from './document-result.ts';
import { statusTitles } from './names.ts';
import { addToSummary, emptySummary, jsonParts, type RunSummary } from './report-json.ts';
import {
  decisionsBar,
  pageFrame,
  reportHead,
  type ReportAssets,
  type ReportEntry,
  type ReportFacts,
} from './report-page.ts';
import type { Row } from './rows.ts';

/** More documents than this get a page each: a browser would not open them all in one. */
const documentsInOnePage = 40;

export interface ReportWriter {
  add(result: DocumentResult, rows: readonly Row[]): void;
  /** Puts the report into its place. @returns path of the page */
  finish(facts: ReportFacts): string;
  /** Leaves nothing behind. */
  discard(): void;
  summary(): RunSummary;
}

/**
 * Writes the report of a run while it goes on, so that a thousand documents never stand in memory: `report.html`,
 * `report.json` and, for many documents, a page each in `documents/`.
 * @param folder does not exist yet; until the end everything lies beside it
 */
export function createReportWriter(folder: string, assets: ReportAssets): ReportWriter {
  const stage = `${folder}.part`;
  const documents = join(stage, 'documents');
  const json = join(stage, 'report.json');
  const entries: ReportEntry[] = [];
  let summary = emptySummary();
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(documents, { recursive: true });
  writeFileSync(json, jsonParts.start);

  const pageOf = (index: number): string => `documents/${String(index).padStart(4, '0')}.html`;

  /** Many documents keep the pages that were written; few move into the one page. */
  const body = (facts: ReportFacts): void => {
    const path = join(stage, 'report.html');
    const { start, end } = pageFrame('导入报告', assets);
    const isOnePage = entries.length <= documentsInOnePage;
    const shown = entries.map((entry, index) => ({
      ...entry,
      href: isOnePage ? `#d${index + 1}` : pageOf(index + 1),
    }));
    writeFileSync(path, start + reportHead(summary, shown, facts));
    entries.forEach((_, index) => {
      const part = join(stage, pageOf(index + 1));
      const html = readFileSync(part, 'utf8');
      if (isOnePage) appendFileSync(path, html);
      else {
        const frame = pageFrame(`导入报告 · ${entries[index]?.input ?? ''}`, assets);
        writeFileSync(part, frame.start + html + decisionsBar() + frame.end);
      }
    });
    appendFileSync(path, (isOnePage ? decisionsBar() : '') + end);
    if (isOnePage) rmSync(documents, { recursive: true });
  };

  return {
    add(result, rows) {
      const index = entries.length + 1;
      appendFileSync(json, jsonParts.document(result, entries.length === 0));
      writeFileSync(join(stage, pageOf(index)), toHtml(documentHtml(result, rows, index)));
      summary = addToSummary(summary, result);
      entries.push({
        input: result.input,
        status: statusTitles[result.status],
        lessons: result.lessons.length,
        flags: result.flags.length,
        href: '',
      });
    },
    finish(facts) {
      body(facts);
      appendFileSync(json, jsonParts.end(summary));
      renameSync(stage, folder);
      return join(folder, 'report.html');
    },
    discard: () => rmSync(stage, { recursive: true, force: true }),
    summary: () => summary,
  };
}
