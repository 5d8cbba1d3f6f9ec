import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Decision } from '../decisions.ts';
import { documentHtml } from './document-html.ts';
import type { DocumentResult } from './document-result.ts';
import { shortName } from './names.ts';
import { addToSummary, emptySummary, jsonParts } from './report-json.ts';
import {
  decisionsBar,
  documentHead,
  pageFrame,
  reportHead,
  type DecisionsPlace,
  type ReportAssets,
  type ReportEntry,
  type ReportFacts,
} from './report-page.ts';
import type { Row } from './rows.ts';

/** More documents than this get a page each: a browser would not open them all in one. */
const documentsInOnePage = 40;

export interface ReportWriter {
  /** @param earlier the editor's choices that the document was imported with */
  add(result: DocumentResult, rows: readonly Row[], earlier?: readonly Decision[]): void;
  /** Puts the report into its place. @returns path of the page */
  finish(facts: ReportFacts): string;
  /** Leaves nothing behind. */
  discard(): void;
}

/** One file for all documents of a page. */
const onePlace: DecisionsPlace = { file: 'jueding.json', argument: 'jueding.json' };

/** A file for each document, named by it: the next report of the same document saves over it. */
function placeOf(input: string): DecisionsPlace {
  const name = shortName(input).replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  return { file: `jueding-${name}.json`, argument: 'jueding' };
}

const partEnding = '.part';

/** True for the name of a report that a killed run may have left unfinished. */
export function isPartOfReport(name: string): boolean {
  return name.endsWith(partEnding);
}

/** Where no report stands and none is being written: two runs of one second never share a folder. */
function claimPlace(wanted: string): { folder: string; stage: string } {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(folder)) continue;
    const stage = folder + partEnding;
    try {
      mkdirSync(stage);
      return { folder, stage };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * Writes the report of a run while it goes on, so that a thousand documents never stand in memory: `report.html`,
 * `report.json` and, for many documents, a page each in `documents/`.
 * @param wanted where it is to stand, with a number behind it when that is taken; until the end it lies beside it
 */
export function createReportWriter(wanted: string, assets: ReportAssets): ReportWriter {
  const { folder, stage } = claimPlace(wanted);
  const documents = join(stage, 'documents');
  const json = join(stage, 'report.json');
  const entries: ReportEntry[] = [];
  let summary = emptySummary();
  const discard = (): void => rmSync(stage, { recursive: true, force: true });
  try {
    mkdirSync(documents);
    writeFileSync(json, jsonParts.start);
  } catch (error) {
    discard();
    throw error;
  }

  const pageOf = (index: number): string => `documents/${String(index).padStart(4, '0')}.html`;

  const writeOnePage = (path: string, facts: ReportFacts): void => {
    const { start, end } = pageFrame('导入报告', assets);
    const shown = entries.map((entry, index) => ({ ...entry, href: `#d${index + 1}` }));
    writeFileSync(path, start + reportHead(summary, shown, facts, onePlace));
    for (const index of entries.keys())
      appendFileSync(path, readFileSync(join(stage, pageOf(index + 1)), 'utf8'));
    appendFileSync(path, decisionsBar(onePlace) + end);
    rmSync(documents, { recursive: true });
  };

  const writeManyPages = (path: string, facts: ReportFacts): void => {
    const { start, end } = pageFrame('导入报告', assets);
    const shown = entries.map((entry, index) => ({ ...entry, href: pageOf(index + 1) }));
    writeFileSync(path, start + reportHead(summary, shown, facts, undefined) + end);
    for (const [index, { input }] of entries.entries()) {
      const part = join(stage, pageOf(index + 1));
      const html = readFileSync(part, 'utf8');
      const frame = pageFrame(`${shortName(input)} · 导入报告`, assets);
      const own = placeOf(input);
      writeFileSync(part, frame.start + documentHead(facts, own) + html + decisionsBar(own) + frame.end);
    }
  };

  return {
    add(result, rows, earlier = []) {
      const index = entries.length + 1;
      const { input, status, reason, lessons, flags, changes } = result;
      appendFileSync(json, jsonParts.document(result, entries.length === 0));
      writeFileSync(join(stage, pageOf(index)), toHtml(documentHtml({ result, rows, earlier, index })));
      summary = addToSummary(summary, result);
      const doubtful = changes.filter(({ confidence }) => confidence === 'confirm');
      const toLookAt = flags.length + doubtful.length;
      entries.push({ input, status, reason, lessons: lessons.length, toLookAt, href: '' });
    },
    finish(facts) {
      const path = join(stage, 'report.html');
      if (entries.length <= documentsInOnePage) writeOnePage(path, facts);
      else writeManyPages(path, facts);
      appendFileSync(json, jsonParts.end(summary));
      renameSync(stage, folder);
      return join(folder, 'report.html');
    },
    discard,
  };
}
