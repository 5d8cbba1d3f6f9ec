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
import { storeDecisions } from './stored-decisions.ts';
import { strangeSplits, unusedDecisions } from './without-effect.ts';

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
  /** What the editor asked for and had no effect, one line each. */
  remarks: string[];
  /** The splits file names what is no document of the run. */
  hasStrangeSplits: boolean;
}

/** What the run writes besides lessons, before the first of them: their choices must not be lost. */
async function openReport(prepared: PreparedImport): Promise<ReportWriter | undefined> {
  const { reportFolder, run, givenDecisions } = prepared;
  if (run.isDryRun) return undefined;
  const assets = await reportAssets();
  try {
    if (givenDecisions.length > 0) storeDecisions(run.out, run.decisions);
    mkdirSync(dirname(reportFolder), { recursive: true });
    return createReportWriter(reportFolder, assets);
  } catch (error) {
    const reason = writeFailure(error);
    if (reason === undefined) throw error;
    throw new BuildFailure(`写不进 ${run.out}：${reason}。请用 --out 换一个能写的课程文件夹。`);
  }
}

/** The files of lessons that a document wrote. */
function writtenFiles({ lessons }: DocumentResult): string[] {
  return lessons.filter(({ action }) => action !== 'unchanged').map(({ file }) => file);
}

/** Why a run ends without its report; the lessons stay, so the person must know them. */
function withoutReport(error: unknown, written: readonly string[]): unknown {
  const reason = writeFailure(error);
  if (reason === undefined) return error;
  const what = `写不了报告：${reason}。导入停下了，没有报告；请换一个地方或者腾出空间，再导入一次。`;
  const lessons = written.length === 0 ? [] : [`已经写好 ${written.length} 课：`, ...written];
  return new BuildFailure([what, ...lessons].join('\n'));
}

/**
 * Imports documents one after the other; only what is needed to compare them stays in memory. Stops between two
 * documents when it is told to, and reports what was done.
 */
export async function runImport(prepared: PreparedImport, watcher: ImportWatcher): Promise<FinishedImport> {
  const { run, givenDecisions, time, command } = prepared;
  const { signal, progress, onResult } = watcher;
  const report = await openReport(prepared);
  let summary = emptySummary();
  const skipped: string[] = [];
  const names = new Set<string>();
  const written: string[] = [];
  progress.step('导入');
  try {
    for await (const input of readInputs(prepared.inputs, { stdin: process.stdin, signal })) {
      if (signal.aborted) break;
      const reason = 'skipped' in input ? input.skipped : ownSetting(run.out, input.name);
      if ('skipped' in input || reason !== undefined) {
        skipped.push(`${input.name}（${reason ?? ''}）`);
        continue;
      }
      progress.detail(`第 ${summary.documents + 1} 份 ${input.name}`);
      const { result, rows } = await importDocument(run, input);
      names.add(input.name);
      written.push(...writtenFiles(result));
      summary = addToSummary(summary, result);
      onResult(result);
      report?.add(result, rows, decisionsOf([...run.usedDecisions], input.name));
    }
    const strange = signal.aborted ? undefined : strangeSplits(run.splits, names);
    const unused = signal.aborted
      ? undefined
      : unusedDecisions(
          givenDecisions.filter(({ choice }) => choice !== 'withdraw'),
          run.usedDecisions,
        );
    const remarks = [strange, unused].filter((remark) => remark !== undefined);
    const facts = { time, command, skipped, remarks, isStopped: signal.aborted };
    const reportPath = report?.finish(facts);
    return { summary, skipped, remarks, reportPath, hasStrangeSplits: strange !== undefined };
  } catch (error) {
    report?.discard();
    throw withoutReport(error, written);
  } finally {
    progress.end();
  }
}
