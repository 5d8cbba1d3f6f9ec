import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFolder } from '../content/read-folder.ts';
import { inputName, parseDecisions, writeDecisions, type Decision } from './decisions.ts';
import { decisionKey } from './document/working-document.ts';
import { commitFiles } from './write/commit-files.ts';

/** Where the choices of all runs are kept, below the content folder. */
export const storedDecisionsPath = `${importFolder}/decisions.json`;

/** Choices of earlier runs. A damaged file is no reason to stop: the changes are then in the report again. */
export function readStoredDecisions(out: string): { decisions: Decision[]; remarks: string[] } {
  const path = join(out, storedDecisionsPath);
  const remark = `${path}：以前存下的决定坏了，没有用它；要改的地方会再列在报告里。可以删掉这个文件。`;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { decisions: [], remarks: isMissing ? [] : [remark] };
  }
  const read = parseDecisions(path, text);
  return 'decisions' in read
    ? { decisions: read.decisions, remarks: [] }
    : { decisions: [], remarks: [remark] };
}

/** The same for one change of a document, in whatever folder it lies. */
function changeKey(decision: Decision): string {
  return JSON.stringify([inputName(decision.input), decisionKey(decision)]);
}

/** All choices that hold: of two for the same change the later one, and none that was taken back. */
export function mergeDecisions(stored: readonly Decision[], given: readonly Decision[]): Decision[] {
  const isDecidedAgain = new Set(given.map(changeKey));
  return [
    ...stored.filter((decision) => !isDecidedAgain.has(changeKey(decision))),
    ...given.filter(({ choice }) => choice !== 'withdraw'),
  ];
}

/** Keeps choices for all later runs. Whole or not at all. */
export function storeDecisions(out: string, decisions: readonly Decision[]): void {
  commitFiles(out, [{ path: storedDecisionsPath, content: writeDecisions(decisions), replaces: true }]);
}
