import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { BuildFailure } from '../build/failure.ts';
import { importFolder, readContentFolder } from '../content/read-folder.ts';
import { siteFile } from '../new/new-site.ts';
import { CannotCreate } from '../new/plan.ts';
import { basesFolder, readBase, type BaseRecord } from './bases.ts';
import { LibraryIndex } from './compare/library-index.ts';
import { parseDecisions, type Decision } from './decisions.ts';
import type { ImportRun } from './run-state.ts';
import { mergeDecisions, readStoredDecisions } from './stored-decisions.ts';
import { parseSplits, type Splits } from './structure/splits.ts';
import { chooseCollection } from './write/collection.ts';
import { readLibrary, type Library } from './write/library.ts';

/** The command line of an import. */
export interface ImportRequest {
  inputs: readonly string[];
  out: string;
  collection?: string | undefined;
  splits?: string | undefined;
  decisions?: string | undefined;
  isDryRun: boolean;
  overwrite: boolean;
}

export interface PreparedImport {
  run: ImportRun;
  inputs: readonly string[];
  /** Choices of the file that the command names. */
  givenDecisions: readonly Decision[];
  /** Where the report is to stand. */
  reportFolder: string;
  /** When the run began, as people write it. */
  time: string;
  /** What takes an editor's decisions up, without their file. */
  command: string;
  /** Said before the run. */
  remarks: string[];
}

const two = (value: number): string => String(value).padStart(2, '0');

function readSetting(path: string, option: string): string {
  try {
    return new TextDecoder().decode(readFileSync(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? '没有这个文件' : code === 'EISDIR' ? '它是一个文件夹' : message;
    throw new BuildFailure(
      `读不了 ${option} 的文件 ${path}：${reason}。请检查路径，带空格的路径要用引号括起来。`,
    );
  }
}

/** Drafts of earlier runs, and what is to be said of those that cannot be read. */
function readBases(out: string): { bases: BaseRecord[]; remarks: string[] } {
  const folder = join(out, basesFolder);
  // Whatever else stands in its place is found when the first record is written.
  const entries = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { withFileTypes: true })
    : [];
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => name);
  const read = names.sort().map((name) => {
    const path = join(folder, name);
    return readBase(path, readFileSync(path, 'utf8'));
  });
  return {
    bases: read.flatMap((one) => ('record' in one ? [one.record] : [])),
    remarks: read.flatMap((one) => ('remark' in one ? [one.remark] : [])),
  };
}

function filesByInput(bases: readonly BaseRecord[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const { input, file } of bases) files.set(input, [...(files.get(input) ?? []), file]);
  return files;
}

/** @throws BuildFailure that lists everything wrong with a file that the editor wrote */
function assertSound(problems: readonly string[]): void {
  if (problems.length > 0) throw new BuildFailure(problems.join('\n'));
}

function readSplits(path: string): Splits {
  const text = readSetting(path, '--splits');
  const { splits, problems } = parseSplits(text, path);
  assertSound(problems);
  return splits;
}

/** Of one file, or of all files of a folder: a report of many documents saves one file for each. */
function readDecisions(path: string): Decision[] {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const names = isFolder ? readdirSync(path).filter((name) => name.endsWith('.json')) : [];
  if (isFolder && names.length === 0)
    throw new BuildFailure(`${path} 里没有决定文件。请把报告页面存下的 jueding-….json 放进去。`);
  const paths = isFolder ? names.sort().map((name) => join(path, name)) : [path];
  const read = paths.map((one) => parseDecisions(one, readSetting(one, '--decisions')));
  assertSound(read.flatMap((one) => ('problems' in one ? one.problems : [])));
  return read.flatMap((one) => ('decisions' in one ? one.decisions : []));
}

function indexOf(out: string, library: Library): LibraryIndex {
  const index = new LibraryIndex();
  for (const { path, body } of library.lessons) index.add(join(out, path), body);
  return index;
}

/** @throws BuildFailure when a file stands where the content folder should be */
export function assertFolder(out: string): void {
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new BuildFailure(`--out 要写一个文件夹，${out} 是一个文件。请换一个文件夹。`);
}

function openLibrary(out: string): Library {
  assertFolder(out);
  return readLibrary(existsSync(out) ? readContentFolder(out) : []);
}

function randomSuffix(): string {
  return randomInt(36 ** 4)
    .toString(36)
    .padStart(4, '0');
}

/** In a form that a shell takes as one word. */
function quoted(argument: string): string {
  return /^[\w./@:+-]+$/.test(argument) ? argument : `"${argument.replaceAll('"', '\\"')}"`;
}

function commandOf({ inputs, out, collection, splits }: ImportRequest): string {
  const options = [
    ...(collection === undefined ? [] : ['--collection', quoted(collection)]),
    ...(out === 'content' ? [] : ['--out', quoted(out)]),
    ...(splits === undefined ? [] : ['--splits', quoted(splits)]),
  ];
  return ['npm run import --', ...inputs.map(quoted), ...options].join(' ');
}

/**
 * Reads what an import needs besides its documents, and finds what is wrong with the command before anything is done.
 * @throws BuildFailure in words for the person who typed the command
 */
export function prepareImport(request: ImportRequest): PreparedImport {
  const { out, isDryRun, overwrite } = request;
  const now = new Date();
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const clock = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two);
  const stamp = `${day.replaceAll('-', '')}-${clock.join('')}`;
  const library = openLibrary(out);
  const splits = request.splits === undefined ? undefined : readSplits(request.splits);
  const givenDecisions = request.decisions === undefined ? [] : readDecisions(request.decisions);
  const stored = readStoredDecisions(out);
  const { bases, remarks } = readBases(out);
  try {
    const choice = chooseCollection(request.collection, library);
    const site = siteFile({ folder: basename(resolve(out)), suffix: randomSuffix(), today: day });
    return {
      run: {
        out,
        choice,
        collection: choice.id,
        choseCollection: request.collection !== undefined,
        library,
        index: indexOf(out, library),
        bases,
        earlierFiles: filesByInput(bases),
        splits,
        decisions: mergeDecisions(stored.decisions, givenDecisions),
        usedDecisions: new Set(),
        isDryRun,
        overwrite,
        today: day,
        stamp,
        firstFiles: library.hasSite ? [] : [{ path: site.path, content: site.text }],
        standing: (path) => (existsSync(join(out, path)) ? readFileSync(join(out, path)) : undefined),
      },
      inputs: request.inputs,
      givenDecisions,
      reportFolder: join(out, importFolder, 'reports', stamp),
      time: `${day} ${clock.slice(0, 2).join(':')}`,
      command: commandOf(request),
      remarks: [...remarks, ...stored.remarks],
    };
  } catch (error) {
    throw error instanceof CannotCreate ? new BuildFailure(error.message) : error;
  }
}
