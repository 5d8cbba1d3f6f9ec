import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFailure } from '../build/claim-out.ts';
import { BuildFailure } from '../build/failure.ts';
import type { Progress } from '../build/progress.ts';
import { decisionsOf } from './decisions.ts';
import { importDocument } from './import-document.ts';
import { ownSetting } from './own-settings.ts';
import type { PreparedImport } from './prepare-import.ts';
import { readInputs } from './read/inputs.ts';
import type { DocumentResult } from './report/document-result.ts';
import { addToSummary, emptySummary, type RunSummary } from './report/report-json.ts';
import { reportAssets } from './report/report-page.ts';
import { createReportWriter, type ReportWriter } from './report/report-writer.ts';

export interface ImportWatcher {
  signal: AbortSignal;
  progress: Progress;
  onResult(result: DocumentResult): void;
}

export interface FinishedImport {
  summary: RunSummary;
  /** The page of the report; undefined for a dry run. */
  reportPath: string | undefined;
  /** Left out on purpose, each with the reason. */
  skipped: string[];
}

async function openReport({ reportFolder, run }: PreparedImport): Promise<ReportWriter | undefined> {
  if (run.isDryRun) return undefined;
  const assets = await reportAssets();
  try {
    mkdirSync(dirname(reportFolder), { recursive: true });
    return createReportWriter(reportFolder, assets);
  } catch (error) {
    const reason = writeFailure(error);
    if (reason === undefined) throw error;
    throw new BuildFailure(`写不进 ${run.out}：${reason}。请用 --out 换一个能写的课程文件夹。`);
  }
}

/**
 * Imports documents one after the other; only what is needed to compare them stays in memory. Stops between two
 * documents when it is told to, and reports what was done.
 */
export async function runImport(prepared: PreparedImport, watcher: ImportWatcher): Promise<FinishedImport> {
  const { signal, progress, onResult } = watcher;
  const report = await openReport(prepared);
  let summary = emptySummary();
  const skipped: string[] = [];
  progress.step('导入');
  try {
    for await (const input of readInputs(prepared.inputs, { stdin: process.stdin, signal })) {
      if (signal.aborted) break;
      const reason = 'skipped' in input ? input.skipped : ownSetting(prepared.run.out, input.name);
      if ('skipped' in input || reason !== undefined) {
        skipped.push(`${input.name}（${reason ?? ''}）`);
        continue;
      }
      progress.detail(`第 ${summary.documents + 1} 份 ${input.name}`);
      const { result, rows } = await importDocument(prepared.run, input);
      summary = addToSummary(summary, result);
      report?.add(result, rows, decisionsOf(prepared.run.decisions, input.name));
      onResult(result);
    }
    progress.end();
    const { time, command } = prepared;
    const facts = { time, command, skipped, isStopped: signal.aborted };
    return { summary, skipped, reportPath: report?.finish(facts) };
  } catch (error) {
    report?.discard();
    throw error;
  }
}
